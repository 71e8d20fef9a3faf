import Basics
import Bibliography
import Briefs
import CSL
import Pages
import Site
import SourceText

/// Reads the bibliographies, styles and locales that the briefs of a site need.
///
/// Works and styles are read concurrently: in a preview, that is a tenth of the total time.
struct CitationSources {
  private let folder: SiteFolder
  private let configuration: SiteConfiguration
  private let textFolder: String?
  private var library = CitationLibrary()
  private var diagnostics: [Diagnostic] = []

  /// - Parameters:
  ///   - listingSources: whether works have pages of their own, in the site's style and language
  ///   - textFolder: the absolute path of the folder of the texts, if their paths do not start at
  ///     the site's folder
  static func read(
    _ folder: SiteFolder, _ configuration: SiteConfiguration, texts: [CitingText],
    listingSources: Bool = false, textFolder: String? = nil
  ) async throws(SiteError) -> Checked<CitationLibrary> {
    var sources = CitationSources(
      folder: folder, configuration: configuration, textFolder: textFolder)
    let shared = try sources.sharedPlaces()
    var citing = texts.filter { !shared.isEmpty || $0.citing.hasOwnWorks }
    if listingSources, !citing.isEmpty {
      citing.append(
        CitingText(path: configuration.path ?? "site.yml", language: configuration.language))
    }
    let processed = citing
    async let processors = Result { () throws(SiteError) in
      try CitationProcessors.read(folder, configuration, texts: processed)
    }
    for place in shared { try sources.readShared(place) }
    for text in texts {
      try sources.readFiles(of: text)
      sources.readOwnWorks(of: text)
    }
    let read = try await processors.get()
    sources.library.processors = read.value
    return Checked(sources.library, sources.diagnostics + read.diagnostics)
  }

  private init(folder: SiteFolder, configuration: SiteConfiguration, textFolder: String?) {
    self.folder = folder
    self.configuration = configuration
    self.textFolder = textFolder
  }

  // MARK: Bibliographies

  /// A file that a name may refer to.
  private struct Place {
    /// The path that diagnostics show.
    var path: String
    var wholePath: String
  }

  private func place(_ path: String) -> Place {
    Place(path: path, wholePath: folder.path(of: path))
  }

  /// Returns the file with a name next to a text.
  private func place(_ name: String, beside text: CitingText) -> Place {
    let path = "\(PathText(text.path).folder)\(name)"
    return Place(
      path: path, wholePath: textFolder.map { "\($0)/\(name)" } ?? folder.path(of: path))
  }

  /// Returns the files named in `site.yml`, or else `references.bib` and the like next to it.
  private mutating func sharedPlaces() throws(SiteError) -> [Place] {
    var places: [Place] = []
    guard !configuration.bibliography.isEmpty else {
      for name in SiteFolder.bibliographies where try folder.holds(name) {
        places.append(place(name))
      }
      return places
    }
    for name in configuration.bibliography {
      if let found = try find(name, among: [place(name.value)]) {
        places.append(found)
      } else {
        library.isMissingWorks = true
      }
    }
    return places
  }

  private mutating func readShared(_ place: Place) throws(SiteError) {
    if let works = try read(place) {
      diagnostics += library.shared.add(works)
    } else {
      library.isMissingWorks = true
    }
  }

  /// Reads the files of a text, whose paths start at the brief's folder or else at the site's.
  private mutating func readFiles(of text: CitingText) throws(SiteError) {
    for name in text.citing.bibliography {
      let places = [place(name.value, beside: text), place(name.value)]
      guard let place = try find(name, among: places) else {
        library.textsMissingWorks.insert(text.path)
        continue
      }
      if library.files[place.path] == nil { library.files[place.path] = try read(place) }
      if library.files[place.path] == nil { library.textsMissingWorks.insert(text.path) }
      library.filesOfBriefs[text.path, default: []].append(place.path)
    }
  }

  /// Returns the place of a bibliography, or reports it and returns `nil` if the site does not have
  /// it.
  private mutating func find(
    _ name: Located<String>, among places: [Place]
  ) throws(SiteError) -> Place? {
    for place in places where try folder.holds(wholePath: place.wholePath) { return place }
    var isOutside = false
    for place in places where try folder.reader.exists(place.wholePath) { isOutside = true }
    diagnostics.append(.missingBibliography(name, isOutside: isOutside))
    return nil
  }

  /// Reads the works under `references:` in the front matter, in CSL form.
  private mutating func readOwnWorks(of text: CitingText) {
    guard let references = text.citing.references else { return }
    var works = Bibliography()
    for work in references.value.items {
      if let reference = Reference(json: CSLJSON(work)) {
        diagnostics += works.add(reference, at: references.location)
      } else {
        diagnostics.append(
          Diagnostic(
            BibliographyRule.bibliographySyntax, "a work in 'references' has no 'id'",
            at: references.location,
            help: "write '- id: nato2022', then 'type', 'title', 'author' and so on"))
      }
    }
    if !works.isEmpty { library.ownWorks[text.path] = works }
  }

  /// Returns the works in a file, or reports it and returns `nil` if nothing could be read.
  private mutating func read(_ place: Place) throws(SiteError) -> Bibliography? {
    let bytes = try folder.reader.read(place.wholePath)
    let parsed = Bibliography.parse(SourceFile(path: place.path, bytes: bytes))
    diagnostics += parsed.diagnostics
    let isBroken = parsed.value.isEmpty && parsed.diagnostics.containsErrors
    return isBroken ? nil : parsed.value
  }
}

extension Diagnostic {
  fileprivate static func missingBibliography(
    _ name: Located<String>, isOutside: Bool
  ) -> Diagnostic {
    Diagnostic(
      .missingBibliography,
      isOutside
        ? "the bibliography '\(name.value)' is outside the site"
        : "there is no bibliography '\(name.value)'",
      at: name.location,
      help: isOutside
        ? "copy it into the site" : "paths begin at the folder of the brief, or of the site")
  }
}

extension Citing {
  /// Whether the text names works besides those of the site.
  fileprivate var hasOwnWorks: Bool { !bibliography.isEmpty || references != nil }
}

extension YAMLValue {
  fileprivate var items: [YAMLValue] {
    if case .list(let items) = self { items } else { [self] }
  }
}

extension CSLJSON {
  /// Creates a JSON value from a value in front matter.
  fileprivate init(_ value: YAMLValue) {
    switch value {
    case .text("true"): self = .bool(true)
    case .text("false"): self = .bool(false)
    case .text(let text): self = .string(text)
    case .list(let values): self = .array(values.map { CSLJSON($0) })
    case .map(let pairs):
      self = .object(Dictionary(pairs.map { ($0.key, CSLJSON($0.value)) }) { $1 })
    }
  }
}

/// The rules for what citations need.
package enum CitationRule: String, RuleGroup {
  case missingBibliography = "missing-bibliography"
  case unknownStyle = "unknown-style"
  case missingLocale = "missing-locale"

  package var severity: Severity {
    switch self {
    case .missingLocale: .warning
    default: .error
    }
  }
}

extension Diagnostic {
  init(_ rule: CitationRule, _ message: String, at location: Location, help: String? = nil) {
    self.init(Rule(rule), message, at: location, help: help)
  }
}
