import Briefs
import CSL
import Pages
import Site
import SourceText

/// A work to cite, with the styles to cite it in.
package struct CitableWork: Sendable {
  package var work: Reference
  package var styles: [EntryStyle]
}

/// The pipeline that finds what to cite: a brief by its file or slug, or a work in a bibliography by its key.
package struct CitationFinder: Sendable {
  private let request: BuildRequest
  private let styles: [Located<String>]

  /// - Parameters:
  ///   - request: the site, and whether to include drafts
  ///   - styles: the names of styles to use instead of the site's
  package init(_ request: BuildRequest, styles: [String] = []) {
    self.request = request
    self.styles = styles.map { Located($0, at: Location(path: "--style")) }
  }

  /// Returns the work with a name, and diagnostics for it and for the styles.
  ///
  /// - Throws: `SiteError.unknownWork` if there is neither a brief nor a work with that name
  package func find(_ name: String) async throws -> Checked<CitableWork?> {
    if let path = try LoneText.file(named: name) { return try await brief(at: path) }
    var run = BuildRun(request)
    // Mistakes elsewhere in the site are left for `check` to report.
    let folder = try await run.withoutReport(ScanFolder())
    let sources = try await run.withoutReport(ReadTexts(folder: folder))
    let read = try await run.withoutReport(AssembleLibrary(sources: sources))
    if let entry = read.library.entries.first(where: { $0.slug.rawValue == name }) {
      return try await brief(at: folder.path(of: entry.brief.path))
    }
    let work = try await work(
      name.first == "@" ? String(name.dropFirst()) : name, of: read, &run)
    return run.checked(work)
  }

  private func brief(at path: String) async throws -> Checked<CitableWork?> {
    try await LoneBuild.citation(of: LoneText(path: path), in: styles, now: request.now)
  }

  private func work(
    _ key: String, of read: ReadSite, _ run: inout BuildRun
  ) async throws -> CitableWork {
    let citations = try await run.withoutReport(ReadCitations(read: read, use: .work))
    guard let work = citations.work(key) else {
      let names = citations.keys + read.library.entries.map(\.slug.rawValue)
      throw SiteError.unknownWork(key, nearest: names.nearest(to: key))
    }
    var configuration = read.library.configuration
    if !styles.isEmpty { configuration.howToCite = styles }
    let entryStyles = try await run(
      ReadEntryStyles(
        folder: read.sources.folder, configuration: configuration,
        languages: [configuration.language]))
    return CitableWork(work: work, styles: entryStyles[configuration.language.text] ?? [])
  }
}
