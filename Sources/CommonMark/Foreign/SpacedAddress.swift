import SourceText

/// An address with a space in it, for which CommonMark takes a link for text (0.30, section 6.3).
struct SpacedAddress {
  var address: ArraySlice<UInt8>
  var isPicture: Bool

  private static let reach = 500

  /// Goes through those of a block's text.
  static func forEach(in text: ArraySlice<UInt8>, _ body: (SpacedAddress) -> Void) {
    var rest = text
    while let bracket = rest.place(of: UInt8(ascii: "]")) {
      rest = rest[(bracket + 1)...]
      guard let address = address(behind: rest.prefix(reach)), address.isSpacedAddress else {
        continue
      }
      body(SpacedAddress(address: address, isPicture: text[..<bracket].endsInPictureText))
      rest = rest[address.endIndex...]
    }
  }

  /// The address in the parentheses that begin here.
  private static func address(behind rest: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard rest.first == UInt8(ascii: "("), rest.place(of: UInt8(ascii: ")")) != nil else {
      return nil
    }
    var depth = 0
    for (index, byte) in zip(rest.indices, rest) {
      switch byte {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: "\n"): return nil
      default: continue
      }
      if depth == 0 { return rest[(rest.startIndex + 1)..<index].withoutTitle }
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  /// The address before a title in quotation marks, without the spaces around it.
  fileprivate var withoutTitle: ArraySlice<UInt8> {
    let trimmed = trimmingSpaces()
    guard let mark = trimmed.last, mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'"),
      let opening = trimmed.dropLast().firstIndex(of: mark), opening > trimmed.startIndex,
      trimmed[opening - 1].isASCIISpace
    else { return trimmed }
    return trimmed[..<opening].trimmingSpaces()
  }

  /// Whether this can be meant as an address, and has a space in it.
  fileprivate var isSpacedAddress: Bool {
    guard contains(where: \.isASCIISpace), !contains(where: { "<>{}\0".utf8.contains($0) }) else {
      return false
    }
    if ["http://", "https://", "./", "../", "/"].contains(where: { starts(with: $0.utf8) }) {
      return true
    }
    let path = prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
    guard let dot = path.lastIndex(of: UInt8(ascii: ".")), dot > path.startIndex else {
      return false
    }
    let ending = path[(dot + 1)...]
    return (1...5).contains(ending.count) && ending.allSatisfy(\.isASCIIAlphanumeric)
      && ending.contains(where: \.isASCIILetter)
  }

  /// Whether the bracket that would be closed here is that of a picture.
  fileprivate var endsInPictureText: Bool {
    var depth = 1
    for index in indices.suffix(2000).reversed() {
      if self[index] == UInt8(ascii: "]") { depth += 1 }
      if self[index] == UInt8(ascii: "[") { depth -= 1 }
      if depth == 0 { return index > startIndex && self[index - 1] == UInt8(ascii: "!") }
    }
    return false
  }
}
