extension BinaryInteger {
  /// Returns the number in hexadecimal, with zeros before it up to a number of digits.
  package func hexadecimal(digits: Int, uppercase: Bool = false) -> String {
    let text = String(self, radix: 16, uppercase: uppercase)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}

extension String {
  /// Returns 16 random hexadecimal digits, for the name of a temporary file.
  package static func randomToken() -> String {
    UInt64.random(in: .min ... .max).hexadecimal(digits: randomTokenLength)
  }

  /// The number of digits in a random token.
  package static let randomTokenLength = 16
}
