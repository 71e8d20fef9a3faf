import Briefs
public import Pages
public import SourceText

/// A site that has been read, checked and rendered as far as all pages share, ready to be written.
public struct PreparedSite: Sendable {
  public let publication: Publication
  public let plan: SitePlan
  public let folder: SiteFolder

  /// The bytes of a file of the site.
  ///
  /// - Throws: `SiteError.cannotRead` when a file that is to be copied is gone
  @Sendable public func bytes(of file: PlannedFile) throws(SiteError) -> [UInt8] {
    if case .copy(let source) = file.content { return try FileSystem.read(folder.path(of: source)) }
    return publication.bytes(of: file)
  }
}

/// What became of a build.
public struct BuildOutcome: Sendable {
  public var diagnostics: [Diagnostic]
  public var timings: Timings
  public var briefs = 0
  public var written = 0
  public var unchanged = 0
  public var removed = 0
}

/// Builds sites.
public enum Build {
  /// Builds a site and writes what changed. With any error in the content, nothing is written.
  ///
  /// - Throws: `SiteError` when the machine fails
  public static func run(_ request: BuildRequest) async throws -> BuildOutcome {
    try OutputFolder.check(request.output, against: request.root)
    var timings = Timings()
    let prepared = try await prepare(request, &timings)
    var outcome = BuildOutcome(diagnostics: prepared.diagnostics, timings: timings)
    guard let site = prepared.value, !prepared.diagnostics.containsErrors else { return outcome }
    let writer = SiteWriter(
      output: request.output, overwrites: request.overwrites, tasks: request.jobs)
    let report = try await writer.write(site.plan.files, bytes: site.bytes)
    timings.end("render and write pages")
    outcome.diagnostics += report.diagnostics
    outcome.timings = timings
    outcome.briefs = site.publication.library.entries.count
    (outcome.written, outcome.unchanged, outcome.removed) = (
      report.written, report.unchanged, report.removed
    )
    return outcome
  }

  /// Everything that a build does but the writing.
  public static func prepare(
    _ request: BuildRequest, _ timings: inout Timings
  ) async throws -> Checked<PreparedSite?> {
    let folder = try SiteFolder.scan(request.root)
    timings.end("scan")
    let sources = try await SiteSources.read(folder, tasks: request.jobs)
    timings.end("read front matter")
    let library = Library.assemble(
      briefs: sources.value.briefs.map(\.brief), pages: sources.value.pages.map(\.page),
      people: sources.value.people, configuration: sources.value.configuration, now: request.now,
      includingDrafts: request.includesDrafts)
    timings.end("assemble the library")
    let words = WordLibrary.load(from: sources.value.templates)
    let templates = TemplateSet.parse(sources.value.templates, words: words.value)
    timings.end("read templates")
    var stage = RenderStage(
      sources: sources.value, library: library.value, words: words.value,
      templates: templates.value, request: request)
    let texts = try await stage.renderTexts()
    timings.end("render texts")
    let problems = sources.diagnostics + library.diagnostics + words.diagnostics
      + templates.diagnostics + stage.plan.diagnostics + texts.diagnostics
    let site = try await stage.publication(texts.value)
    timings.end("render list items")
    return Checked(PreparedSite(publication: site, plan: stage.plan, folder: folder), problems)
  }
}
