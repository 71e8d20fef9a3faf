import Basics

/// Text without markup, for window titles, descriptions and feeds.
extension String {
  /// The HTML without its tags, and with its character references decoded.
  package var withoutTags: String {
    guard utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return self
    }
    var plain: [UInt8] = []
    var isInTag = false
    var rest = Array(utf8)[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "&"), !isInTag, let read = CharacterReference.read(rest) {
        plain += read.text
        rest = rest.dropFirst(read.length)
        continue
      }
      if byte == UInt8(ascii: "<") { isInTag = true }
      if !isInTag { plain.append(byte) }
      if byte == UInt8(ascii: ">") { isInTag = false }
      rest = rest.dropFirst()
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// The text with each run of white space replaced by one space, and trimmed.
  package var onOneLine: String {
    isOnOneLine ? self : split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether the text is certain to be unchanged by `onOneLine`.
  ///
  /// Text with white space beyond ASCII, or with a character that starts with the same byte, is not
  /// certain.
  private var isOnOneLine: Bool {
    var (previous, beforeThat): (UInt8, UInt8) = (0x20, 0)
    for byte in utf8 {
      guard byte > 0x20 || byte == 0x20 && previous != 0x20 else { return false }
      // The first bytes of such white space: U+0085 and U+00A0, U+1680, U+2000 to U+205F, U+3000.
      if byte >= 0x80 {
        if previous == 0xC2 || beforeThat == 0xE1 && previous == 0x9A { return false }
        if beforeThat == 0xE2, previous == 0x80, byte < 0x90 || byte > 0xA7 { return false }
        if beforeThat == 0xE2 && previous == 0x81 || beforeThat == 0xE3 { return false }
      }
      (beforeThat, previous) = (previous, byte)
    }
    return previous != 0x20
  }

  /// Returns the text up to the last word that fits, with an ellipsis if anything is left out.
  package func shortened(to length: Int) -> String {
    // A text never has more characters than bytes.
    guard utf8.count > length, count > length else { return self }
    let head = prefix(length)
    let end = head.lastIndex { $0.isWhitespace } ?? head.endIndex
    return head[..<end].trimmingPunctuation + "…"
  }
}

extension Substring {
  fileprivate var trimmingPunctuation: String {
    var text = self
    while let last = text.last, last.isPunctuation || last.isWhitespace { text.removeLast() }
    return String(text)
  }
}

extension Collection<UInt8> {
  /// The number of words in a text, separated by spaces.
  ///
  /// Chinese and Japanese have no spaces. Two of their characters count as a word, since people
  /// read about twice as many of them per minute.
  package var wordCount: Int {
    var count = 0
    var signs = 0
    var isInWord = false
    var previous: UInt8 = 0
    for byte in self {
      let isSpace = byte <= 0x20
      if isInWord, isSpace { count += 1 }
      isInWord = !isSpace
      // Kana from U+3040 begin with E3 81, and ideographs from U+4000 with E4 to E9.
      if byte >= 0x80, previous == 0xE3 ? byte > 0x80 : (0xE4...0xE9).contains(byte) { signs += 1 }
      previous = byte
    }
    return count + (isInWord ? 1 : 0) + signs / 2
  }
}
