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
      let (address, isDefined) = place(behind: rest.prefix(reach))
      guard let address, address.isSpacedAddress else { continue }
      let before = text[..<bracket].openLabel
      guard !isDefined || before.beginsLine else { continue }
      let use: Use = isDefined ? .definition : before.last == UInt8(ascii: "!") ? .picture : .link
      body(SpacedAddress(address: address, use: use))
      rest = rest[address.endIndex...]
    }
  }

  /// Returns the address that follows a bracket, and whether it is in a definition.
  private static func place(behind rest: ArraySlice<UInt8>) -> (ArraySlice<UInt8>?, Bool) {
    guard rest.first == UInt8(ascii: ":") else { return (address(behind: rest), false) }
    return (rest.dropFirst().prefix { $0 != UInt8(ascii: "\n") }.withoutTitle, true)
  }

  /// Returns the address in the parentheses that begin here.
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
  /// The address before a quoted title, without the spaces around it.
  fileprivate var withoutTitle: ArraySlice<UInt8> {
    let trimmed = trimmingSpaces()
    guard let mark = trimmed.last, mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'"),
      let opening = trimmed.dropLast().firstIndex(of: mark), opening > trimmed.startIndex,
      trimmed[opening - 1].isASCIISpace
    else { return trimmed }
    return trimmed[..<opening].trimmingSpaces()
  }

  /// Whether this may be meant as an address, and contains a space.
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

  /// The text before the bracket that would be closed here.
  fileprivate var openLabel: ArraySlice<UInt8> {
    var depth = 1
    for index in indices.suffix(2000).reversed() {
      if self[index] == UInt8(ascii: "]") { depth += 1 }
      if self[index] == UInt8(ascii: "[") { depth -= 1 }
      if depth == 0 { return self[..<index] }
    }
    return []
  }

  /// Whether only spaces precede this on its line.
  fileprivate var beginsLine: Bool {
    let last = last { !$0.isSpaceOrTab }
    return last == nil || last == UInt8(ascii: "\n")
  }
}
