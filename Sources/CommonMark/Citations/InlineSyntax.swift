import Basics

/// Recognises inlines of CommonMark in a text, as far as that is possible without a parser.
///
/// libcmark decides in the end.
struct InlineSyntax {
  private let text: ArraySlice<UInt8>

  init(_ text: ArraySlice<UInt8>) { self.text = text }

  /// How far to look for the end of a tag or link address, so that very many openings stay cheap.
  private static let reach = 2000

  // MARK: Angle brackets

  /// Returns the end of the tag or address in angle brackets that begins at an index.
  func endOfAngleBrackets(at index: Int) -> Int? {
    let rest = text[(index + 1)...].prefix(Self.reach)
    guard let end = rest.firstIndex(where: { "<>".utf8.contains($0) }),
      rest[end] == UInt8(ascii: ">"), Self.isTagOrAddress(rest[..<end])
    else { return nil }
    return end + 1
  }

  /// Returns whether this can occur between angle brackets: an address, or a name with attributes.
  ///
  /// `x <y, so @doe z> 1` contains neither.
  private static func isTagOrAddress(_ inner: ArraySlice<UInt8>) -> Bool {
    guard let first = inner.first, first.isASCIIAlphanumeric || "/!?".utf8.contains(first) else {
      return false
    }
    guard first.isASCIIAlphanumeric, inner.contains(where: \.isASCIISpace) else { return true }
    var quote: UInt8?
    var previous: UInt8 = 0
    for byte in inner {
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if previous.isASCIISpace, !mayBeginAttribute(byte) {
        return false
      }
      previous = byte
    }
    return quote == nil && first.isASCIILetter
  }

  /// Returns whether a byte may follow a space in a tag (CommonMark 0.30, section 6.6).
  private static func mayBeginAttribute(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIISpace || "_:/=".utf8.contains(byte)
  }

  // MARK: Links

  /// Returns whether the parenthesis at an index is the second half of an inline link (CommonMark
  /// 0.30, section 6.3): an address, perhaps with a title, or nothing.
  func beginsLinkTail(at index: Int) -> Bool {
    var rest = text[index...].prefix(Self.reach)
    guard rest.first == UInt8(ascii: "(") else { return false }
    rest = rest.dropFirst().drop { $0.isASCIISpace }
    guard let afterAddress = Self.afterAddress(rest) else { return false }
    rest = afterAddress.drop { $0.isASCIISpace }
    if rest.startIndex > afterAddress.startIndex, let title = Self.afterTitle(rest) {
      rest = title.drop { $0.isASCIISpace }
    }
    return rest.first == UInt8(ascii: ")")
  }

  /// Returns the text after the address that a text begins with, which may be empty.
  private static func afterAddress(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    if text.first == UInt8(ascii: "<") {
      let end = text.firstIndex { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "\n") }
      guard let end, text[end] == UInt8(ascii: ">") else { return nil }
      return text[(end + 1)...]
    }
    var depth = 0
    var index = text.startIndex
    while index < text.endIndex, !text[index].isASCIISpace {
      switch text[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")") where depth == 0: return text[index...]
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      index += 1
    }
    return depth == 0 && index <= text.endIndex ? text[index...] : nil
  }

  /// Returns the text after the title in quotation marks or parentheses that a text begins with.
  private static func afterTitle(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let mark = text.first, "\"'(".utf8.contains(mark) else { return nil }
    let closing = mark == UInt8(ascii: "(") ? UInt8(ascii: ")") : mark
    var index = text.startIndex + 1
    while index < text.endIndex, text[index] != closing {
      index += text[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return index < text.endIndex ? text[(index + 1)...] : nil
  }

  /// Returns whether attributes in braces begin at an index, as in pandoc's spans: `{.class}`,
  /// `{#id}`.
  func beginsAttributes(at index: Int) -> Bool {
    let rest = text[index...].prefix(Self.reach)
    guard rest.first == UInt8(ascii: "{"), let end = rest.firstIndex(of: UInt8(ascii: "}")) else {
      return false
    }
    return rest[(index + 1)..<end].split(whereSeparator: \.isASCIISpace).allSatisfy { word in
      ".#".utf8.contains(word[word.startIndex]) || word.contains(UInt8(ascii: "="))
    }
  }
}
