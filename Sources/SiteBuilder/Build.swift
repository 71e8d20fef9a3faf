import Briefs
import Pages
import Site
import Search
import SourceText

/// A site that is ready to be written: read, checked, and rendered as far as pages share content.
package struct PreparedSite: Sendable {
  package let publication: Publication
  package internal(set) var plan: SitePlan
  package let folder: SiteFolder
  /// The times at which texts of the site appear or disappear without an edit.
  let turningPoints: [Instant]
  /// The number of briefs that were read but are not shown.
  package let heldBack: Int
  let request: BuildRequest
  let shared: SharedInputs
  /// The time at which the build began, in nanoseconds since 1970.
  let start: Int
  let cache: TextCache
  /// The rendered texts that a later build may reuse.
  let keptTexts: [(text: KeptText, isNew: Bool)]
  /// The search index; `nil` for a site without search, and before it is indexed.
  var searchIndex: SearchIndex?

  /// Returns the bytes of a file of the site.
  ///
  /// - Throws: `SiteError.cannotRead` if a file to be copied no longer exists, and a `Diagnostic`
  ///   if templates print too much
  @Sendable package func bytes(of file: PlannedFile) throws -> [UInt8] {
    switch file.content {
    case .copy(let source): try folder.text(source)
    case .search(let place): searchIndex.map { $0.bytes(of: $0.files[place]) } ?? []
    case .searchPage: try searchIndex.map(publication.searchPage) ?? []
    default: try publication.bytes(of: file)
    }
  }

  /// Returns a function that makes the content of each file, with a hash of what it is made from where that is known.
  var contents: @Sendable (PlannedFile) -> FileContent {
    let inputs = pageInputs
    return { plan in
      switch plan.content {
      case .copy, .search, .searchPage: return FileContent { try bytes(of: plan) }
      default:
        let file = SiteFile(plan, of: publication)
        return FileContent(inputs: inputs?.inputs(of: file)) { try file.bytes() }
      }
    }
  }
}

/// The result of a build.
package struct BuildOutcome: Sendable {
  package var diagnostics: [Diagnostic]
  package var timings: Timings
  package var briefs = 0
  package var written = 0
  package var unchanged = 0
  /// The number of rendered texts that were reused from an earlier build.
  package var keptTexts = 0
  /// The number of unchanged files that were not rendered, since what they are made from has not
  /// changed.
  package var kept = 0
  package var removed = 0
}

extension BuildOutcome {
  fileprivate mutating func take(_ report: SiteWriter.Report, of site: PreparedSite) {
    diagnostics += report.diagnostics
    briefs = site.publication.library.entries.count
    keptTexts = site.keptTexts.count { !$0.isNew }
    (written, unchanged, kept, removed) = (
      report.written, report.unchanged, report.kept, report.removed
    )
  }
}

