import Briefs
import Pages
import Site
import SourceText

/// What surrounds the texts of a site on its pages.
struct Frame: Sendable {
  let words: WordLibrary
  let templates: PageTemplates
  let citations: CitationLibrary
  let entryStyles: [String: [EntryStyle]]

  /// Returns the renderer of the texts.
  func renderer(of read: ReadSite, at address: SiteAddress?) -> TextRenderer {
    TextRenderer(
      configuration: read.library.configuration, words: words, citations: citations,
      address: address, pageIdentifiers: read.sources.templates.identifiers)
  }
}

/// Reads the words of pages: the built-in ones, and those of the house.
struct ReadWords: Stage {
  let files: TemplateFiles
  /// The languages to read; `nil` for all.
  var languages: Set<LanguageTag>?

  static let name = "read words"

  func run(for request: BuildRequest) -> Checked<WordLibrary> {
    WordLibrary.load(from: files.wordLists, languages: languages)
  }
}

/// Reads the templates, and checks the names in them.
struct ReadTemplates: Stage {
  let files: TemplateFiles
  let words: WordLibrary

  static let name = "read templates"

  func run(for request: BuildRequest) -> Checked<PageTemplates> {
    PageTemplates.parse(files, words: words)
  }
}
