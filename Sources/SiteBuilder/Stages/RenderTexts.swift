import Briefs
import Site
import SourceText

/// The texts of briefs and of pages, each in the order of the library.
struct RenderedTexts: Sendable {
  var briefs: [BriefText]
  var pages: [BriefText]
  /// The texts that a later build may reuse, and whether they are new.
  var kept: [(text: KeptText, isNew: Bool)]
  /// What an editor notices in each brief; empty except in `check`.
  var readings: [EditorialReading]
}

/// Renders the texts of a library.
struct RenderTexts: Stage {
  let read: ReadSite
  let renderer: CachedTextRenderer
  let links: LinkPolicy
  /// Whether to read the texts as an editor does, too.
  var forEditor = false

  static let name = "render texts"

  func run(for request: BuildRequest) async throws -> Checked<RenderedTexts> {
    let briefs = try await briefTexts(tasks: request.jobs)
    let pages = try await pageTexts(tasks: request.jobs)
    return Checked(
      RenderedTexts(
        briefs: briefs.map(\.text.value), pages: pages.map(\.value),
        kept: briefs.compactMap { brief in brief.kept.map { ($0, brief.isNew) } },
        readings: briefs.compactMap(\.reading)),
      briefs.flatMap(\.text.diagnostics) + pages.flatMap(\.diagnostics))
  }

  private func briefTexts(tasks: Int) async throws -> [CachedTextRenderer.Rendered] {
    let files = read.sources.filesOfBriefs
    return try await read.library.entries.mapInParallel(tasks: tasks) { entry in
      let path = entry.brief.path
      return renderer.text(
        of: entry, source: files[path] ?? SourceFile(path: path, bytes: []),
        files: links.files(for: path, named: entry.slug, in: read.sources.folder),
        resolve: links.resolver(for: path, on: Route.brief(entry.slug)), forEditor: forEditor)
    }
  }

  private func pageTexts(tasks: Int) async throws -> [Checked<BriefText>] {
    let files = Dictionary(read.sources.pages.map { ($0.page.path, $0.file) }) { first, _ in first }
    return try await read.library.pages.mapInParallel(tasks: tasks) { standalone in
      let path = standalone.path
      return renderer.renderer.render(
        standalone, source: files[path] ?? SourceFile(path: path, bytes: []),
        files: links.files(for: path, named: standalone.slug.value, in: read.sources.folder),
        resolve: links.resolver(for: path, on: Route.standalone(standalone)))
    }
  }
}

/// How to resolve addresses in texts.
enum LinkPolicy: Sendable {
  /// Addresses lead to the files of a site.
  case site(SiteMap)
  /// The text is shown without its site.
  case lone(LoneLinks)

  /// - Parameters:
  ///   - source: the path of the text
  ///   - page: the page of the text
  func resolver(for source: String, on page: OutputPath) -> AddressResolver {
    switch self {
    case .site(let siteMap):
      LinkResolver(siteMap: siteMap, source: source, page: page).resolver
    case .lone(let links): links.resolver
    }
  }

  /// Returns the files that a text may name for its charts.
  ///
  /// - Parameters:
  ///   - source: the path of the text
  ///   - slug: the name of its page, with which those of its own files begin
  func files(for source: String, named slug: Slug, in folder: SiteFolder) -> TextFiles {
    switch self {
    case .site(let siteMap):
      TextFiles(stem: slug.rawValue) { name in
        let path = Brief.paths(name, in: source).first { siteMap[$0] != nil }
        guard let path, let bytes = try? folder.text(path) else { return nil }
        return .init(path: path, bytes: bytes)
      }
    case .lone(let links): links.files
    }
  }
}

extension SiteSources {
  /// The files of briefs by their paths.
  var filesOfBriefs: [String: SourceFile] {
    Dictionary(briefs.map { ($0.brief.path, $0.file) }) { first, _ in first }
  }
}

/// Renders the newest briefs for feeds.
struct RenderFeedBodies: Stage {
  let read: ReadSite
  let renderer: TextRenderer
  let plan: SitePlan
  /// The rendered texts of briefs, at least of those in feeds.
  let texts: [BriefText]

  static let name = "render texts for feeds"

  /// Returns the bodies by the indices of briefs.
  func run(for request: BuildRequest) -> Checked<[Int: String]> {
    guard let base = plan.baseURL else { return Checked([:]) }
    let files = read.sources.filesOfBriefs
    let newest = read.library.entries.prefix(read.library.configuration.feedItems).enumerated()
    return Checked(
      newest.reduce(into: [:]) { bodies, item in
        let (index, entry) = item
        guard let file = files[entry.brief.path] else { return }
        let page = Route.brief(entry.slug)
        bodies[index] = renderer.feedBody(
          of: entry, source: file,
          links: LinkResolver(siteMap: plan.siteMap, source: entry.brief.path, page: page),
          page: page, base: base, identifiers: texts[index].identifiers,
          files: LinkPolicy.site(plan.siteMap).files(
            for: entry.brief.path, named: entry.slug, in: read.sources.folder))
      })
  }
}
