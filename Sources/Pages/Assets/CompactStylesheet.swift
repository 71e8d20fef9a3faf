import Basics

/// Style sheets without what is only there for their authors.
extension [UInt8] {
  /// The bytes of CSS without comments, line breaks and unnecessary spaces.
  ///
  /// Spaces are removed before `{`, `)` and `>` and after `{`, `(`, `}`, `:`, `;`, `,` and `>`,
  /// where they never have a meaning (CSS Syntax Level 3, section 4), as is the last `;` of a rule.
  /// Strings, unquoted addresses and escaped characters are left unchanged.
  var withoutCSSComments: [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(count)
    var index = 0
    // The end of text that looks like CSS but must not be changed.
    var verbatim = 0
    while index < count {
      let byte = self[index]
      if byte == UInt8(ascii: "/"), index + 1 < count, self[index + 1] == UInt8(ascii: "*") {
        index = endOfComment(from: index + 2)
        // Two words with only a comment between them must not be joined.
        if index < count, self[index].isInCSSWord, out.last?.isInCSSWord ?? false {
          out.putCSSSpace()
        }
      } else if byte <= 0x20 {
        if out.count == verbatim, verbatim > 0 { out.append(0x20) } else { out.putCSSSpace() }
        index += 1
      } else {
        let end = endOfVerbatim(from: index)
        if end > index {
          out += self[index..<end]
          index = end
          verbatim = out.count
        } else {
          out.putCSS(byte)
          index += 1
        }
      }
    }
    return out
  }

  /// Returns the bytes without the lines between the comments that mark the beginning and end of a
  /// part, each on a line of its own.
  func withoutCSS(for part: String) -> [UInt8] {
    let (begin, end) = ("/* begin \(part) */".utf8, "/* end \(part) */".utf8)
    var isLeftOut = false
    let lines = split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .filter { line in
        if line.elementsEqual(begin) { isLeftOut = true }
        defer { if line.elementsEqual(end) { isLeftOut = false } }
        return !isLeftOut
      }
    return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }

  private mutating func putCSS(_ byte: UInt8) {
    if "{})>".utf8.contains(byte), last == 0x20 { removeLast() }
    if byte == UInt8(ascii: "}"), last == UInt8(ascii: ";") { removeLast() }
    // The zero in `0.5` is redundant.
    if byte == UInt8(ascii: "."), last == UInt8(ascii: "0"), count > 1,
      " :,(".utf8.contains(self[count - 2])
    {
      removeLast()
    }
    append(byte)
  }

  private mutating func putCSSSpace() {
    guard let last, !" {}(:;,>".utf8.contains(last) else { return }
    append(0x20)
  }

  private func endOfComment(from start: Int) -> Int {
    var index = start
    while index + 1 < count {
      if self[index] == UInt8(ascii: "*"), self[index + 1] == UInt8(ascii: "/") { return index + 2 }
      index += 1
    }
    return count
  }

  /// Returns the end of verbatim text that starts at an index: a string, an unquoted address, or an
  /// escaped byte.
  ///
  /// Without such text, the result is the index itself.
  private func endOfVerbatim(from start: Int) -> Int {
    switch self[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): endOfString(from: start)
    case UInt8(ascii: "\\"): Swift.min(start + 2, count)
    case UInt8(ascii: "u"), UInt8(ascii: "U"): endOfAddress(from: start)
    default: start
    }
  }

  private func endOfAddress(from start: Int) -> Int {
    let isWord = start == 0 || !self[start - 1].isInCSSWord
    let head = self[start...].prefix(4).map { $0 | 0x20 }
    guard isWord, head.elementsEqual("url(".utf8) else { return start }
    let first = self[(start + 4)...].first { $0 > 0x20 }
    guard let first, !"\"'".utf8.contains(first) else { return start }
    return self[start...].firstIndex(of: UInt8(ascii: ")")).map { $0 + 1 } ?? count
  }

  private func endOfString(from start: Int) -> Int {
    var index = start + 1
    while index < count, self[index] != self[start] {
      index += self[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return Swift.min(index + 1, count)
  }
}

extension UInt8 {
  /// Whether the byte may be part of a name or a number in CSS.
  fileprivate var isInCSSWord: Bool {
    isASCIIAlphanumeric || self == UInt8(ascii: "-") || self == UInt8(ascii: "_") || self >= 0x80
  }
}
