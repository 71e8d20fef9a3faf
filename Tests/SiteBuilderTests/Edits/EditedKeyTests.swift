import Briefs
import Foundation
import SiteBuilder
import SourceText
import TestSupport
import Testing

@Suite("After an edit of one key")
struct EditedKeyTests {
  /// The files that contain keys, with their tables and an edit for each key.
  private static let tables: [(file: String, table: KeyTable, edits: [String: [String]])] = [
    ("briefs/water.md", BriefKeys.table, EditedKeys.ofBrief),
    ("pages/more.md", PageKeys.table, EditedKeys.ofPage),
    ("people.yml", PersonKeys.table, EditedKeys.ofPerson),
    ("site.yml", SiteKeys.table, EditedKeys.ofSite),
  ]

  @Test("a build makes the site that a whole build makes", arguments: tables.indices)
  func isAsWhole(index: Int) async throws {
    let (file, table, edits) = Self.tables[index]
    for key in table.paths where edits[key] == nil {
      Issue.record("there is no edit for the key '\(key)' of \(file)")
    }
    #expect(edits.keys.filter { !table.paths.contains($0) } == [])
    var files = EditedKeys.files
    // Without a menu of its own, the site's menu names all pages.
    if file == "pages/more.md" {
      files["site.yml"] = files["site.yml"]?.settingKeys(["menu:"]).replacing("menu:\n", with: "")
    }
    let site = try TestSite(files)
    try await site.settledBuild()
    for (key, lines) in edits.sorted(by: { $0.key < $1.key }) {
      let edited = files.edited(file, by: lines)
      #expect(edited != files, "\(file): \(key)")
      try site.change(to: edited)
      let outcome = try await site.settledBuild()
      #expect(outcome.diagnostics.filter(\.isError).map(\.description) == [], "\(file): \(key)")
      let whole = try TestSite(edited)
      try await whole.build()
      let differences = try site.output.differences(from: whole.output)
        .filter { !$0.hasPrefix(".briefpress") }
      #expect(differences == [], "\(file): \(key)")
    }
  }

  @Test(
    "of a picture, an attachment or a font, its content counts",
    arguments: ["assets/map.png", "assets/table.csv", "assets/font.woff2"])
  func content(file: String) async throws {
    let site = try TestSite(EditedKeys.files)
    try await site.settledBuild()
    let size = EditedKeys.files[file]?.utf8.count ?? 0
    for content in [String(repeating: "z", count: size), String(repeating: "z", count: 70_000)] {
      var edited = EditedKeys.files
      edited[file] = content
      try site.change(to: edited)
      try await site.settledBuild()
      let whole = try TestSite(edited)
      try await whole.build()
      let differences = try site.output.differences(from: whole.output)
        .filter { !$0.hasPrefix(".briefpress") }
      #expect(differences == [])
      #expect(try site.text(file) == content)
    }
  }

  @Test("of another brief, most pages are kept")
  func keeps() async throws {
    let site = try TestSite(EditedKeys.files)
    try await site.settledBuild()
    let text = try #require(EditedKeys.files["briefs/water.md"])
    try site.write(text + "\nMore of it.\n", to: "briefs/water.md")
    let outcome = try await site.settledBuild()
    #expect(outcome.kept > 15)
  }
}

extension KeyTable {
  /// Every key with the keys in it: `image`, `image.src`, `image.alt`.
  fileprivate var paths: [String] {
    keys.flatMap { key in [key.name] + key.shape.paths.map { "\(key.name).\($0)" } }
  }
}

extension Shape {
  fileprivate var paths: [String] {
    switch self {
    case .map(let table): table.paths
    case .list(let item), .named(let item): item.paths
    case .either(let one, let other): one.paths + other.paths
    default: []
    }
  }
}

extension [String: String] {
  /// The files after an edit: lines for one of them, and the names of those to remove.
  fileprivate func edited(_ file: String, by lines: [String]) -> [String: String] {
    var files = self
    for line in lines where line.hasPrefix("-") { files[String(line.dropFirst())] = nil }
    files[file] = files[file]?.settingKeys(lines.filter { !$0.hasPrefix("-") })
    return files
  }
}

extension TestSite {
  /// Writes the files that differ from the existing ones, and removes those that are gone.
  fileprivate func change(to files: [String: String]) throws {
    for (path, text) in files
    where (try? String(contentsOf: url(path), encoding: .utf8)) != text {
      try write(text, to: path)
    }
    for path in EditedKeys.files.keys
    where files[path] == nil && FileManager.default.fileExists(atPath: url(path).path) {
      try remove(path)
    }
  }
}

extension String {
  /// The text with lines replacing those of the same keys, or added after the first line if there are none.
  fileprivate func settingKeys(_ lines: [String]) -> String {
    var all = split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for line in lines {
      let key = line.prefix { $0 != ":" } + ":"
      if let place = all.firstIndex(where: { $0.hasPrefix(key) }) {
        all[place] = line
      } else {
        all.insert(line, at: 1)
      }
    }
    return all.joined(separator: "\n")
  }
}
