import Basics

/// Lines and how they begin, as defined by CommonMark (0.30, sections 2.1 and 2.2).
extension ArraySlice<UInt8> {
  /// Removes and returns the first line, with its line ending: LF, CRLF or a CR alone.
  mutating func takeLine() -> ArraySlice<UInt8> {
    var end = firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? endIndex - 1
    if self[end] == UInt8(ascii: "\r"), self[(end + 1)...].first == UInt8(ascii: "\n") { end += 1 }
    let line = self[startIndex...end]
    self = self[(end + 1)...]
    return line
  }

  func trimmingSpaces() -> ArraySlice<UInt8> {
    var slice = self
    while let first = slice.first, first.isASCIISpace { slice = slice.dropFirst() }
    while let last = slice.last, last.isASCIISpace { slice = slice.dropLast() }
    return slice
  }

  func trimmingLineEnding() -> ArraySlice<UInt8> {
    var slice = self
    while let last = slice.last, last == 0x0A || last == 0x0D { slice = slice.dropLast() }
    return slice
  }

  var isBlank: Bool { allSatisfy(\.isASCIISpace) }

  /// Whether a line begins a block that interrupts a paragraph, or another note.
  var beginsBlock: Bool {
    let content = trimmingSpaces()
    guard let first = content.first else { return true }
    switch first {
    case UInt8(ascii: "#"), UInt8(ascii: ">"): return true
    case UInt8(ascii: "<"): return content.starts(with: "<!--".utf8)
    case UInt8(ascii: "_"): return content.count >= 3 && content.isRule(of: first)
    case UInt8(ascii: "`"), UInt8(ascii: "~"): return content.prefix { $0 == first }.count >= 3
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      return content.count == 1 || content[content.startIndex + 1].isASCIISpace
        || content.isRule(of: first)
    case UInt8(ascii: "["): return content.beginsNote
    case UInt8(ascii: "1"):
      let rest = content.dropFirst().prefix(2)
      return (rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ")"))
        && rest.last?.isASCIISpace != false
    default: return false
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether this begins with `[^label]:`.
  private var beginsNote: Bool {
    guard starts(with: "[^".utf8) else { return false }
    let label = dropFirst(2).noteLabel
    return !label.isEmpty && self[label.endIndex...].starts(with: "]:".utf8)
  }

  /// Returns whether the line contains only one kind of mark and spaces: a thematic break, or the
  /// underline of a heading.
  private func isRule(of mark: UInt8) -> Bool { allSatisfy { $0 == mark || $0.isASCIISpace } }
}

extension ArraySlice<UInt8> {
  /// Returns the line without block quote marks, list markers and indentation, and the number of
  /// quotes it was in.
  func insideContainers(skippingMarkers: Bool) -> (ArraySlice<UInt8>, quotes: Int) {
    var content = self
    var quotes = 0
    while let first = content.first {
      if first == UInt8(ascii: ">") {
        quotes += 1
        content = content.dropFirst()
      } else if first == UInt8(ascii: " ") || first == UInt8(ascii: "\t") {
        content = content.dropFirst()
      } else if skippingMarkers, let marker = content.listMarkerLength {
        content = content.dropFirst(marker)
      } else {
        break
      }
    }
    return (content, quotes)
  }

  /// The length of the bullet or number at the beginning of the line (CommonMark 0.30, section
  /// 5.2).
  var listMarkerLength: Int? {
    guard let first else { return nil }
    let digits = prefix(9).prefix { $0.isASCIIDigit }.count
    let marker = dropFirst(digits)
    guard let mark = marker.first, marker.dropFirst().first?.isASCIISpace == true else {
      return nil
    }
    let isBullet = digits == 0 && "-+*".utf8.contains(first)
    let isOrdered = digits > 0 && ".)".utf8.contains(mark)
    return isBullet || isOrdered ? digits + 1 : nil
  }
}
