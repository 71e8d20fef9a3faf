import Basics

extension String {
  /// The text with spaces for characters that some readers treat as the end of a line.
  var onOneLine: String {
    guard unicodeScalars.contains(where: \.endsLine) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map { $0.endsLine ? " " : $0 }))
  }

  /// The text on one line, without the markup of references.
  var withoutMarkup: String {
    guard utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 < 0x20 }) else { return self }
    let source = Array(utf8)
    var output: [UInt8] = []
    var index = 0
    while index < source.count {
      let byte = source[index]
      if byte == UInt8(ascii: "<"),
        let tag = Self.markup.first(where: { source[index...].starts(with: $0) })
      {
        index += tag.count
        continue
      }
      index += 1
      if byte >= 0x20 {
        output.append(byte)
      } else if output.last != .space {
        output.append(.space)
      }
    }
    return output[...].trimmed.text
  }

  /// The tags of the markup in texts of references (CSL-JSON: rich text).
  private static let markup: [[UInt8]] = [
    "<i>", "</i>", "<b>", "</b>", "<sup>", "</sup>", "<sub>", "</sub>", "<sc>", "</sc>",
    "<span class=\"nocase\">", "<span style=\"font-variant:small-caps;\">", "</span>",
  ].map { Array($0.utf8) }
}

extension Unicode.Scalar {
  /// Whether it is a line separator beyond ASCII (Unicode, section 5.8).
  fileprivate var endsLine: Bool { [0x85, 0x2028, 0x2029].contains(value) }
}
