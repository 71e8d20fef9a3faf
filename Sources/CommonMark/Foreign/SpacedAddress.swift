import Basics
import SourceText

/// An address that contains a space, so CommonMark reads its link or definition as text (0.30,
/// sections 6.3 and 4.7).
struct SpacedAddress {
  enum Use {
    case link, picture
    /// The address of a link reference definition: `[label]: address`.
    case definition
  }

  var address: ArraySlice<UInt8>
  var use: Use

  private static let reach = 500

  /// Calls `body` with each such address in a block's text.
  static func forEach(in text: ArraySlice<UInt8>, _ body: (SpacedAddress) -> Void) {
    var rest = text
    while let bracket = rest.place(of: UInt8(ascii: "]")) {
      rest = rest[(bracket + 1)...]
      let (address, isDefined) = place(after: rest.prefix(reach))
      guard let address, isAddress(address) else { continue }
      let before = beforeLabel(endingBefore: text[..<bracket])
      guard !isDefined || isAtLineStart(after: before) else { continue }
      let use: Use = isDefined ? .definition : before.last == UInt8(ascii: "!") ? .picture : .link
      body(SpacedAddress(address: address, use: use))
      rest = rest[address.endIndex...]
    }
  }

  /// Returns the address that follows a bracket, and whether it is in a definition.
  private static func place(after rest: ArraySlice<UInt8>) -> (ArraySlice<UInt8>?, Bool) {
    guard rest.first == UInt8(ascii: ":") else { return (address(after: rest), false) }
    return (withoutTitle(rest.dropFirst().prefix { $0 != UInt8(ascii: "\n") }), true)
  }

  /// Returns the address in the parentheses that begin here.
  private static func address(after rest: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
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
      if depth == 0 { return withoutTitle(rest[(rest.startIndex + 1)..<index]) }
    }
    return nil
  }

  // MARK: Pieces

  /// Returns the address before a quoted title, without the spaces around it.
  private static func withoutTitle(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let trimmed = text.trimmingSpaces()
    guard let mark = trimmed.last, mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'"),
      let opening = trimmed.dropLast().firstIndex(of: mark), opening > trimmed.startIndex,
      trimmed[opening - 1].isASCIISpace
    else { return trimmed }
    return trimmed[..<opening].trimmingSpaces()
  }

  /// Returns whether a text may be meant as an address, and contains a space.
  private static func isAddress(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.contains(where: \.isASCIISpace),
      !text.contains(where: { "<>{}\0".utf8.contains($0) })
    else { return false }
    let beginnings = ["http://", "https://", "./", "../", "/"]
    if beginnings.contains(where: { text.starts(with: $0.utf8) }) { return true }
    let path = text.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
    guard let dot = path.lastIndex(of: UInt8(ascii: ".")), dot > path.startIndex else {
      return false
    }
    let ending = path[(dot + 1)...]
    return (1...5).contains(ending.count) && ending.allSatisfy(\.isASCIIAlphanumeric)
      && ending.contains(where: \.isASCIILetter)
  }

  /// Returns the text before the label whose closing bracket follows a text.
  private static func beforeLabel(endingBefore text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var depth = 1
    for index in text.indices.suffix(2000).reversed() {
      if text[index] == UInt8(ascii: "]") { depth += 1 }
      if text[index] == UInt8(ascii: "[") { depth -= 1 }
      if depth == 0 { return text[..<index] }
    }
    return []
  }

  /// Returns whether only spaces are between a text and the start of its last line.
  private static func isAtLineStart(after text: ArraySlice<UInt8>) -> Bool {
    let last = text.last { !$0.isSpaceOrTab }
    return last == nil || last == UInt8(ascii: "\n")
  }
}
