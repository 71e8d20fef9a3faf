import Foundation

/// The generated input of both tools: one folder each, with the same briefs.
struct Input {
  /// The version of the input, which changes whenever the same number of briefs results in different files.
  static let version = 2

  let work: URL
  let count: Int
  let hugoSite: URL
  /// The built-in templates of Briefpress.
  let templates: URL

  var briefpress: URL { work.appending(path: "briefpress") }
  var hugo: URL { work.appending(path: "hugo") }
  /// The output of earlier rounds, kept until `tidy`.
  var stale: URL { work.appending(path: "stale") }
  private var stamp: URL { work.appending(path: "generated.txt") }
  private var identity: String { "generator \(Self.version), \(count) briefs\n" }

  /// Writes what is missing, and keeps the briefs of an earlier run if they are the same.
  func prepare() throws {
    if (try? String(contentsOf: stamp, encoding: .utf8)) != identity { try generate() }
    try copyHugoSite()
    for change in Change.allCases { try make(change, edit: 0) }
    Self.settle()
  }

  /// Waits until the times of files can be trusted: they count in steps of up to two seconds.
  static func settle() { Thread.sleep(forTimeInterval: 2.5) }

  private func generate() throws {
    try clear()
    for folder in [briefpress, hugo] {
      try create(folder.appending(path: folder == hugo ? "content/briefs" : "briefs"))
    }
    try create(hugo.appending(path: "data"))
    for series in Institute.series { try put(hugoSeries: series.id, series.title, series.about) }
    for index in 0..<count { try write(brief: index) }
    try put(identity, at: stamp)
  }

  /// Removes earlier input, but refuses to remove a folder that the generator did not create.
  private func clear() throws {
    let files = FileManager.default
    let ours = files.fileExists(atPath: stamp.path)
    for folder in [briefpress, hugo] where files.fileExists(atPath: folder.path) {
      guard ours else { throw BenchError("'\(folder.path)' is not from an earlier run of bench") }
      try files.removeItem(at: folder)
    }
    try create(work)
    try put("incomplete\n", at: stamp)
  }

  /// Removes the output of all rounds but the last.
  func tidy() throws {
    guard FileManager.default.fileExists(atPath: stale.path) else { return }
    try FileManager.default.removeItem(at: stale)
  }

  private func copyHugoSite() throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: hugoSite.path) {
      let copy = hugo.appending(path: name)
      try? FileManager.default.removeItem(at: copy)
      try FileManager.default.copyItem(at: hugoSite.appending(path: name), to: copy)
    }
  }

  private func put(hugoSeries id: String, _ title: String, _ about: String) throws {
    let folder = hugo.appending(path: "content/series/\(id)")
    try create(folder)
    try put("---\ntitle: \(title)\n---\n\(about)\n", at: folder.appending(path: "_index.md"))
  }

  func create(_ folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func text(of file: URL) throws -> String { try String(contentsOf: file, encoding: .utf8) }

  func put(_ text: String, at file: URL) throws { try Data(text.utf8).write(to: file) }
}

/// A reason to stop, as a message.
struct BenchError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
