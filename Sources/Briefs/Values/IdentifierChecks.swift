import Basics

extension ORCID {
  /// Reads an ORCID with or without its address; nil if its form or its check digit is wrong.
  package init?(_ text: String) {
    let id = text.dropping(prefixes: ["https://orcid.org/", "http://orcid.org/", "orcid.org/"])
      .uppercased()
    let digits = id.utf8.filter { $0 != UInt8(ascii: "-") }
    guard digits.count == 16, id.utf8.count == 19 || id.utf8.count == 16 else { return nil }
    guard digits.checksMod11() else { return nil }
    let groups = stride(from: 0, to: 16, by: 4).map {
      String(decoding: digits[$0..<$0 + 4], as: UTF8.self)
    }
    self.init(checked: groups.joined(separator: "-"))
  }
}

extension DOI {
  /// Reads a DOI with or without a resolver's address (DOI Handbook, section 2.2).
  package init?(_ text: String) {
    let id = text.dropping(prefixes: [
      "https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/",
      "doi.org/", "doi:",
    ]).drop { $0 == " " }
    guard let slash = id.firstIndex(of: "/"), id.hasPrefix("10.") else { return nil }
    let registrant = id[..<slash].dropFirst(3)
    let suffix = id[slash...].dropFirst()
    guard registrant.utf8.count >= 4,
      registrant.utf8.allSatisfy({ $0.isASCIIDigit || $0 == UInt8(ascii: ".") }),
      !suffix.isEmpty, suffix.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F })
    else { return nil }
    self.init(checked: String(id))
  }
}

extension ISBN {
  /// Reads an ISBN-10 or ISBN-13; nil if its length or its check digit is wrong.
  package init?(_ text: String) {
    let number = text.dropping(prefixes: ["ISBN-13", "ISBN-10", "ISBN"]).drop {
      $0 == ":" || $0 == " "
    }
    let digits = number.uppercased().utf8.filter { $0 != UInt8(ascii: "-") && $0 != 0x20 }
    guard digits.count == 10 ? digits.checksISBN10() : digits.checksISBN13() else { return nil }
    self.init(text: String(number), digits: String(decoding: digits, as: UTF8.self))
  }
}

extension [UInt8] {
  /// Returns whether the checksum of ISO 7064, MOD 11-2, is right, which ORCID uses.
  fileprivate func checksMod11() -> Bool {
    guard dropLast().allSatisfy(\.isASCIIDigit), let last = last?.checkValue else { return false }
    let total = dropLast().reduce(0) { ($0 + Int($1 - 48)) * 2 % 11 }
    return (12 - total) % 11 == last
  }

  /// Returns whether the sum with weights from ten down to one is a multiple of eleven.
  fileprivate func checksISBN10() -> Bool {
    guard dropLast().allSatisfy(\.isASCIIDigit) else { return false }
    let values = compactMap(\.checkValue)
    guard values.count == 10 else { return false }
    return zip(values, stride(from: 10, to: 0, by: -1)).reduce(0) { $0 + $1.0 * $1.1 } % 11 == 0
  }

  /// Returns whether the sum with alternating weights one and three is a multiple of ten.
  fileprivate func checksISBN13() -> Bool {
    guard count == 13, allSatisfy(\.isASCIIDigit), starts(with: Array("97".utf8)) else {
      return false
    }
    return enumerated().reduce(0) { $0 + Int($1.1 - 48) * ($1.0 % 2 == 0 ? 1 : 3) } % 10 == 0
  }
}

extension UInt8 {
  /// The value of a check character: a digit, or `X` for ten.
  fileprivate var checkValue: Int? {
    self == UInt8(ascii: "X") ? 10 : isASCIIDigit ? Int(self - 48) : nil
  }
}

extension String {
  /// Returns the text without the first prefix that it has, ignoring case.
  fileprivate func dropping(prefixes: [String]) -> Substring {
    for prefix in prefixes where self.prefix(prefix.count).lowercased() == prefix.lowercased() {
      return dropFirst(prefix.count)
    }
    return self[...]
  }
}