/// Builds sites.
package enum Build {
  /// Builds a site and writes what changed.
  ///
  /// Nothing is written if there is any error in the content.
  ///
  /// - Throws: `SiteError` if the system fails
  package static func run(_ request: BuildRequest) async throws -> BuildOutcome {
    try OutputFolder.check(request.output, against: request.root)
    var timings = Timings(progress: request.progress)
    timings.begin("scan")
    let start = request.clock()
    let lastBuild = try LastBuild.read(request)
    if let outcome = try await lastBuild.outcome(&timings) { return outcome }
    let folder = try SiteFolder.scan(request.root, with: request.reader())
    let prepared = try await prepare(request, folder, from: start, &timings)
    var outcome = BuildOutcome(diagnostics: prepared.diagnostics, timings: timings)
    guard let checked = prepared.value, !prepared.diagnostics.containsErrors else { return outcome }
    timings.begin("index for search")
    // Texts are written to the cache while other stages leave a processor idle.
    async let keeping: Void = checked.cache.keep(checked.keptTexts, tasks: 1)
    let site = try await checked.indexedForSearch(tasks: request.jobs)
    let lost = try LostAddresses(lastBuild.manifest ?? Manifest(), site, in: request).diagnostics()
    timings.begin("render and write pages")
    let writer = SiteWriter(
      output: request.output, overwrites: request.overwrites, tasks: request.jobs,
      writesChecksums: request.writesChecksums)
    do {
      let report = try await writer.write(
        site.plan.files, from: prepared.diagnostics.isEmpty ? site.inputs : nil,
        content: site.contents)
      outcome.take(report, of: site)
      outcome.diagnostics += lost
    } catch let problem as Diagnostic {
      outcome.diagnostics.append(problem)
    }
    await keeping
    timings.end()
    outcome.timings = timings
    return outcome
  }

  /// Returns the catalogue of a site, having read the front matter of its briefs but not their
  /// texts.
  ///
  /// - Parameter others: the briefs to include besides those that the request shows
  package static func library(
    _ request: BuildRequest, alsoShowing others: ShownTexts = .published
  ) async throws -> Checked<Library> {
    let sources = try await SiteSources.read(SiteFolder.scan(request.root), tasks: request.jobs)
    let library = sources.value.library(for: request, alsoShowing: others)
    return Checked(library.value, sources.diagnostics + library.diagnostics)
  }

  /// Runs all checks of a build, and those of an editor.
  package static func check(
    _ request: BuildRequest, _ timings: inout Timings
  ) async throws -> Checked<PreparedSite?> {
    let prepared = try await prepare(request, &timings)
    guard let site = prepared.value else { return prepared }
    timings.begin("read as an editor")
    let remarks = try await EditorialCheck.diagnostics(site, tasks: request.jobs)
    timings.end()
    let manifest = try LastBuild.read(request).manifest ?? Manifest()
    let lost = try LostAddresses(manifest, site, in: request).diagnostics()
    return Checked(site, prepared.diagnostics + remarks + lost)
  }

  /// Performs all stages of a build except indexing for search and writing.
  package static func prepare(
    _ request: BuildRequest, _ timings: inout Timings
  ) async throws -> Checked<PreparedSite?> {
    timings.begin("scan")
    let start = request.clock()
    let folder = try SiteFolder.scan(request.root, with: request.reader())
    return try await prepare(request, folder, from: start, &timings)
  }

  private static func prepare(
    _ request: BuildRequest, _ folder: SiteFolder, from start: Int, _ timings: inout Timings
  ) async throws -> Checked<PreparedSite?> {
    if folder.isEmpty { throw SiteError.nothingToBuild(path: request.root) }
    timings.begin("read front matter")
    let sources = try await SiteSources.read(folder, tasks: request.jobs)
    timings.begin("assemble the library")
    let library = sources.value.library(for: request)
    timings.begin("read templates")
    let words = WordLibrary.load(from: sources.value.templates.wordLists)
    let templates = PageTemplates.parse(sources.value.templates, words: words.value)
    timings.begin("read works and citation styles")
    let citations = try await CitationSources.read(
      folder, library.value.configuration, texts: library.value.entries.map { CitingText($0) },
      listingSources: true)
    let entryStyles = try EntryStyles(folder: folder, configuration: library.value.configuration)
      .read(for: library.value.languages)
    let shared = SharedInputs(folder.reader.log, for: request, from: start)
    timings.begin("look up kept texts")
    let cache = await TextCache.read(
      root: request.root, shared: shared.isSettled ? shared.hash : nil,
      tasks: request.jobs)
    timings.begin("render texts")
    var stage = try RenderStage(
      sources: sources.value, library: library.value, words: words.value,
      templates: templates.value, citations: citations.value, entryStyles: entryStyles.value,
      cache: cache, request: request)
    let texts = try await stage.renderTexts()
    timings.begin("render list items")
    let problems =
      sources.diagnostics + library.diagnostics + words.diagnostics + templates.diagnostics
      + templates.value.refusedScripts(library.value.configuration) + citations.diagnostics
      + entryStyles.diagnostics + stage.plan.diagnostics + texts.diagnostics
    let site: Checked<Publication>
    do {
      site = try await stage.publication(texts.value)
    } catch let problem as Diagnostic {
      return Checked(nil, problems + [problem])
    }
    timings.end()
    return Checked(
      PreparedSite(
        publication: site.value, plan: stage.plan, folder: folder,
        turningPoints: sources.value.turningPoints(near: request.now),
        heldBack: library.value.withheld.count,
        request: request, shared: shared, start: start, cache: cache,
        keptTexts: texts.value.kept), problems + site.diagnostics)
  }
}
