import Foundation

/// Unicode's superscript characters, which few fonts draw well: French `1ʳᵉ` becomes
/// `1<sup>re</sup>`.
enum Superscripts {
  /// Splits a text into pieces that are superscript or not, or returns nil if it contains none.
  static func pieces(of text: String) -> [(text: String, isRaised: Bool)]? {
    guard text.utf8.contains(where: { $0.mayBeSuperscript }),
      text.unicodeScalars.contains(where: { $0.isSuperscript })
    else { return nil }
    var pieces: [(text: String, isRaised: Bool)] = []
    for scalar in text.unicodeScalars {
      if scalar.isSuperscript {
        pieces.append((scalar.lowered, true))
      } else if let last = pieces.indices.last, !pieces[last].isRaised {
        pieces[last].text.unicodeScalars.append(scalar)
      } else {
        pieces.append((String(scalar), false))
      }
    }
    return pieces
  }
}

extension Unicode.Scalar {
  /// The letter for a superscript; Unicode does not specify it for some.
  fileprivate var lowered: String {
    switch value {
    case 0x2C0: "ʔ"
    case 0x2C1: "ʕ"
    case 0x6E5: "و"
    case 0x6E6: "ي"
    default: String(self).decomposedStringWithCompatibilityMapping
    }
  }

  /// Whether Unicode derives the character from a superscript one (UnicodeData: `<super>`).
  fileprivate var isSuperscript: Bool {
    switch value {
    case 0xAA, 0xB2, 0xB3, 0xB9, 0xBA, 0x2B0...0x2B8, 0x2C0, 0x2C1, 0x2E0...0x2E4, 0x6E5, 0x6E6,
      0x1D2C...0x1D61, 0x2070, 0x2071, 0x2074...0x207F, 0x2120, 0x2122, 0x3192...0x319F:
      true
    default: false
    }
  }
}

extension UInt8 {
  /// Whether the byte can begin such a character in UTF-8.
  fileprivate var mayBeSuperscript: Bool {
    switch self {
    case 0xC2, 0xCA, 0xCB, 0xDB, 0xE1, 0xE2, 0xE3: true
    default: false
    }
  }
}
