import Basics
import Briefs
import Pages
import Site
import SourceText

/// Everything that a site is made from, read file by file.
struct SiteSources: Sendable {
  var folder: SiteFolder
  var configuration: SiteConfiguration
  var people: People
  var templates: TemplateFiles
  var briefs: [BriefSource]
  var pages: [PageSource]
  /// `site.yml` and `people.yml`, if they exist.
  var sharedFiles: [SourceFile] = []

  struct BriefSource: Sendable {
    var brief: Brief
    var file: SourceFile
  }

  struct PageSource: Sendable {
    var page: StandalonePage
    var file: SourceFile
  }

  /// Reads the files of a folder.
  ///
  /// Files that cannot be understood are left out, with a diagnostic.
  static func read(
    _ folder: SiteFolder, for request: BuildRequest
  ) async throws -> Checked<SiteSources> {
    let shared = try readShared(folder)
    var sources = shared.value
    let language = sources.configuration.language
    let memory = request.memory
    let texts = Texts(folder: folder, language: language, request: request)
    let briefs = try await texts.read(folder.briefs, memory?.briefs) {
      Brief.reading($0, siteLanguage: language)
    }
    let pages = try await texts.read(folder.pages, memory?.pages) {
      StandalonePage.reading($0, siteLanguage: language)
    }
    sources.briefs = briefs.compactMap { read in
      read.value.0.map { BriefSource(brief: $0, file: read.value.1) }
    }
    sources.pages = pages.compactMap { read in
      read.value.0.map { PageSource(page: $0, file: read.value.1) }
    }
    return Checked(
      sources, shared.diagnostics + briefs.flatMap(\.diagnostics) + pages.flatMap(\.diagnostics))
  }

  /// Reads texts of one kind, or remembers what an earlier build read.
  private struct Texts {
    let folder: SiteFolder
    let language: LanguageTag
    let request: BuildRequest

    func read<Value: Sendable>(
      _ paths: [String], _ memory: ReadingMemory<Value>?,
      by reading: @escaping @Sendable (SourceFile) -> Checked<Value?>
    ) async throws -> [ReadingMemory<Value>.Reading] {
      guard let memory else {
        return try await paths.mapInParallel(tasks: request.jobs) { path in
          try SiteSources.read(path, folder.text(path), reading)
        }
      }
      let start = request.clock()
      let last = memory.readings(in: language)
      let read = try await paths.mapInParallel(tasks: request.jobs) { path in
        let sight = try folder.sight(ofText: path)
        if let known = last[path], known.sight.hash == sight.hash { return known }
        return ReadingMemory<Value>.Kept(
          try SiteSources.read(path, folder.text(path), reading), sight: sight)
      }
      memory.keep(Array(zip(paths, read)), in: language, at: start)
      return read.map(\.reading)
    }
  }

  /// Reads what all briefs share: the configuration, the people and the templates.
  static func readShared(_ folder: SiteFolder) throws -> Checked<SiteSources> {
    var problems = folder.diagnostics
    let configuration = try optional("site.yml", folder.hasConfiguration, folder, &problems) {
      SiteConfiguration.reading($0)
    }
    let people = try optional("people.yml", folder.hasPeople, folder, &problems) {
      People.reading($0)
    }
    let templates = try templates(of: folder)
    let sources = SiteSources(
      folder: folder, configuration: configuration?.0 ?? SiteConfiguration(),
      people: people?.0 ?? People(), templates: templates.value, briefs: [], pages: [],
      sharedFiles: [configuration?.1, people?.1].compactMap { $0 })
    let contrast = templates.value.hasOwnStylesheet ? [] : sources.configuration.theme.contrastCheck
    return Checked(sources, problems + contrast + templates.diagnostics)
  }

  private static func optional<Value>(
    _ path: String, _ exists: Bool, _ folder: SiteFolder, _ problems: inout [Diagnostic],
    reading: (SourceFile) -> Checked<Value>
  ) throws -> (Value?, SourceFile)? {
    guard exists else { return nil }
    let checked = read(path, try folder.sharedFile(path)) { file in
      let value = reading(file)
      return Checked(Optional(value.value), value.diagnostics)
    }
    problems += checked.diagnostics
    return checked.value
  }

  private static func read<Value>(
    _ path: String, _ bytes: [UInt8], _ reading: (SourceFile) -> Checked<Value?>
  ) -> Checked<(Value?, SourceFile)> {
    let text = SourceFile(path: path, bytes: bytes).checkedForUTF8()
    if text.diagnostics.containsErrors { return Checked((nil, text.value), text.diagnostics) }
    let value = reading(text.value)
    return Checked((value.value, text.value), text.diagnostics + value.diagnostics)
  }

  /// Reads the site's own templates, lists of words and style sheet, leaving out files that are not
  /// text.
  private static func templates(of folder: SiteFolder) throws -> Checked<TemplateFiles> {
    var overrides: [String: SourceFile] = [:]
    var problems: [Diagnostic] = []
    for path in folder.templates {
      let checked = read(path, try folder.sharedFile(path)) { Checked($0) }
      problems += checked.diagnostics
      overrides[PathText(path).path(within: "templates") ?? path] = checked.value.0
    }
    return Checked(TemplateFiles(overrides: overrides), problems)
  }

  /// Returns the period around `now` in which no text appears or disappears without an edit, in
  /// seconds since 1970.
  func period(around now: Instant) -> Range<Int> {
    let turningPoints =
      briefs.flatMap { $0.brief.publishing.turningPoints(dated: $0.brief.date.value, near: now) }
      + pages.flatMap { $0.page.publishing.turningPoints(dated: nil, near: now) }
    let (moments, moment) = (turningPoints.map(\.secondsSince1970), now.secondsSince1970)
    let start = moments.filter { $0 <= moment }.max() ?? Int.min
    return start..<(moments.filter { $0 > moment }.min() ?? Int.max)
  }

  /// The files to copy, with their destinations: those next to a brief go next to its page.
  var assets: [AssetFile] {
    let bundles = Dictionary(
      briefs.compactMap { source in
        source.brief.bundle.map { ($0, source.brief.slug.value.rawValue) }
      }
    ) { first, _ in first }
    return folder.assets.map { path in
      AssetFile(source: path, output: OutputPath(Self.output(of: path, bundles)))
    }
  }

  private static func output(of path: String, _ bundles: [String: String]) -> String {
    let path = PathText(path)
    for folder in path.folders {
      if let slug = bundles[folder.text], let rest = path.path(within: folder.text) {
        return "\(Brief.folder)/\(slug)/\(rest)"
      }
    }
    return path.path(within: "pages") ?? path.text
  }
}
