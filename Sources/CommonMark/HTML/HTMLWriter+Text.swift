import SourceText

/// Running text: escaping, bare addresses as links, typographic marks.

extension HTMLWriter {
  /// Writes text, in which the marks of typing become those of printing where that is asked for.
  mutating func putText(_ text: ArraySlice<UInt8>) {
    let findsAddresses = document.dialect.bareAddresses && linkDepth == 0
    var start = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      guard byte.mayNeedWork else {
        index += 1
        continue
      }
      if findsAddresses, byte == UInt8(ascii: ":") || byte == UInt8(ascii: "."),
        let address = BareAddress(in: text, at: index, from: start)
      {
        putPlain(text[start..<address.range.lowerBound])
        putAddressLink(text: text[address.range], href: address.href)
        index = address.range.upperBound
        start = index
      } else if let mark = printedMark(in: text, at: index, from: start) {
        putPlain(text[start..<index])
        out.put(mark.text)
        previous = mark.text.unicodeScalars.last
        index += mark.length
        start = index
      } else {
        index += 1
      }
    }
    putPlain(text[start...])
  }

  private mutating func putPlain(_ text: ArraySlice<UInt8>) {
    guard !text.isEmpty else { return }
    out.putEscaped(text)
    previous = text.lastScalar
  }

  // MARK: Typography

  private struct PrintedMark {
    var text: String
    /// How many typed bytes it stands for.
    var length: Int
  }

  private func printedMark(
    in text: ArraySlice<UInt8>, at index: Int, from start: Int
  ) -> PrintedMark? {
    guard let typography = options.typography else { return nil }
    switch text[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let before = index > start ? text[start..<index].lastScalar : previous
      let quote = typography.mark(
        for: text[index], after: before, before: text[(index + 1)...].prefix(3))
      return PrintedMark(text: quote, length: 1)
    case UInt8(ascii: "-"): return dashes(text[index...].prefix { $0 == UInt8(ascii: "-") }.count)
    case UInt8(ascii: "."):
      return text[index...].starts(with: "...".utf8) ? PrintedMark(text: "…", length: 3) : nil
    default: return nil
    }
  }

  /// En dashes for two hyphens, em dashes for three, and what comes nearest for more.
  private func dashes(_ count: Int) -> PrintedMark? {
    guard count > 1 else { return nil }
    let (em, en) =
      count % 3 == 0 ? (count / 3, 0) : count % 2 == 0 ? (0, count / 2)
      : count % 3 == 2 ? ((count - 2) / 3, 1) : ((count - 4) / 3, 2)
    let text = String(repeating: "—", count: em) + String(repeating: "–", count: en)
    return PrintedMark(text: text, length: count)
  }

  // MARK: Bare addresses

  /// Writes an address as a link that shows it readably.
  mutating func putAddressLink(text: ArraySlice<UInt8>, href: some Collection<UInt8>) {
    out.put("<a class=\"address\" href=\"")
    out.putAddress(href)
    out.put(isMargin ? "\" tabindex=\"-1\">" : "\">")
    out.putEscaped(BareAddress.readable(text))
    out.put("</a>")
    previous = "x"
  }
}

extension Typography {
  /// The mark for a straight quotation mark between two letters (nil at the edge of the text).
  fileprivate func mark(
    for typed: UInt8, after before: Unicode.Scalar?, before following: ArraySlice<UInt8>
  ) -> String {
    let opens = before?.letsQuoteOpen ?? true
    let isFollowedBySpace = following.first.map(\.isASCIISpace) ?? false
    if typed == UInt8(ascii: "\"") { return opens && !isFollowedBySpace ? outerOpen : outerClose }
    let isDecade = following.count >= 2 && following.prefix(2).allSatisfy(\.isASCIIDigit)
    if !opens, before?.properties.isAlphabetic == true { return "’" }
    if opens, isDecade, !following.dropFirst(2).contains(where: \.isASCIIDigit) { return "’" }
    return opens && !isFollowedBySpace ? innerOpen : innerClose
  }
}

extension Unicode.Scalar {
  /// Whether a quotation mark after this one opens: after spaces, opening brackets, dashes and the like.
  fileprivate var letsQuoteOpen: Bool {
    switch properties.generalCategory {
    case .spaceSeparator, .control, .openPunctuation, .dashPunctuation, .initialPunctuation: true
    default: self == "/" || self == "“" || self == "‘" || self == "„" || self == "«"
    }
  }
}

extension UInt8 {
  /// Whether the byte can begin a mark or stand in an address.
  fileprivate var mayNeedWork: Bool {
    switch self {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: ":"):
      true
    default: false
    }
  }
}

extension ArraySlice<UInt8> {
  /// The last Unicode scalar of UTF-8 text.
  var lastScalar: Unicode.Scalar? {
    guard let start = lastIndex(where: { !$0.isUTF8Continuation }) else { return nil }
    if self[start] < 0x80 { return Unicode.Scalar(self[start]) }
    return String(decoding: self[start...], as: UTF8.self).unicodeScalars.first
  }
}
