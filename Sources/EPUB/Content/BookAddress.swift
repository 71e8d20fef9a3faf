import Basics

/// The addresses that a book links to on the web.
///
/// Programs that check books read addresses strictly (WHATWG URL), so a host or a scheme that cannot
/// exist is not linked.
package enum BookAddress {
  /// Returns an address in the form for a book, or `nil` if it is not an address.
  package static func ofWeb(_ address: String) -> String? {
    guard let scheme = SafeAddress.scheme(of: address.utf8),
      let colon = address.firstIndex(of: ":")
    else { return nil }
    let rest = address[address.index(after: colon)...]
    switch scheme {
    case "http", "https":
      guard rest.hasPrefix("//") else { return nil }
      let authority = rest.dropFirst(2).prefix { !"/?#\\".contains($0) }
      let host = String(authority).percentDecodedPath.lowercased()
      guard isHost(host[...]) else { return nil }
      let path = String(rest[authority.endIndex...])
      return "\(scheme)://\(host)\(encoded(path.isEmpty ? "/" : path))"
    case "mailto", "tel":
      let target = encoded(String(rest))
      return target.isEmpty ? nil : "\(scheme):\(target)"
    default: return nil
    }
  }

  /// Returns whether this is a host with an optional port, written as a name or in four numbers.
  private static func isHost(_ authority: Substring) -> Bool {
    let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
    guard let host = parts.first, parts.count < 3 else { return false }
    if parts.count == 2, UInt16(parts[1]) == nil { return false }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard host.utf8.count < 254, let last = labels.last, labels.allSatisfy(isLabel) else {
      return false
    }
    return last.first?.isNumber != true
      || (labels.count == 4 && labels.allSatisfy { UInt8($0) != nil })
  }

  private static func isLabel(_ label: Substring) -> Bool {
    guard (1...63).contains(label.utf8.count), label.first != "-", label.last != "-" else {
      return false
    }
    guard label.hasPrefix("xn--") else { return label.unicodeScalars.allSatisfy(isOfName) }
    let text = Punycode.decoded(label.dropFirst(4)) ?? ""
    return !text.utf8.allSatisfy { $0 < 0x80 } && text.unicodeScalars.allSatisfy(isOfName)
  }

  private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "_" || ("0"..."9").contains(scalar) || scalar.properties.isAlphabetic
  }

  /// Returns the rest of an address with everything encoded that it cannot contain.
  private static func encoded(_ rest: String) -> String {
    var result: [UInt8] = []
    var bytes = Array(rest.utf8)[...]
    var hasFragment = false
    while let byte = bytes.popFirst() {
      let isEncoded = bytes.prefix(2).count == 2 && bytes.prefix(2).allSatisfy(\.isASCIIHexDigit)
      let isKept: Bool
      switch byte {
      case UInt8(ascii: "%"): isKept = isEncoded
      case UInt8(ascii: "#"):
        isKept = !hasFragment
        hasFragment = true
      default: isKept = ByteSet.address.contains(byte)
      }
      if isKept { result.append(byte) } else { result.putPercentEncoded(byte) }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
