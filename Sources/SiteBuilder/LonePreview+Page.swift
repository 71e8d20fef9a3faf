import Basics
import Briefs
import CommonMark
import Pages
import Site
import SourceText

/// Previews of the pages in `pages/`, which have other keys than briefs, and no author.
extension LonePreview {
  /// Whether the file is in the folder of pages, even if the site has no `site.yml` yet.
  var isPage: Bool {
    guard let path = FileSystem.realPath(file.path) else { return false }
    let root = FileSystem.realPath(site.folder.root) ?? site.folder.root
    if PathText(path).isWithin(root + "/pages") { return true }
    return site.configuration.path == nil && PathText(root).name == "pages"
  }

  /// Returns the whole page, or `nil` only if the front matter cannot be understood.
  func standalonePage(now: Instant) async throws -> Checked<[UInt8]?> {
    let text = file.checkedForUTF8()
    if text.diagnostics.containsErrors { return Checked(nil, text.diagnostics) }
    let page = StandalonePage.reading(text.value)
    guard let value = page.value else { return Checked(nil, text.diagnostics + page.diagnostics) }
    let library = Library.assemble(
      briefs: [], pages: [value], people: site.people, configuration: site.configuration, now: now
    ).value
    let languages = library.languages.union(value.language.map { [$0] } ?? [])
    let words = WordLibrary.load(from: site.templates.wordLists, languages: languages)
    let templates = PageTemplates.parse(site.templates, words: words.value)
    let renderer = TextRenderer(
      configuration: site.configuration, words: words.value, citations: CitationLibrary())
    let rendered = renderer.render(value, source: text.value, resolve: resolver)
    let publication = Publication(
      RenderedSite(
        library, plan: plan(for: library), texts: .init(pages: [rendered.value]), entryStyles: [:],
        renderer: renderer),
      templates: templates.value, settings: try settings(for: library))
    return try Checked<Publication?>(
      publication,
      text.diagnostics + page.diagnostics + words.diagnostics + templates.diagnostics
        + rendered.diagnostics + faults(of: rendered.value)
    ).rendered { page throws(Diagnostic) in try page.bytesOfOnlyText() }
  }

  /// The parts of the front matter of a brief or a page that a fragment needs.
  struct Head {
    var bodyOffset = 0
    var bodyLine = 1
    var citing = Citing()
    var language: LanguageTag?

    static func reading(_ file: SourceFile, isPage: Bool) -> Checked<Head?> {
      if isPage {
        let page = StandalonePage.reading(file)
        return Checked(
          page.value.map {
            Head(bodyOffset: $0.bodyOffset, bodyLine: $0.bodyLine, language: $0.language)
          },
          page.diagnostics)
      }
      let brief = Brief.reading(file)
      return Checked(
        brief.value.map {
          Head(
            bodyOffset: $0.bodyOffset, bodyLine: $0.bodyLine, citing: $0.citing,
            language: $0.language)
        }, brief.diagnostics)
    }
  }
}
