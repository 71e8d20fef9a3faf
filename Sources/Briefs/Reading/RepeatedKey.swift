/// The second of two keys with the same name in one map.
struct RepeatedKey {
  let name: String
  let firstLine: Int
  /// The line, counted from 1 like the column.
  let line: Int
  let column: Int
  private let range: Range<String.Index>

  /// Finds the next key with a name after the first: in the same column of a later line, or, in a
  /// map in braces, later on the line or below.
  init?(_ name: String, line: Int, column: Int, in text: String) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard !name.isEmpty, lines.indices.contains(line - 1) else { return nil }
    let found =
      Self.findBelow(name, line: line, column: column, lines)
      ?? Self.findInBraces(name, line: line, column: column, lines)
    guard let found else { return nil }
    self.name = name
    firstLine = line
    self.line = found.line
    range = found.range
    let start = lines[found.line - 1].startIndex
    self.column = text.unicodeScalars.distance(from: start, to: found.range.lowerBound) + 1
  }

  /// Returns the text with the key renamed to a name of the same width that nobody writes.
  func renamed(in text: String, _ serial: Int) -> String {
    let privateUse = Unicode.Scalar(0xE000 + UInt32(serial % 6000)) ?? "?"
    var scalars = String.UnicodeScalarView()
    scalars.append(privateUse)
    scalars.append(contentsOf: text[range].unicodeScalars.dropFirst().map { _ in "x" })
    return text.replacingSubrange(range, with: String(scalars))
  }

  private typealias Found = (line: Int, range: Range<String.Index>)

  /// A map in block style ends at the first line that is indented less.
  private static func findBelow(
    _ name: String, line: Int, column: Int, _ lines: [Substring]
  ) -> Found? {
    for (index, text) in lines.enumerated().dropFirst(line) {
      let indentation = text.unicodeScalars.prefix { $0 == " " }.count
      if indentation == text.unicodeScalars.count { continue }
      if indentation < column - 1 { return nil }
      guard indentation == column - 1 else { continue }
      if let range = keyRange(of: name, at: text.dropFirst(indentation)) {
        return (index + 1, range)
      }
    }
    return nil
  }

  private static func findInBraces(
    _ name: String, line: Int, column: Int, _ lines: [Substring]
  ) -> Found? {
    for (index, text) in lines.enumerated().dropFirst(line - 1) {
      var rest = index == line - 1 ? text.dropFirst(column) : text
      while let comma = rest.firstIndex(where: { $0 == "," || $0 == " " }) {
        rest = rest[comma...].dropFirst().drop { $0 == " " }
        if let range = keyRange(of: name, at: rest) { return (index + 1, range) }
      }
    }
    return nil
  }

  /// Returns the range of a name, in quotes or not, that a colon follows.
  private static func keyRange(of name: String, at text: Substring) -> Range<String.Index>? {
    for form in [name, "\"\(name)\"", "'\(name)'"] where text.hasPrefix(form) {
      let end = text.index(text.startIndex, offsetBy: form.count)
      guard text[end...].drop(while: { $0 == " " }).first == ":" else { continue }
      return text.startIndex..<end
    }
    return nil
  }
}

extension String {
  fileprivate func replacingSubrange(_ range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
