import Briefs
import Pages
import Site
import SourceText

/// The pipelines for a whole site, each a list of stages.
///
/// `LoneBuild` has those for a single text, and `CitationFinder` the one for a citation.
package enum Build {
  /// Builds a site and writes what changed.
  ///
  /// Nothing is written if there is any error in the content.
  ///
  /// - Throws: `SiteError` if the system fails
  package static func site(_ request: BuildRequest) async throws -> BuildOutcome {
    try OutputFolder.check(request.output, against: request.root)
    var run = BuildRun(request)
    let manifest = try Manifest.read(from: request.output)
    if let last = LastBuild(manifest, for: request),
      let unchanged = try await run(LookForChanges(last: last))
    {
      return BuildOutcome(run, of: unchanged)
    }
    guard let site = try await prepare(readTexts(&run), &run, setsBriefs: true)?.site,
      !run.diagnostics.containsErrors
    else { return BuildOutcome(run) }
    // The next build has to report diagnostics again, so it must not find that nothing has changed.
    let inputs = run.diagnostics.isEmpty ? site.inputs : nil
    // Texts are written to the cache while other stages leave a processor idle.
    async let keeping: Void = site.textMemory.keep()
    let indexed = try await run(IndexForSearch(site: site))
    try await run(FindLostAddresses(manifest, in: indexed))
    let report = try await run(WriteSite(site: indexed, inputs: inputs))
    await keeping
    return report.map { BuildOutcome(run, $0, of: indexed) } ?? BuildOutcome(run)
  }

  /// Builds a site without writing it, and without indexing it for search: see
  /// `PreparedSite.indexed()`.
  package static func serve(_ request: BuildRequest) async throws -> Checked<PreparedSite?> {
    var run = BuildRun(request)
    let sources = try await readTexts(&run)
    if let last = request.memory?.last,
      let revised = try await run(
        ReviseTexts(
          last: last, sources: sources, diagnostics: run.diagnostics, start: run.start))
    {
      request.memory?.keep(revised, last.diagnostics)
      return Checked(revised.site, last.diagnostics)
    }
    guard let prepared = try await prepare(sources, &run) else { return run.checked(nil) }
    request.memory?.keep(prepared, run.diagnostics)
    return run.checked(prepared.site)
  }

  /// Runs all checks of a build, and those of an editor.
  package static func check(_ request: BuildRequest) async throws -> Checked<PreparedSite?> {
    var run = BuildRun(request)
    guard let prepared = try await prepare(readTexts(&run), &run, forEditor: true) else {
      return run.checked(nil)
    }
    try await run(EditorialCheck(prepared))
    let manifest = try Manifest.read(from: request.output)
    try await run(FindLostAddresses(manifest, in: prepared.site))
    return run.checked(prepared.site)
  }

  /// Returns the catalogue of a site, having read the front matter of its briefs but not their
  /// texts.
  ///
  /// - Parameter others: the briefs to include besides those that the request shows
  package static func library(
    _ request: BuildRequest, alsoShowing others: ShownTexts = .published
  ) async throws -> Checked<Library> {
    var run = BuildRun(request)
    let folder = try await run(ScanFolder())
    let sources = try await run(ReadTexts(folder: folder))
    let read = try await run(AssembleLibrary(sources: sources, others: others))
    return run.checked(read.library)
  }

  // MARK: Shared parts

  /// A site that is ready to be written, with what it was made from.
  struct Prepared: Sendable {
    let site: PreparedSite
    let read: ReadSite
    let readings: [EditorialReading]
    let planned: PlannedSite
    let renderer: TextRenderer
  }

  private static func readTexts(_ run: inout BuildRun) async throws -> SiteSources {
    let folder = try await run(ScanFolder())
    if folder.isEmpty { throw SiteError.nothingToBuild(path: run.request.root) }
    return try await run(ReadTexts(folder: folder))
  }

  /// Runs all stages of a build between reading the texts and indexing for search; returns `nil` if
  /// the templates print too much.
  private static func prepare(
    _ sources: SiteSources, _ run: inout BuildRun, forEditor: Bool = false,
    setsBriefs: Bool = false
  ) async throws -> Prepared? {
    let folder = sources.folder
    let read = try await run(AssembleLibrary(sources: sources))
    let frame = try await frame(of: read, &run)
    let shared = SharedInputs(
      folder.reader.log, identifiers: sources.templates.identifiers, for: run.request,
      from: run.start)
    let cache = try await run(LookUpKeptTexts(shared: shared))
    let planned = try await run(PlanFiles(read: read))
    let renderer = frame.renderer(of: read, at: planned.plan.siteMap.address)
    let texts = try await run(
      RenderTexts(
        read: read, renderer: CachedTextRenderer(renderer: renderer, cache: cache),
        links: .site(planned.plan.siteMap), forEditor: forEditor))
    let publication = try await publication(
      read, planned, frame, renderer, texts, &run, setsBriefs: setsBriefs)
    return publication.map { publication in
      let origin = SiteOrigin(
        request: run.request, start: run.start, log: folder.reader.log, shared: shared,
        period: sources.period(around: run.request.now))
      let site = PreparedSite(
        publication, of: sources, origin: origin,
        textMemory: TextMemory(cache: cache, texts: texts.kept))
      return Prepared(
        site: site, read: read, readings: texts.readings, planned: planned, renderer: renderer)
    }
  }

  /// Reads what surrounds the texts of a site.
  private static func frame(
    of read: ReadSite, _ run: inout BuildRun
  ) async throws -> Frame {
    let (sources, library) = (read.sources, read.library)
    let words = try await run(ReadWords(files: sources.templates))
    let templates = try await run(ReadTemplates(files: sources.templates, words: words))
    let citations = try await run(ReadCitations(read: read, use: .site))
    let entryStyles = try await run(
      ReadEntryStyles(
        folder: sources.folder, configuration: library.configuration,
        languages: library.languages))
    return Frame(
      words: words, templates: templates, citations: citations, entryStyles: entryStyles)
  }

  /// Returns what pages are made from, once the texts are rendered.
  private static func publication(
    _ read: ReadSite, _ planned: PlannedSite, _ frame: Frame, _ renderer: TextRenderer,
    _ texts: RenderedTexts, _ run: inout BuildRun, setsBriefs: Bool
  ) async throws -> Publication? {
    var settings = planned.settings
    settings.feedBodies = try await run(
      RenderFeedBodies(read: read, renderer: renderer, plan: planned.plan, texts: texts.briefs))
    let completed = try await run(CompletePlan(planned: planned, read: read, texts: texts))
    let ties = try await run(
      TieBriefs(library: read.library, texts: texts.briefs, completed: completed))
    var site = try await run(
      GatherSite(
        library: read.library, completed: completed, texts: texts, ties: ties,
        entryStyles: frame.entryStyles, renderer: renderer))
    // With errors, nothing is written, and setting briefs takes much longer than finding out.
    if setsBriefs, !site.plan.typeset.isEmpty, !run.diagnostics.contains(where: \.isError) {
      let base = Publication(site, templates: frame.templates, settings: settings)
      settings.typeset = try await run(
        SetBriefs(
          site: site,
          press: Press(
            base, files: FileIndex(site.plan), in: read.sources.folder,
            templates: read.sources.templates,
            installed: InstalledFonts(read.sources.folder.reader))))
      site = site.without(site.plan.typeset.subtracting(settings.typeset.keys))
    }
    if setsBriefs, !site.plan.epubs.isEmpty {
      let base = Publication(site, templates: frame.templates, settings: settings)
      settings.epubs = try await run(
        BindBriefs(
          bindery: Bindery(
            base, files: FileIndex(site.plan), in: read.sources.folder,
            templates: read.sources.templates)))
    }
    try await run(
      CheckSite(
        site: site, templates: frame.templates, heldBack: planned.heldBack,
        pageIdentifiers: read.sources.templates.identifiers))
    return try await run(
      RenderListItems(site: site, templates: frame.templates, settings: settings))
  }
}
