import Basics

/// Markup that cannot contain citations, as far as it can be found without a parser. libcmark
/// decides in the end.
extension ArraySlice<UInt8> {
  /// How far to look for the end of a tag or link address, so that very many openings stay cheap.
  private static var reach: Int { 2000 }

  /// Returns the end of the tag or address in angle brackets that begins at an index.
  func endOfAngleBrackets(at index: Int) -> Int? {
    let rest = self[(index + 1)...].prefix(Self.reach)
    guard let end = rest.firstIndex(where: { "<>".utf8.contains($0) }),
      rest[end] == UInt8(ascii: ">"), rest[..<end].isInnerMarkup
    else { return nil }
    return end + 1
  }

  /// Whether this can occur between angle brackets: an address, or a name with attributes.
  ///
  /// `x <y, so @doe z> 1` contains neither.
  private var isInnerMarkup: Bool {
    guard let first, first.isASCIIAlphanumeric || "/!?".utf8.contains(first) else { return false }
    guard first.isASCIIAlphanumeric, contains(where: \.isASCIISpace) else { return true }
    var quote: UInt8?
    var previous: UInt8 = 0
    for byte in self {
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if previous.isASCIISpace, !byte.mayBeginAttribute {
        return false
      }
      previous = byte
    }
    return quote == nil && first.isASCIILetter
  }

  /// Returns whether the parenthesis at an index is the second half of an inline link (CommonMark
  /// 0.30, section 6.3): an address, perhaps with a title, or nothing.
  func beginsLinkTail(at index: Int) -> Bool {
    var rest = self[index...].prefix(Self.reach)
    guard rest.first == UInt8(ascii: "(") else { return false }
    rest = rest.dropFirst().drop { $0.isASCIISpace }
    guard let afterAddress = rest.afterLinkAddress else { return false }
    rest = afterAddress.drop { $0.isASCIISpace }
    if rest.startIndex > afterAddress.startIndex, let first = rest.first,
      let title = rest.afterLinkTitle(from: first)
    {
      rest = title.drop { $0.isASCIISpace }
    }
    return rest.first == UInt8(ascii: ")")
  }

  /// The text after the address that this begins with, which may be empty.
  private var afterLinkAddress: ArraySlice<UInt8>? {
    if first == UInt8(ascii: "<") {
      guard let end = firstIndex(where: { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "\n") }),
        self[end] == UInt8(ascii: ">")
      else { return nil }
      return self[(end + 1)...]
    }
    var depth = 0
    var index = startIndex
    while index < endIndex, !self[index].isASCIISpace {
      switch self[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")") where depth == 0: return self[index...]
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      index += 1
    }
    return depth == 0 && index <= endIndex ? self[index...] : nil
  }

  private func afterLinkTitle(from mark: UInt8) -> ArraySlice<UInt8>? {
    guard "\"'(".utf8.contains(mark) else { return nil }
    let closing = mark == UInt8(ascii: "(") ? UInt8(ascii: ")") : mark
    var index = startIndex + 1
    while index < endIndex, self[index] != closing {
      index += self[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return index < endIndex ? self[(index + 1)...] : nil
  }

  /// Returns whether attributes in braces begin at an index, as in pandoc's spans: `{.class}`,
  /// `{#id}`.
  func beginsAttributes(at index: Int) -> Bool {
    let rest = self[index...].prefix(Self.reach)
    guard rest.first == UInt8(ascii: "{"), let end = rest.firstIndex(of: UInt8(ascii: "}")) else {
      return false
    }
    return rest[(index + 1)..<end].split(whereSeparator: \.isASCIISpace).allSatisfy { word in
      ".#".utf8.contains(word[word.startIndex]) || word.contains(UInt8(ascii: "="))
    }
  }

  /// Whether the paragraph has a line that separates the head of a table from its rows.
  var hasTableRule: Bool {
    guard contains(UInt8(ascii: "|")) else { return false }
    return split(separator: UInt8(ascii: "\n")).contains { line in
      let content = line.drop { $0.isContainerMark }
      return content.contains(UInt8(ascii: "-")) && content.contains(UInt8(ascii: "|"))
        && content.allSatisfy { "|:- \t\r".utf8.contains($0) }
    }
  }

  /// Whether this begins with a pipe that would end a cell.
  var endsTableCell: Bool {
    var isEscaped = false
    for byte in self {
      if byte == UInt8(ascii: "|"), !isEscaped { return true }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return false
  }
}

extension UInt8 {
  /// Whether the byte may follow a space in a tag (CommonMark 0.30, section 6.6).
  fileprivate var mayBeginAttribute: Bool {
    isASCIILetter || isASCIISpace || "_:/=".utf8.contains(self)
  }
}
