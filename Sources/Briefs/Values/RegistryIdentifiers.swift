import Basics

/// The identifier of an institution at ror.org, with a valid checksum.
package struct ROR: Hashable, Sendable {
  /// The nine characters: `05dxps055`.
  package let id: String
  package var url: String { "https://ror.org/\(id)" }

  /// Reads a ROR with or without its address; nil if its form or its checksum is wrong.
  ///
  /// It is a zero, six characters of Crockford's base 32, and two digits by ISO 7064, MOD 97-10
  /// (ROR, “ROR identifier pattern”).
  package init?(_ text: String) {
    var id = text.lowercased()
    for prefix in ["https://", "http://", "ror.org/"] where id.hasPrefix(prefix) {
      id.removeFirst(prefix.count)
    }
    let bytes = Array(id.utf8)
    guard bytes.count == 9, bytes[0] == UInt8(ascii: "0"), let check = Int(id.suffix(2)) else {
      return nil
    }
    var number = 0
    for byte in bytes[1..<7] {
      guard let value = Self.digits.firstIndex(of: byte) else { return nil }
      number = number * 32 + value
    }
    guard 98 - number * 100 % 97 == check else { return nil }
    self.id = id
  }

  private static let digits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
}

/// The standard number of a series, with a valid check digit.
package struct ISSN: Hashable, Sendable {
  /// The eight characters with the hyphen: `2049-3630`.
  package let text: String

  /// Reads an ISSN; nil if its length or its check digit is wrong (ISO 3297, annex A).
  package init?(_ text: String) {
    var number = text.uppercased()
    if number.hasPrefix("ISSN") { number.removeFirst(4) }
    let digits = number.utf8.filter { $0 != UInt8(ascii: "-") && $0 != 0x20 && $0 != 0x3A }
    guard digits.count == 8, digits.dropLast().allSatisfy(\.isASCIIDigit) else { return nil }
    let last = digits[7]
    guard last.isASCIIDigit || last == UInt8(ascii: "X") else { return nil }
    let sum = digits.prefix(7).enumerated().reduce(0) { $0 + Int($1.1 - 48) * (8 - $1.0) }
    let check = (11 - sum % 11) % 11
    guard check == (last == UInt8(ascii: "X") ? 10 : Int(last - 48)) else { return nil }
    let form = String(decoding: digits, as: UTF8.self)
    self.text = "\(form.prefix(4))-\(form.suffix(4))"
  }
}
