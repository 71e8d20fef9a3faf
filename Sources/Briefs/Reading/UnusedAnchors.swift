import Basics
import SourceText

/// The anchors of a YAML text without an alias (YAML 1.2.2, section 6.9.2), which were probably
/// meant as text: `title: &Partners report`.
struct UnusedAnchors {
  /// The anchors with their `&`, by line, counted from 1.
  private var names: [Int: String] = [:]

  /// Finds the anchors; nil if there are none.
  init?(_ yaml: ArraySlice<UInt8>) {
    var (line, rest) = (1, yaml)
    while let start = Self.mark(in: rest) {
      line += rest[..<start].count { $0 == UInt8(ascii: "\n") }
      rest = yaml[start...]
      let name = rest.prefix { !$0.isSpace }
      rest = rest.dropFirst(name.count)
      let alias = [UInt8(ascii: "*")] + name.dropFirst()
      if name.count > 1, yaml.place(of: alias) == nil {
        names[line] = String(decoding: name, as: UTF8.self)
      }
    }
    if names.isEmpty { return nil }
  }

  /// Returns the index of an ampersand that begins a value of a map or a list.
  private static func mark(in yaml: ArraySlice<UInt8>) -> Int? {
    [": &", "- &"].compactMap { yaml.place(of: Array($0.utf8))?.lowerBound }.min().map { $0 + 2 }
  }

  /// Returns the anchor on a line, with its `&`.
  func name(line: Int?) -> String? { line.flatMap { names[$0] } }
}
