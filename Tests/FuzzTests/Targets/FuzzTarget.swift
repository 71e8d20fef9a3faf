import SourceText

/// A parser of input from outside, with its promises for any bytes.
struct FuzzTarget: Sendable {
  let name: String
  /// Files and folders of the repository with good inputs; those of `Corpus/` come with them.
  let seeds: [String]
  /// Words of the format, which random mutations would hardly produce.
  let words: [String]
  /// Processes an input, and returns the broken promises, if any.
  let brokenPromises: @Sendable ([UInt8]) -> [String]

  static let all: [FuzzTarget] =
    [frontMatter, site, people, markdown, chart] + bibliographies + [style, locale, template]
    + [manifest, request]
}

/// Collects the promises that an input broke.
struct Promises {
  private(set) var broken: [String] = []

  mutating func expect(_ isKept: Bool, _ promise: @autoclosure () -> String) {
    if !isKept { broken.append(promise()) }
  }

  /// Every diagnostic has a file, a valid location, and a message on one line.
  mutating func expectPlaces(of diagnostics: [Diagnostic], in path: String) {
    for diagnostic in diagnostics {
      let location = diagnostic.location
      let isPlace = (location.line ?? 1) > 0 && (location.column ?? 1) > 0
      expect(location.path == path && isPlace, "the place of: \(diagnostic)")
      expect(!diagnostic.message.isEmpty, "a message of: \(diagnostic)")
    }
  }

  /// Parsing the same input again gives the same diagnostics.
  mutating func expectSame(_ first: [Diagnostic], _ second: [Diagnostic]) {
    expect(
      first.map(\.description) == second.map(\.description),
      "the same diagnostics again: \(first) and \(second)")
  }

  mutating func expectUTF8(_ bytes: [UInt8]) {
    expect(String(validating: bytes, as: UTF8.self) != nil, "UTF-8 in: \(bytes)")
  }
}

extension SourceFile {
  /// Creates a file as its parser receives it, or returns nil for one that a build rejects because it is not text.
  init?(path: String, checking bytes: [UInt8]) {
    let checked = SourceFile(path: path, bytes: bytes).checkedForUTF8()
    if checked.diagnostics.containsErrors { return nil }
    self = checked.value
  }
}
