import Briefs
import Foundation
import SiteBuilder
import SourceText

/// A site in which every text that its author can write holds one payload, as far as the program takes it.
struct InjectedSite {
  private let root: URL
  private var files: [String: InjectedFile] = [:]
  private var namedFiles: [String] = []

  /// The folder of its pages.
  var output: URL { root.appendingPathComponent("site") }

  /// How many payloads were taken.
  var payloadCount: Int { files.values.reduce(0) { $0 + $1.payloadCount } }

  struct Problem: Error { var messages: [String] }

  /// - Parameter isDressed: whether values in `site.yml` are dressed: see `InjectedKeys`
  init(_ payload: String, isDressed: Bool, in folder: URL) async throws {
    root = folder
    addKeys(payload, isDressed: isDressed)
    addBriefOfEverything(payload)
    let works = InjectedWorks(payload: payload)
    files["references.bib"] = works.bibTeX
    files["references.ris"] = works.ris
    files["references.json"] = works.json
    let words = InjectedWords(payload: payload)
    files["styles/house.csl"] = try words.style()
    files["styles/locales-en-US.xml"] = try words.locale()
    files["templates/words/en.yml"] = try words.words()
    try write("x", to: "assets/x.png")
    addNamedFiles(payload)
    try await build()
  }

  // MARK: Files

  private mutating func addKeys(_ payload: String, isDressed: Bool) {
    let bare = InjectedKeys(payload: payload, isDressed: false)
    let dressed = InjectedKeys(payload: payload, isDressed: true)
    files["site.yml"] = InjectedFile()
    (isDressed ? dressed : bare).write(SiteKeys.table, into: &files["site.yml", default: .init()])
    var people = InjectedFile()
    people.add("safe-author:")
    bare.write(PersonKeys.table, indented: "  ", into: &people)
    people.add("other-author:")
    dressed.write(PersonKeys.table, indented: "  ", into: &people)
    people.inject("\(payload.quoted): {name: \(payload.quoted)}")
    files["people.yml"] = people
    files["briefs/first.md"] = brief {
      bare.write(BriefKeys.table, without: ["withdrawn"], into: &$0)
    }
    files["briefs/second.md"] = brief {
      dressed.write(BriefKeys.table, without: ["withdrawn"], into: &$0)
    }
    files["briefs/withdrawn.md"] = brief { bare.write(BriefKeys.table, into: &$0) }
    files["pages/about.md"] = brief { bare.write(PageKeys.table, into: &$0) }
  }

  private func brief(_ write: (inout InjectedFile) -> Void) -> InjectedFile {
    var file = InjectedFile()
    file.add("---")
    write(&file)
    file.add("---\n\nText.")
    return file
  }

  /// A brief of which every part is shown.
  private mutating func addBriefOfEverything(_ payload: String) {
    var file = InjectedFile()
    file.add("---")
    file.inject("title: \("Water \(payload)".quoted)", else: "title: Water")
    file.add("author: [safe-author, other-author]\ndate: 2020-01-01")
    file.add("bibliography: [references.bib, references.ris, references.json]\n---\n")
    InjectedText(payload: payload).write(into: &file)
    files["briefs/text.md"] = file
  }

  /// Files whose names hold the payload, as far as file systems take it.
  private mutating func addNamedFiles(_ payload: String) {
    let name = String(payload.filter { $0 != "/" && $0 != "\0" }.prefix(60))
    for path in ["briefs/\(name).md", "assets/\(name).txt", "pages/\(name).md"] {
      namedFiles.append(path)
      let title =
        path.hasSuffix("md")
        ? "---\ntitle: Named\nauthor: A B\ndate: 2020-01-01\n---\n\nText.\n" : "x"
      if (try? write(title, to: path)) == nil { namedFiles.removeLast() }
    }
  }

  private func write(_ text: String, to path: String) throws {
    let url = root.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  // MARK: Building

  /// How often a site is built at most, each time without what was refused.
  private static let mostBuilds = 12

  private mutating func build() async throws {
    var errors: [Diagnostic] = []
    for _ in 0..<Self.mostBuilds {
      for (path, file) in files { try write(file.text, to: path) }
      let outcome = try await Build.run(
        BuildRequest(
          root: root.path, output: output.path, jobs: 1,
          now: Instant(secondsSince1970: 1_798_761_600)))
      errors = outcome.diagnostics.filter(\.isError)
      if errors.isEmpty { return }
      var isLess = false
      for place in Set(errors.map(\.location)) where refuse(at: place) { isLess = true }
      guard isLess else { break }
    }
    throw Problem(messages: errors.map(\.description))
  }

  /// Takes back what an error is about: a payload in a line, or a file for its name.
  private mutating func refuse(at place: Location) -> Bool {
    let path =
      place.path.hasPrefix(root.path + "/")
      ? String(place.path.dropFirst(root.path.count + 1)) : place.path
    if let line = place.line, files[path]?.refuse(line: line) == true { return true }
    let named = namedFiles
    namedFiles = []
    for path in named { try? FileManager.default.removeItem(at: root.appendingPathComponent(path)) }
    return !named.isEmpty
  }
}

/// All of these sites, each built once.
struct InjectedSites: Sendable {
  let folder: URL
  /// How many payloads were taken in all.
  let payloadCount: Int

  static let shared = Task { try await InjectedSites() }

  private init() async throws {
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("briefpress-injected-\(UUID().uuidString)")
    self.folder = folder
    payloadCount = try await withThrowingTaskGroup { group in
      for part in 0..<2 {
        group.addTask { try await Self.build(part, in: folder) }
      }
      return try await group.reduce(0, +)
    }
  }

  /// Builds every other site, and says how many payloads were taken.
  private static func build(_ part: Int, in folder: URL) async throws -> Int {
    var count = 0
    for number in stride(from: part, to: Payload.all.count, by: 2) {
      let site = try await InjectedSite(
        Payload.all[number], isDressed: number / 2 % 2 == 1,
        in: folder.appendingPathComponent("\(number)"))
      count += site.payloadCount
    }
    return count
  }
}
