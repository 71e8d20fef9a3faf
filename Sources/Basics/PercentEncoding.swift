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
  /// Returns the text with all bytes percent-encoded that are not in a set.
  public func percentEncoded(keeping kept: ByteSet) -> String {
    if utf8.everyByte(kept.contains) { return self }
    var encoded: [UInt8] = []
    encoded.reserveCapacity(utf8.count + 16)
    for byte in utf8 {
      if kept.contains(byte) {
        encoded.append(byte)
      } else {
        encoded.putPercentEncoded(byte)
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  /// The whole address with everything percent-encoded that an address cannot contain; existing
  /// encoding is kept.
  public var percentEncodedAddress: String { percentEncoded(keeping: .address) }

  /// The path with everything percent-encoded that a path cannot contain.
  public var percentEncodedPath: String { percentEncoded(keeping: .path) }

  /// The path with `%20` and so on decoded; bytes that are not UTF-8 stay encoded.
  public var percentDecodedPath: String {
    guard utf8.contains(UInt8(ascii: "%")) else { return self }
    var decoded: [UInt8] = []
    var rest = Array(utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count > 1, rest.prefix(2).allSatisfy(\.isASCIIHexDigit),
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

extension StringProtocol {
  /// The address at which this DOI resolves.
  ///
  /// A DOI may contain any character, as do those of Wiley's older articles:
  /// `10.1002/(SICI)1097<1::AID>2.0`.
  public var doiAddress: String { "https://doi.org/" + String(self).percentEncoded(keeping: .doi) }
}
