import SourceText

/// Running text: escaping, and bare addresses as links.
extension HTMLWriter {
  /// Writes text, replacing typewriter marks with typographic ones if the options say so.
  mutating func putText(_ text: ArraySlice<UInt8>) {
    let findsAddresses = document.dialect.bareAddresses
    var start = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      guard byte.mayNeedWork else {
        index += 1
        continue
      }
      if findsAddresses, byte == UInt8(ascii: ":") || byte == UInt8(ascii: "."),
        !isInLink, !isInUnreadLink,
        let address = BareAddress(in: text, at: index, from: start)
      {
        putPlain(text[start..<address.range.lowerBound])
        putAddressLink(text: text[address.range], href: address.href)
        noteWebAddress(address.href)
        index = address.range.upperBound
        start = index
      } else if options.isRightToLeft, byte == UInt8(ascii: "."),
        let identifier = BareDOI(in: text, at: index, from: start)
      {
        putPlain(text[start..<identifier.range.lowerBound])
        putIsolated(text[identifier.range])
        index = identifier.range.upperBound
        start = index
      } else if let mark = printedMark(in: text, at: index, from: start) {
        put(mark, in: text, at: index, from: start)
        index += mark.length
        start = index
      } else {
        index += 1
      }
    }
    putPlain(text[start...])
  }

  mutating func putPlain(_ text: ArraySlice<UInt8>) {
    guard !text.isEmpty else { return }
    out.putEscaped(text)
    previous = text.lastScalar
  }

  /// Writes left-to-right text on a right-to-left page.
  private mutating func putIsolated(_ text: ArraySlice<UInt8>) {
    out.put("<bdi dir=\"ltr\">")
    putPlain(text)
    out.put("</bdi>")
  }

  // MARK: Bare addresses

  /// Writes an address as a link that shows its short form.
  mutating func putAddressLink(text: ArraySlice<UInt8>, href: some Collection<UInt8>) {
    out.put("<a class=\"address\" href=\"")
    out.putAddress(href)
    out.put(options.isRightToLeft ? "\" dir=\"ltr\"" : "\"")
    out.put(isMargin ? " tabindex=\"-1\">" : ">")
    out.putEscaped(BareAddress.readable(text))
    out.put("</a>")
    previous = "x"
  }
}

extension UInt8 {
  /// Whether the byte can begin a mark or belong to an address.
  fileprivate var mayNeedWork: Bool {
    switch self {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ";"), 0xC2:
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
