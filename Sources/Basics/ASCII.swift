/// The classes of ASCII characters, which syntaxes are made of.
extension UInt8 {
  @inlinable public var isASCIILowercase: Bool { self &- UInt8(ascii: "a") < 26 }
  @inlinable public var isASCIIUppercase: Bool { self &- UInt8(ascii: "A") < 26 }
  @inlinable public var isASCIILetter: Bool { (self | 0x20).isASCIILowercase }
  @inlinable public var isASCIIDigit: Bool { self &- UInt8(ascii: "0") < 10 }
  @inlinable public var isASCIIHexDigit: Bool {
    isASCIIDigit || (self | 0x20) &- UInt8(ascii: "a") < 6
  }
  @inlinable public var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }
  @inlinable public var isASCIIPunctuation: Bool {
    (0x21...0x7E).contains(self) && !isASCIIAlphanumeric
  }

  /// Whether this is a space, a tab or part of a line ending.
  @inlinable public var isASCIISpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  /// The letter in lower case; other bytes are unchanged.
  @inlinable public var asciiLowercased: UInt8 { isASCIIUppercase ? self | 0x20 : self }
}
