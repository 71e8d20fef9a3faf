/// A style sheet without what only those need who write it.
extension [UInt8] {
  /// The bytes of CSS without comments, line breaks, and the spaces that separate nothing.
  ///
  /// Spaces go before `{`, `)` and `>` and behind `{`, `(`, `}`, `:`, `;`, `,` and `>`, where they never mean
  /// anything (CSS Syntax Level 3, section 4), and beside a `+` that is in no brackets, since a sum is always in
  /// some; so does the last `;` of a rule. Text in quotation marks stays as it is.
  var withoutCSSComments: [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(count)
    var index = 0
    var brackets = 0
    while index < count {
      let byte = self[index]
      if byte == UInt8(ascii: "/"), index + 1 < count, self[index + 1] == UInt8(ascii: "*") {
        index = endOfComment(from: index + 2)
        out.putCSSSpace()
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        let end = endOfString(from: index)
        out += self[index..<end]
        index = end
      } else if byte <= 0x20 {
        out.putCSSSpace()
        index += 1
      } else {
        if byte == UInt8(ascii: "(") { brackets += 1 }
        if byte == UInt8(ascii: ")") { brackets -= 1 }
        out.putCSS(byte, isInBrackets: brackets > 0)
        index += 1
      }
    }
    return out
  }

  /// The bytes without the lines between the comments that begin and end a part; each stands on a line of its
  /// own.
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

  private mutating func putCSS(_ byte: UInt8, isInBrackets: Bool) {
    if last == 0x20 {
      let isAfterNextSibling = !isInBrackets && dropLast().last == UInt8(ascii: "+")
      let isNextSibling = !isInBrackets && byte == UInt8(ascii: "+")
      if isNextSibling || isAfterNextSibling || "{})>".utf8.contains(byte) { removeLast() }
    }
    if byte == UInt8(ascii: "}"), last == UInt8(ascii: ";") { removeLast() }
    // The zero of `0.5` says nothing.
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

  private func endOfString(from start: Int) -> Int {
    var index = start + 1
    while index < count, self[index] != self[start] {
      index += self[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return Swift.min(index + 1, count)
  }
}
