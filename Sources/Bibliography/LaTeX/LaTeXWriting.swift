extension String {
  /// The text as LaTeX, with special characters escaped and markup as commands.
  var latex: String {
    var writer = LaTeXWriter(Array(utf8))
    return writer.text()
  }
}

private struct LaTeXWriter {
  private let source: [UInt8]
  private var output: [UInt8] = []
  /// The ends of the open markup.
  private var ends: [[UInt8]] = []

  private static let tags: [(start: [UInt8], command: String, end: [UInt8])] = [
    ("<i>", "\\emph{", "</i>"), ("<b>", "\\textbf{", "</b>"), ("<sc>", "\\textsc{", "</sc>"),
    ("<sup>", "\\textsuperscript{", "</sup>"), ("<sub>", "\\textsubscript{", "</sub>"),
    ("<span class=\"nocase\">", "{", "</span>"),
    ("<span style=\"font-variant:small-caps;\">", "\\textsc{", "</span>"),
  ].map { (Array($0.utf8), $1, Array($2.utf8)) }

  init(_ source: [UInt8]) { self.source = source }

  mutating func text() -> String {
    output.reserveCapacity(source.count + 16)
    var index = 0
    while index < source.count {
      let byte = source[index]
      if byte == UInt8(ascii: "<"), let length = takeTag(source[index...]) {
        index += length
      } else {
        put(byte)
        index += 1
      }
    }
    for _ in ends { output.append(.closeBrace) }
    return output[...].text
  }

  /// Reads a tag of markup, and returns its length.
  private mutating func takeTag(_ rest: ArraySlice<UInt8>) -> Int? {
    if let end = ends.last, rest.starts(with: end) {
      ends.removeLast()
      output.append(.closeBrace)
      return end.count
    }
    guard let tag = Self.tags.first(where: { rest.starts(with: $0.start) }) else { return nil }
    output += tag.command.utf8
    ends.append(tag.end)
    return tag.start.count
  }

  /// Writes a byte, keeping a second mark of the same kind from becoming a dash or a quotation
  /// mark.
  private mutating func put(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "%"), UInt8(ascii: "$"), UInt8(ascii: "#"),
      UInt8(ascii: "_"):
      output += [.backslash, byte]
    case .openBrace: output += "\\textbraceleft{}".utf8
    case .closeBrace: output += "\\textbraceright{}".utf8
    case .backslash: output += "\\textbackslash{}".utf8
    case UInt8(ascii: "~"): output += "\\textasciitilde{}".utf8
    case UInt8(ascii: "^"): output += "\\textasciicircum{}".utf8
    case UInt8(ascii: "`"): output += "\\textasciigrave{}".utf8
    case UInt8(ascii: "-"), UInt8(ascii: "'"):
      if output.last == byte { output += [.openBrace, .closeBrace] }
      output.append(byte)
    case 0xA0 where output.last == 0xC2:
      // The no-break space, U+00A0.
      output[output.count - 1] = UInt8(ascii: "~")
    case .newline, 0x0D: output.append(.space)
    default: output.append(byte)
    }
  }
}
