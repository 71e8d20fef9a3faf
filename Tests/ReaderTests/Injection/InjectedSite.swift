import Basics
import Bibliography
import Briefs
import CSL
import Editing
import Foundation
import Pages
import Site
import SiteBuilder
import SourceText
import TestSupport

/// A site in which every text that an author can write contains one payload, unless the program rejects it.
struct InjectedSite {
  private let root: URL
  private var files: [String: InjectedFile] = [:]
  private var namedFiles: [String] = []

  /// The diagnostics of the last build.
  private(set) var diagnostics: [Diagnostic] = []
  /// The number of lines and names that contained a payload at first.
  private(set) var tried = 0

  /// The number of them that were accepted.
  var taken: Int { files.values.reduce(0) { $0 + $1.payloadCount } + namedFiles.count }

  /// - Parameter isDressed: whether values in `site.yml` are dressed: see `InjectedKeys`
  init(_ payload: String, isDressed: Bool, in folder: URL) async throws {
    root = folder
    addKeys(payload, isDressed: isDressed)
    addBriefOfEverything(payload)
    for (path, file) in InjectedWorks(payload: payload).files { files[path] = file }
    let words = InjectedWords(payload: payload)
    files["styles/house.csl"] = try words.style()
    files["styles/locales-en-US.xml"] = try words.locale()
    files["templates/words/en.yml"] = try words.words()
    try write("x", to: "assets/x.png")
    addNamedFiles(payload)
    tried = taken
    try await build()
    try await writeWhatCommandsPrint()
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

  /// A brief in which every part is shown.
  private mutating func addBriefOfEverything(_ payload: String) {
    var file = InjectedFile()
    file.add("---")
    file.inject("title: \("Water \(payload)".quoted)", else: "title: Water")
    file.add("author: [safe-author, other-author]\nseries: one\ndate: 2020-01-01")
    file.add("bibliography: [\(InjectedWorks.paths.joined(separator: ", "))]\n---\n")
    InjectedText(payload: payload).write(into: &file)
    files["briefs/text.md"] = file
  }

  /// Files whose names contain the payload, as far as file systems allow.
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

  /// The largest number of builds of a site, each without what was rejected before.
  private static let mostBuilds = 12

  private var request: BuildRequest {
    var request = BuildRequest(
      root: root.path, output: root.appendingPathComponent("site").path, jobs: 1,
      now: .afterTestDates)
    request.writesChecksums = true
    return request
  }

  private mutating func build() async throws {
    for _ in 0..<Self.mostBuilds {
      for (path, file) in files { try write(file.text, to: path) }
      diagnostics = try await Build.site(request).diagnostics
      var isLess = false
      for place in Set(diagnostics.filter(\.isError).map(\.location)) where refuse(at: place) {
        isLess = true
      }
      guard isLess else { break }
    }
  }

  /// Removes what an error is about: a payload in a line, or a file for its name.
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

  // MARK: Commands

  /// Writes the output of `list`, `cite` and `check` next to the site.
  private func writeWhatCommandsPrint() async throws {
    let catalogue = try await Catalogue(Build.library(request).value)
    try write(CatalogueData(catalogue).csv, to: "printed/catalogue.csv")
    try write(CatalogueData(catalogue).json.indentedText, to: "printed/catalogue.json")
    for format in DiagnosticPrinter.Format.allCases {
      let name = format == .text ? "messages.txt" : "messages.\(format.rawValue)"
      try write(DiagnosticPrinter(format).text(diagnostics), to: "printed/\(name)")
    }
    for path in InjectedWorks.paths {
      let file = SourceFile(path: path, text: files[path]?.text ?? "")
      for work in Bibliography.parse(file).value.references {
        for format in WorkFormat.allCases {
          try write(format.text(of: work), to: "printed/\(work.id).\(format.fileExtension)")
        }
      }
    }
  }
}
