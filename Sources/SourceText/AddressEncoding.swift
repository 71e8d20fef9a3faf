extension UInt8 {
  /// Whether the byte may be in an address unchanged (RFC 3986, section 2), except for `&` and `'`,
  /// which have a meaning in HTML.
  public var isSafeInAddress: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "+"),
      UInt8(ascii: "!"), UInt8(ascii: "*"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: ","), UInt8(ascii: "%"), UInt8(ascii: "#"), UInt8(ascii: "@"),
      UInt8(ascii: "?"), UInt8(ascii: "="), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "/"), UInt8(ascii: "$"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}

extension UInt8 {
  fileprivate var isHexDigit: Bool { Character(UnicodeScalar(self)).isHexDigit && self < 0x80 }

  fileprivate var staysInAddress: Bool {
    isSafeInAddress || self == UInt8(ascii: "&") || self == UInt8(ascii: "'")
  }
}

extension [UInt8] {
  /// Appends a byte as `%` and two digits.
  public mutating func putPercentEncoded(_ byte: UInt8) {
    let digits: StaticString = "0123456789ABCDEF"
    append(UInt8(ascii: "%"))
    digits.withUTF8Buffer {
      append($0[Int(byte >> 4)])
      append($0[Int(byte & 15)])
    }
  }
}

extension String {
  /// The whole address with everything percent-encoded that an address cannot contain; existing
  /// encoding stays.
  public var percentEncodedAddress: String {
    if utf8.everyByte(\.staysInAddress) { return self }
    var encoded: [UInt8] = []
    for byte in utf8 {
      if byte.staysInAddress {
        encoded.append(byte)
      } else {
        encoded.putPercentEncoded(byte)
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  /// The path with `%20` and so on decoded; bytes that are not UTF-8 stay encoded.
  public var percentDecodedPath: String {
    guard utf8.contains(UInt8(ascii: "%")) else { return self }
    var decoded: [UInt8] = []
    var rest = Array(utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"),
        rest.count > 1, rest.prefix(2).allSatisfy(\.isHexDigit),
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        decoded.append(value)
        rest = rest.dropFirst(2)
      } else {
        decoded.append(byte)
      }
    }
    return String(validating: decoded, as: UTF8.self) ?? self
  }
}
