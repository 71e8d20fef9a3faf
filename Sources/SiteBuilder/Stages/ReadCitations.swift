import Briefs
import Site
import SourceText

/// Reads the works that texts cite, and the styles to cite them in.
struct ReadCitations: Stage {
  let folder: SiteFolder
  let configuration: SiteConfiguration
  let texts: [CitingText]
  let use: Use

  init(
    folder: SiteFolder, configuration: SiteConfiguration, texts: [CitingText], use: Use
  ) {
    self.folder = folder
    self.configuration = configuration
    self.texts = texts
    self.use = use
  }

  init(read: ReadSite, use: Use) {
    self.init(
      folder: read.sources.folder, configuration: read.library.configuration,
      texts: read.library.entries.map { CitingText($0) }, use: use)
  }

  /// The purpose for which works are read.
  enum Use: Sendable {
    /// A site, where each work can have a page.
    case site
    /// A single text.
    ///
    /// - Parameter folder: the full path of the folder of the text
    case loneText(folder: String)
    /// A single work, found by its key.
    case work
  }

  static let name = "read works"

  func run(for request: BuildRequest) async throws -> Checked<CitationLibrary> {
    switch use {
    case .site:
      return try await CitationSources.read(
        folder, configuration, texts: texts, listingSources: true)
    case .loneText(let textFolder):
      // Pages have no citations.
      guard !texts.isEmpty else { return Checked(CitationLibrary()) }
      return try await CitationSources.read(
        folder, configuration, texts: texts, textFolder: textFolder)
    case .work: return try await CitationSources.read(folder, configuration, texts: texts)
    }
  }
}

/// Reads the styles in which pages show how to cite a text.
struct ReadEntryStyles: Stage {
  let folder: SiteFolder
  let configuration: SiteConfiguration
  let languages: Set<LanguageTag>

  static let name = "read citation styles"

  func run(for request: BuildRequest) throws -> Checked<[String: [EntryStyle]]> {
    guard !languages.isEmpty else { return Checked([:]) }
    return try EntryStyles(folder: folder, configuration: configuration).read(for: languages)
  }
}
