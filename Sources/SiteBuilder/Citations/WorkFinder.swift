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

/// Finds a work to cite: a brief by its file or slug, or a work in a bibliography by its key.
package struct WorkFinder: Sendable {
  private let request: BuildRequest
  private let styles: [String]

  /// - Parameters:
  ///   - request: the site, and whether to include drafts
  ///   - styles: the names of styles to use instead of the site's
  package init(_ request: BuildRequest, styles: [String] = []) {
    self.request = request
    self.styles = styles
  }

  /// Returns the work with a name, and the problems with it or with the styles.
  ///
  /// - Throws: `SiteError.unknownWork` if there is neither a brief nor a work with that name
  package func find(_ name: String) async throws -> Checked<CitableWork?> {
    if let path = try Self.briefFile(name) { return try await brief(at: path) }
    let folder = try SiteFolder.scan(request.root)
    let sources = try await SiteSources.read(folder, tasks: request.jobs)
    let library = sources.value.library(for: request).value
    if let entry = library.entries.first(where: { $0.slug.rawValue == name }) {
      return try await brief(at: folder.path(of: entry.brief.path))
    }
    return try await work(
      name.first == "@" ? String(name.dropFirst()) : name, of: library, in: folder)
  }

  private static func briefFile(_ name: String) throws(SiteError) -> String? {
    for path in [name, name + "/index.md"] where FileName(path).isMarkdown {
      if try FileSystem.status(path, followingLinks: true)?.kind == .file { return path }
    }
    return nil
  }

  private func brief(at path: String) async throws -> Checked<CitableWork?> {
    var preview = try LonePreview(path: path)
    preview.use(styles: named)
    let publication = try await preview.publication(now: request.now)
    guard let site = publication.value else { return Checked(nil, publication.diagnostics) }
    let work = CitableWork(work: site.work(ofBrief: 0), styles: site.entryStyles(ofBrief: 0))
    return Checked(work, publication.diagnostics)
  }

  private func work(
    _ key: String, of library: Library, in folder: SiteFolder
  ) async throws -> Checked<CitableWork?> {
    var configuration = library.configuration
    if !styles.isEmpty { configuration.howToCite = named }
    let citations = try await CitationSources.read(
      folder, configuration, texts: library.entries.map { CitingText($0) })
    guard let work = citations.value.work(key) else {
      let names = citations.value.keys + library.entries.map(\.slug.rawValue)
      throw SiteError.unknownWork(key, nearest: names.nearest(to: key))
    }
    let styles = try EntryStyles(folder: folder, configuration: configuration)
      .read(for: [configuration.language])
    let found = CitableWork(
      work: work, styles: styles.value[configuration.language.text] ?? [])
    return Checked(found, styles.diagnostics)
  }

  private var named: [Located<String>] {
    styles.map { Located($0, at: Location(path: "--style")) }
  }
}
