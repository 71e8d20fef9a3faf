import Briefs
import Pages
import Site
import SourceText

/// Makes a site from that of the last build, if nothing but the bodies of some briefs has changed.
///
/// Most edits of an author are of this kind. Nothing else can differ from the last build if all front
/// matter is the same, no other file has changed, and each edited text leads to the same places as
/// before and still has the places that others lead to. A text with a problem is left to a whole
/// build, which reports it.
struct ReviseTexts: Stage {
  let last: BuildMemory.LastBuild
  let sources: SiteSources
  /// The diagnostics of reading the sources.
  let diagnostics: [Diagnostic]
  /// The time at which the build began, in nanoseconds since 1970.
  let start: Int

  static let name = "revise texts"

  /// Returns the build after this one, or `nil` if more has changed.
  func run(for request: BuildRequest) async throws -> Checked<Build.Prepared?> {
    guard let edited = editedBriefs, try changesOnly(edited, for: request),
      let texts = try await texts(of: edited, tasks: request.jobs)
    else { return Checked(nil) }
    return Checked(try await revised(texts, for: request))
  }

  private var old: Build.Prepared { last.build }
  private var folder: SiteFolder { sources.folder }

  // MARK: Finding what has changed

  /// The briefs of which only the body has changed; `nil` if any other text has, or if there are
  /// others.
  private var editedBriefs: [SiteSources.BriefSource]? {
    let before = old.read.sources
    guard sources.briefs.count == before.briefs.count, sources.pages.count == before.pages.count,
      zip(sources.pages, before.pages).allSatisfy({ $0.file.isSame(as: $1.file) })
    else { return nil }
    var edited: [SiteSources.BriefSource] = []
    for (new, old) in zip(sources.briefs, before.briefs) where !new.file.isSame(as: old.file) {
      let offset = new.brief.bodyOffset
      guard new.file.path == old.file.path, offset == old.brief.bodyOffset,
        new.file.bytes.prefix(offset) == old.file.bytes.prefix(offset)
      else { return nil }
      edited.append(new)
    }
    return edited
  }

  /// Returns whether no other file has changed, no text has appeared with time, and the edited
  /// briefs had and have no problems.
  private func changesOnly(
    _ edited: [SiteSources.BriefSource], for request: BuildRequest
  ) throws -> Bool {
    let origin = old.site.origin
    let paths = Set(edited.map(\.brief.path))
    let isUnclear = (last.diagnostics + diagnostics).contains { paths.contains($0.location.path) }
    guard !isUnclear, origin.request.baseURL == request.baseURL,
      origin.period.contains(request.now.secondsSince1970)
    else { return false }
    // The contents of texts have been compared; of other files only the times are known.
    let unsettled = origin.log.unsettled(at: origin.start)
    guard unsettled.isEmpty || unsettled.isSubset(of: pathsOfTexts) else { return false }
    let changed = try folder.reader.log.changes(since: origin.log)
    return changed.isSubset(of: Set(paths.map { folder.path(of: $0) }))
  }

  private var pathsOfTexts: Set<String> {
    Set((folder.briefs + folder.pages).map { folder.path(of: $0) })
  }

  // MARK: Making the site

  private struct Text: Sendable {
    var index: Int
    var rendered: CachedTextRenderer.Rendered
  }

  /// Returns the rendered texts of the edited briefs, or `nil` if any makes a difference elsewhere.
  ///
  /// The text of a brief that is held back or withdrawn decides which files are held back with it.
  private func texts(
    of edited: [SiteSources.BriefSource], tasks: Int
  ) async throws -> [Text]? {
    let renderer = CachedTextRenderer(renderer: old.renderer, cache: old.site.textMemory.cache)
    let links = LinkPolicy.site(old.planned.plan.siteMap)
    let library = old.read.library
    let texts = try await edited.mapInParallel(tasks: tasks) { source -> Text? in
      let path = source.brief.path
      guard let entry = library.entry(atPath: path), !entry.isHidden,
        let index = library.index(of: entry.slug)
      else { return nil }
      let rendered = renderer.text(
        of: entry, source: source.file,
        files: links.files(for: path, named: entry.slug, in: folder),
        resolve: links.resolver(for: path, on: Route.brief(entry.slug)), forEditor: false)
      return Text(index: index, rendered: rendered)
    }
    let local = texts.compactMap { $0 }.filter { isLocal($0) }
    return local.count == edited.count ? local : nil
  }

  /// Returns whether a new text of a brief has no problem, and makes no difference outside its own
  /// page and its lines in lists.
  private func isLocal(_ new: Text) -> Bool {
    let text = new.rendered.text.value
    let before = old.site.publication.site.briefs[new.index].text
    // A place that is new could end the warning about a link that did not find it.
    let canRepair = !last.diagnostics.isEmpty && !before.hasPlaces(of: text)
    return new.rendered.text.diagnostics.isEmpty && text.leadsWhere(before)
      && text.hasPlaces(of: before) && !canRepair
  }

  private func revised(_ texts: [Text], for request: BuildRequest) async throws -> Build.Prepared {
    let read = ReadSite(sources: sources, library: old.read.library)
    let publication = try publication(
      with: Dictionary(texts.map { ($0.index, $0.rendered.text.value) }) { first, _ in first },
      of: read, for: request)
    let site = PreparedSite(
      publication, of: sources,
      origin: SiteOrigin(
        request: request, start: start, log: folder.reader.log, shared: old.site.origin.shared,
        period: old.site.origin.period),
      textMemory: memory(of: texts), files: old.site.files)
    return Build.Prepared(
      site: site, read: read, readings: [], planned: old.planned, renderer: old.renderer)
  }

  private func publication(
    with texts: [Int: BriefText], of read: ReadSite, for request: BuildRequest
  ) throws -> Publication {
    let last = old.site.publication
    let count = read.library.configuration.feedItems
    guard texts.keys.contains(where: { $0 < count }) else { return try last.replacing(texts) }
    let newest = last.site.briefs.prefix(count).enumerated().map { texts[$0] ?? $1.text }
    let bodies = RenderFeedBodies(
      read: read, renderer: old.renderer, plan: old.planned.plan, texts: newest)
    return try last.replacing(texts, feedBodies: bodies.run(for: request).value)
  }

  private func memory(of texts: [Text]) -> TextMemory {
    let kept = texts.compactMap(\.rendered.kept)
    let paths = Set(kept.map(\.path))
    let others = old.site.textMemory.texts.filter { !paths.contains($0.text.path) }
    return TextMemory(
      cache: old.site.textMemory.cache, texts: others + kept.map { ($0, isNew: true) })
  }
}

extension SourceFile {
  /// Returns whether a file has the same path and the same bytes.
  fileprivate func isSame(as other: SourceFile) -> Bool {
    path == other.path && bytes == other.bytes
  }
}
