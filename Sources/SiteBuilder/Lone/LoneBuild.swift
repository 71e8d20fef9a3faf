import Briefs
import Pages
import Site
import SourceText

/// The pipelines for one brief, or one page of `pages/`, as a single file with its style and pictures
/// embedded.
///
/// The text is the only one of its library. If it is in the folder of a site, it gets the site's
/// letterhead, people, templates and words, and otherwise the defaults.
package enum LoneBuild {
  /// Returns the whole page.
  ///
  /// The page is rendered even if links or notes are wrong; it is `nil` only if the front matter
  /// cannot be understood, or the templates print too much.
  ///
  /// - Throws: `SiteError` if the system fails
  package static func page(of text: LoneText, now: Instant) async throws -> Checked<[UInt8]?> {
    var run = BuildRun(request(now: now))
    let site = try await run.withoutReport(ReadSurroundings(text: text))
    guard let publication = try await publication(of: text, in: site, &run) else {
      return run.checked(nil)
    }
    let page = try await run(RenderLonePage(publication: publication))
    return run.checked(page)
  }

  /// Returns the brief as PDF; `nil` if the front matter cannot be understood, or the engine cannot
  /// set it.
  ///
  /// - Throws: `SiteError` if the system fails, or there is no engine
  package static func pdf(of text: LoneText, now: Instant) async throws -> Checked<[UInt8]?> {
    var run = BuildRun(request(now: now))
    let site = try await run.withoutReport(ReadSurroundings(text: text))
    guard let publication = try await publication(of: text, in: site, &run) else {
      return run.checked(nil)
    }
    let pdf = try await run(
      SetLoneBrief(
        press: Press(ofLoneText: publication, in: site.folder, templates: site.templates),
        path: text.file.path))
    return run.checked(pdf)
  }

  /// Returns the brief as EPUB; `nil` if the front matter cannot be understood.
  ///
  /// - Throws: `SiteError` if the system fails
  package static func epub(of text: LoneText, now: Instant) async throws -> Checked<[UInt8]?> {
    var run = BuildRun(request(now: now))
    let site = try await run.withoutReport(ReadSurroundings(text: text))
    guard let publication = try await publication(of: text, in: site, &run) else {
      return run.checked(nil)
    }
    let epub = try await run(
      BindLoneBrief(
        bindery: Bindery(ofLoneText: publication, templates: site.templates), text: text,
        folder: site.folder))
    return run.checked(epub)
  }

  /// Returns the brief in another form; `nil` if the front matter cannot be understood, or the brief cannot
  /// be written in that form.
  ///
  /// - Throws: `SiteError` if the system fails, or there is no pandoc for DOCX
  package static func export(
    of text: LoneText, as form: ExportForm, now: Instant
  ) async throws -> Checked<[UInt8]?> {
    var run = BuildRun(request(now: now))
    let site = try await run.withoutReport(ReadSurroundings(text: text))
    let publication = try await publication(
      of: text, in: site, embedsPictures: form.embedsPictures, &run)
    guard let publication else { return run.checked(nil) }
    let reference = form == .docx ? try site.folder.read("templates/reference.docx") : nil
    let bytes = try await run(
      ExportLoneBrief(
        publication: publication, form: form, path: text.file.path, reference: reference))
    return run.checked(bytes)
  }

  /// Returns the HTML of the text and its notes alone.
  ///
  /// Front matter may be missing.
  ///
  /// - Throws: `SiteError` if the system fails
  package static func fragment(of text: LoneText) async throws -> Checked<[UInt8]> {
    var run = BuildRun(request(now: .now))
    let site = try await run.withoutReport(ReadSurroundings(text: text))
    guard let fragment = try await run(ReadFragment(text: text, site: site)) else {
      return run.checked([])
    }
    let (citations, words) = try await run(
      Together(
        ReadCitations(
          folder: site.folder, configuration: site.configuration, texts: [fragment.citing],
          use: .loneText(folder: text.folder)),
        ReadWords(files: site.templates, languages: [fragment.citing.language])))
    let links = LoneLinks(text: text, site: site)
    let renderer = TextRenderer(
      configuration: site.configuration, words: words, citations: citations,
      address: links.address)
    let rendered = try await run(
      RenderFragment(fragment: fragment, renderer: renderer, files: links.files))
    try await run(CheckLoneText(links: links, texts: [rendered]))
    return run.checked(rendered.body + rendered.notes + rendered.referenceList)
  }

  /// Returns a brief as a work to cite.
  ///
  /// - Parameter styles: the names of styles to use instead of the site's
  static func citation(
    of text: LoneText, in styles: [Located<String>], now: Instant
  ) async throws -> Checked<CitableWork?> {
    var run = BuildRun(request(now: now))
    var site = try await run.withoutReport(ReadSurroundings(text: text))
    if !styles.isEmpty { site.configuration.howToCite = styles }
    let publication = try await publication(of: text, in: site, &run)
    return run.checked(
      publication.map {
        CitableWork(work: $0.work(ofBrief: 0), styles: $0.entryStyles(ofBrief: 0))
      })
  }

  /// A request that shows a text even if it is a draft.
  private static func request(now: Instant) -> BuildRequest {
    var request = BuildRequest(root: ".", jobs: 1, now: now)
    request.includesDrafts = true
    return request
  }

  /// Returns what the page is made from, or `nil` if the front matter cannot be understood.
  ///
  /// Templates and styles are read while the text is: together these take half of the time for a
  /// preview.
  private static func publication(
    of text: LoneText, in site: SiteSources, embedsPictures: Bool = true, _ run: inout BuildRun
  ) async throws -> Publication? {
    // Mistakes in the site, and links to its other texts, are left for `check` to report.
    guard let sources = try await run(ReadLoneText(text: text, site: site)) else { return nil }
    let read = try await run.withoutReport(AssembleLibrary(sources: sources))
    let library = read.library
    let languages = library.languages.union(library.pages.compactMap(\.language))
    let (citations, words) = try await run(
      Together(
        ReadCitations(read: read, use: .loneText(folder: text.folder)),
        ReadWords(files: site.templates, languages: languages)))
    let links = LoneLinks(text: text, site: sources, embedsPictures: embedsPictures)
    let renderer = TextRenderer(
      configuration: site.configuration, words: words, citations: citations,
      address: links.address, pageIdentifiers: site.templates.identifiers)
    let (frame, texts) = try await run(
      Together(
        Together(
          ReadTemplates(files: site.templates, words: words),
          ReadEntryStyles(
            folder: site.folder, configuration: site.configuration,
            languages: Set(library.entries.map(\.language)))),
        RenderTexts(
          read: read, renderer: CachedTextRenderer(renderer: renderer), links: .lone(links))))
    try await run(CheckLoneText(links: links, texts: texts.briefs + texts.pages))
    let rendered = RenderedSite(
      library, plan: SitePlan(onlyTextOf: library, from: site.configuration.url),
      texts: .init(briefs: texts.briefs, pages: texts.pages), entryStyles: frame.1,
      renderer: renderer)
    return Publication(rendered, templates: frame.0, settings: try links.settings(for: library))
  }
}

/// Renders the page of the only text of a library; `nil` if the templates print too much.
struct RenderLonePage: Stage {
  let publication: Publication

  static let name = "render the page"

  func run(for request: BuildRequest) -> Checked<[UInt8]?> {
    do {
      return Checked(try publication.bytesOfOnlyText())
    } catch {
      return Checked(nil, [error])
    }
  }
}
