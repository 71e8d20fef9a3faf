import Basics

/// A line of Markdown inside its containers, and how it begins, as defined by CommonMark (0.30,
/// sections 2.1 and 2.2).
struct Line {
  /// The text after block quote marks and indentation, and after list markers if they are skipped.
  let text: ArraySlice<UInt8>
  /// The number of block quotes around it.
  let quotes: Int

  init(_ line: ArraySlice<UInt8>, skippingListMarkers: Bool) {
    var text = line
    var quotes = 0
    while let first = text.first {
      if first == UInt8(ascii: ">") {
        quotes += 1
        text = text.dropFirst()
      } else if first.isSpaceOrTab {
        text = text.dropFirst()
      } else if skippingListMarkers, let marker = Self.listMarkerLength(of: text) {
        text = text.dropFirst(marker)
      } else {
        break
      }
    }
    self.text = text
    self.quotes = quotes
  }

  /// Whether it cannot continue a paragraph: it is blank, or begins a block that interrupts one, a
  /// note or a callout, or underlines a heading.
  var endsParagraph: Bool {
    let content = text.trimmingSpaces()
    guard let first = content.first else { return true }
    return Self.beginsBlock(content, first) || isCalloutTitle
      || content.allSatisfy { $0 == UInt8(ascii: "=") }
  }

  /// Whether it begins a callout; its title does not continue on the next line.
  var isCalloutTitle: Bool {
    text.starts(with: "[!".utf8) && text.dropFirst(2).first?.isASCIILetter == true
  }

  private static func beginsBlock(_ content: ArraySlice<UInt8>, _ first: UInt8) -> Bool {
    switch first {
    case UInt8(ascii: "#"), UInt8(ascii: ">"): return true
    case UInt8(ascii: "<"): return content.starts(with: "<!--".utf8)
    case UInt8(ascii: "_"): return content.count >= 3 && isRule(content, of: first)
    case UInt8(ascii: "`"), UInt8(ascii: "~"): return content.prefix { $0 == first }.count >= 3
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      return content.count == 1 || content[content.startIndex + 1].isASCIISpace
        || isRule(content, of: first)
    case UInt8(ascii: "["): return beginsNote(content)
    case UInt8(ascii: "1"):
      let rest = content.dropFirst().prefix(2)
      return (rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ")"))
        && rest.last?.isASCIISpace != false
    default: return false
    }
  }

  /// Returns whether text begins with `[^label]:`.
  private static func beginsNote(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.starts(with: "[^".utf8) else { return false }
    let label = NoteLabel.name(beginning: text.dropFirst(2))
    return !label.isEmpty && text[label.endIndex...].starts(with: "]:".utf8)
  }

  /// Returns whether text contains only one kind of mark and spaces: a thematic break, or the
  /// underline of a heading.
  private static func isRule(_ text: ArraySlice<UInt8>, of mark: UInt8) -> Bool {
    text.allSatisfy { $0 == mark || $0.isASCIISpace }
  }

  /// Returns the length of the bullet or number at the beginning of a text (CommonMark 0.30, section
  /// 5.2).
  static func listMarkerLength(of text: ArraySlice<UInt8>) -> Int? {
    guard let first = text.first else { return nil }
    let digits = text.prefix(9).prefix { $0.isASCIIDigit }.count
    let marker = text.dropFirst(digits)
    guard let mark = marker.first, marker.dropFirst().first?.isASCIISpace == true else {
      return nil
    }
    let isBullet = digits == 0 && "-+*".utf8.contains(first)
    let isOrdered = digits > 0 && ".)".utf8.contains(mark)
    return isBullet || isOrdered ? digits + 1 : nil
  }
}

extension ArraySlice<UInt8> {
  func trimmingSpaces() -> ArraySlice<UInt8> {
    var slice = self
    while let first = slice.first, first.isASCIISpace { slice = slice.dropFirst() }
    while let last = slice.last, last.isASCIISpace { slice = slice.dropLast() }
    return slice
  }

  var isBlank: Bool { allSatisfy(\.isASCIISpace) }
}

extension UInt8 {
  var isSpaceOrTab: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  var isLineEnding: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }

  /// Whether the byte may precede a line's text in a block quote.
  var isContainerMark: Bool { isASCIISpace || self == UInt8(ascii: ">") }
}
