import Briefs
import SourceText

/// Reads the briefs and pages of a site, and what they share.
struct ReadTexts: Stage {
  let folder: SiteFolder

  static let name = "read front matter"

  func run(for request: BuildRequest) async throws -> Checked<SiteSources> {
    try await SiteSources.read(folder, for: request)
  }
}

/// A library with its sources.
struct ReadSite: Sendable {
  let sources: SiteSources
  let library: Library
}

/// Makes a library of texts.
struct AssembleLibrary: Stage {
  let sources: SiteSources
  /// The texts to show besides those that the request shows.
  var others = ShownTexts.published

  static let name = "assemble the library"

  func run(for request: BuildRequest) -> Checked<ReadSite> {
    let library = Library.assemble(
      briefs: sources.briefs.map(\.brief), pages: sources.pages.map(\.page),
      people: sources.people, configuration: sources.configuration, now: request.now,
      showing: request.showing.union(others))
    return Checked(ReadSite(sources: sources, library: library.value), library.diagnostics)
  }
}
