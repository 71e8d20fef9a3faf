import Basics

/// The bytes that have a meaning in bibliographies.
extension UInt8 {
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")
  static let openParenthesis = UInt8(ascii: "(")
  static let closeParenthesis = UInt8(ascii: ")")
  static let comma = UInt8(ascii: ",")
  static let backslash = UInt8(ascii: "\\")
  static let newline = UInt8(ascii: "\n")
  static let at = UInt8(ascii: "@")
  static let space = UInt8(ascii: " ")
}

extension ArraySlice<UInt8> {
  /// The bytes without white space around them.
  var trimmed: ArraySlice<UInt8> {
    guard let start = firstIndex(where: { !$0.isASCIISpace }),
      let end = lastIndex(where: { !$0.isASCIISpace })
    else { return self[startIndex..<startIndex] }
    return self[start...end]
  }

  var text: String { String(decoding: self, as: UTF8.self) }

  /// The content, if one pair of braces encloses all of the bytes.
  var withinBraces: ArraySlice<UInt8>? {
    guard count > 1, first == .openBrace, last == .closeBrace else { return nil }
    var depth = 0
    var place = startIndex
    while place < endIndex {
      switch self[place] {
      case .backslash: place += 1
      case .openBrace: depth += 1
      case .closeBrace: depth -= 1
      default: break
      }
      place += 1
      if depth == 0 { return place == endIndex ? dropFirst().dropLast() : nil }
    }
    return nil
  }

  /// Returns the parts between the bytes outside braces for which `isSeparator` is true.
  func splitOutsideBraces(where isSeparator: (UInt8) -> Bool) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = startIndex
    var depth = 0
    for place in startIndex..<endIndex {
      let byte = self[place]
      if byte == .openBrace { depth += 1 }
      if byte == .closeBrace { depth -= 1 }
      if depth <= 0, isSeparator(byte) {
        parts.append(self[start..<place])
        start = place + 1
      }
    }
    return parts + [self[start...]]
  }
}

extension String {
  /// The text without white space around it, or nil if it is empty.
  var nonEmpty: String? {
    let text = trimmed
    return text.isEmpty ? nil : text
  }
}
