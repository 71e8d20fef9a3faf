import SourceText

/// The anchors of a YAML text that no alias refers to (YAML 1.2.2, section 6.9.2): they were probably meant as text,
/// as in `title: &Partners report`.
struct UnusedAnchors {
  /// With their `&`, by line, counted from 1.
  private var names: [Int: String] = [:]

  /// Nil for a text without any.
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

  /// Where an ampersand begins a value of a map or a list.
  private static func mark(in yaml: ArraySlice<UInt8>) -> Int? {
    [": &", "- &"].compactMap { yaml.place(of: Array($0.utf8))?.lowerBound }.min().map { $0 + 2 }
  }

  /// The anchor on a line, with its `&`.
  func name(line: Int?) -> String? { line.flatMap { names[$0] } }
}
