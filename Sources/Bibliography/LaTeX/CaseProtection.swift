import Basics

/// Protects the case of text with the markup of references.
enum CaseProtection {
  private static let start = Array("<span class=\"nocase\">".utf8)
  private static let end = Array("</span>".utf8)

  /// Returns the text in markup that keeps its case, or unchanged if it contains no letter.
  ///
  /// A quotation mark whose partner is elsewhere stays outside, since overlapping markup and
  /// quotations are neither.
  static func protected(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.hasLetters else { return Array(text) }
    guard text.hasLoneQuote else { return start + text + end }
    var output: [UInt8] = []
    var from = text.startIndex
    for mark in text.quotes {
      output += span(text[from..<mark.lowerBound]) + text[mark]
      from = mark.upperBound
    }
    return output + span(text[from...])
  }

  /// Returns the text between two marks in markup, without white space at its ends.
  private static func span(_ text: ArraySlice<UInt8>) -> [UInt8] {
    let inner = text.trimmed
    guard inner.hasLetters else { return Array(text) }
    return text[..<inner.startIndex] + start + inner + end + text[inner.endIndex...]
  }
}

extension ArraySlice<UInt8> {
  /// Whether it contains a letter outside markup.
  fileprivate var hasLetters: Bool {
    var isTag = false
    for byte in self {
      if byte == UInt8(ascii: "<") { isTag = true }
      if !isTag, byte.isASCIILetter || byte >= 0x80 { return true }
      if byte == UInt8(ascii: ">") { isTag = false }
    }
    return false
  }

  /// Whether a double quotation mark has no partner in the text.
  fileprivate var hasLoneQuote: Bool {
    guard contains(where: { $0 == 0x9C || $0 == 0x9D || $0 == UInt8(ascii: "\"") }) else {
      return false
    }
    var (open, straight) = (0, 0)
    for mark in quotes {
      switch self[mark.upperBound - 1] {
      case 0x9C: open += 1
      case 0x9D: open -= 1
      default: straight += 1
      }
      if open < 0 { return true }
    }
    return open != 0 || straight % 2 != 0
  }

  /// The double quotation marks outside markup: “, ” and ".
  fileprivate var quotes: [Range<Int>] {
    var quotes: [Range<Int>] = []
    var depth = 0
    var place = startIndex
    while place < endIndex {
      switch self[place] {
      case UInt8(ascii: "<"):
        depth += place + 1 < endIndex && self[place + 1] == UInt8(ascii: "/") ? -1 : 1
        place = self[place...].prefix(60).firstIndex(of: UInt8(ascii: ">")) ?? place
      case UInt8(ascii: "\"") where depth == 0: quotes.append(place..<place + 1)
      case 0xE2 where depth == 0 && place + 2 < endIndex && self[place + 1] == 0x80:
        if self[place + 2] == 0x9C || self[place + 2] == 0x9D { quotes.append(place..<place + 3) }
      default: break
      }
      place += 1
    }
    return quotes
  }
}
