/// A set of ASCII characters, with all other bytes or none of them.
public struct ByteSet: Sendable {
  @usableFromInline var low: UInt64 = 0
  @usableFromInline var high: UInt64 = 0
  @usableFromInline var holdsOthers: Bool

  /// - Parameters:
  ///   - characters: the ASCII characters of the set
  ///   - others: whether the bytes beyond ASCII are in the set
  public init(_ characters: some Sequence<UInt8>, others: Bool = false) {
    holdsOthers = others
    for byte in characters where byte < 0x80 {
      if byte < 64 { low |= 1 << byte } else { high |= 1 << (byte - 64) }
    }
  }

  @inlinable
  public func contains(_ byte: UInt8) -> Bool {
    if byte >= 0x80 { return holdsOthers }
    return (byte < 64 ? low : high) &>> UInt64(byte & 63) & 1 == 1
  }

  /// Returns the set without some characters.
  func subtracting(_ characters: StaticString) -> ByteSet {
    let removed = characters.withUTF8Buffer { ByteSet($0) }
    var rest = self
    rest.low &= ~removed.low
    rest.high &= ~removed.high
    return rest
  }

  /// Returns the set with further characters.
  func adding(_ characters: StaticString) -> ByteSet {
    let added = characters.withUTF8Buffer { ByteSet($0) }
    var sum = self
    sum.low |= added.low
    sum.high |= added.high
    return sum
  }
}

extension ByteSet {
  /// The characters that need no encoding in any part of an address (RFC 3986, section 2.3).
  public static let unreserved = ByteSet(
    (0..<0x80).lazy.map { UInt8($0) }.filter(\.isASCIIAlphanumeric)
  ).adding("-._~")

  /// The characters that a path may contain, with its slashes (RFC 3986, section 3.3).
  public static let path = unreserved.adding("/!$&'()*+,;=:@")

  /// The characters that a whole address may contain, with `%` as in one that is already encoded.
  public static let address = path.adding("%#?")

  /// The characters of an address that have no meaning in HTML.
  public static let addressInHTML = address.subtracting("&'")

  /// The characters that stay unencoded when a DOI becomes the path of an address (DOI Handbook, “Encoding
  /// recommendations”).
  public static let doi = ByteSet(0x21...0x7E).subtracting("%\"#<>{}^[]`|\\?")

  /// Returns the set of all bytes except some characters.
  public static func all(but characters: StaticString) -> ByteSet {
    ByteSet(0..<0x80, others: true).subtracting(characters)
  }
}
