/// A style sheet without what only those need who write it.
extension [UInt8] {
  /// The bytes of CSS without comments, line breaks, and the spaces that separate nothing.
  ///
  /// Spaces go before `{` and behind `{`, `}`, `:`, `;` and `,`, where they never mean anything (CSS Syntax
  /// Level 3, section 4), as does the last `;` of a rule; text in quotation marks stays as it is.
  var withoutCSSComments: [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(count)
    var index = 0
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
        out.putCSS(byte)
        index += 1
      }
    }
    return out
  }

  /// The bytes without what stands between the comments that begin and end a part.
  func withoutCSS(for part: String) -> [UInt8] {
    let begin = Array("/* begin \(part) */".utf8)
    let end = Array("/* end \(part) */".utf8)
    var out: [UInt8] = []
    var rest = self[...]
    while let start = rest.firstRange(of: begin) {
      out += rest[..<start.lowerBound]
      guard let stop = rest[start.upperBound...].firstRange(of: end) else { return out }
      rest = rest[stop.upperBound...]
    }
    return out + rest
  }

  private mutating func putCSS(_ byte: UInt8) {
    if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}"), last == 0x20 { removeLast() }
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
    guard let last, !" {}:;,".utf8.contains(last) else { return }
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
