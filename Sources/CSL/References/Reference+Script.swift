/// The direction of a work's script.
extension Reference {
  /// Whether the first letter of the title, or else of the first name, is in a right-to-left
  /// script.
  var isRightToLeft: Bool {
    let names = [Variable.author, .editor].lazy.compactMap { self.names[$0]?.first?.anyPart }
    let texts = [Variable.title, .containerTitle].lazy.compactMap { self.texts[$0] }
    return (Array(texts) + Array(names)).lazy.compactMap(\.firstLetter).first?.isRightToLeft
      ?? false
  }
}

extension Name {
  fileprivate var anyPart: String? { family ?? literal ?? given }
}

extension String {
  /// The first letter after markup.
  fileprivate var firstLetter: Unicode.Scalar? {
    var isInTag = false
    return unicodeScalars.first { scalar in
      if scalar == "<" { isInTag = true }
      defer { if scalar == ">" { isInTag = false } }
      return !isInTag && scalar.properties.isAlphabetic
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is Hebrew, Arabic, Syriac, Thaana, N’Ko or of a neighbouring script (Unicode,
  /// blocks).
  fileprivate var isRightToLeft: Bool {
    switch value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      true
    default: false
    }
  }
}
