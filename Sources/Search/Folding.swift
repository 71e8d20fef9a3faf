import Foundation

/// A scalar without differences that readers do not type, such as case and accents.
struct FoldedScalar {
  var value: Unicode.Scalar
  var kind: Kind

  enum Kind {
    /// Part of a word.
    case word
    /// Part of a text in a script without spaces between words.
    case spaceless
    /// A separator between words.
    case separator
  }
}

/// Folds scalars, and caches the results.
///
/// `Templates/search.js` does the same in the browser, and a test compares them. Each scalar is
/// decomposed (Unicode Normalization Form KD) and put in lower case. Marks that are often omitted
/// are dropped, digits become those of ASCII, and letters that readers confuse become one.
struct Folding {
  private var known: [[FoldedScalar]] = [[]]
  /// The index in `known` of each scalar of the Basic Multilingual Plane; 0 if it has not been
  /// folded yet.
  private var places = [UInt16](repeating: 0, count: 0x10000)

  mutating func callAsFunction(_ scalar: Unicode.Scalar) -> [FoldedScalar] {
    guard scalar.value < 0x10000 else { return Self.fold(scalar) }
    let place = Int(places[Int(scalar.value)])
    if place > 0 { return known[place] }
    let folded = Self.fold(scalar)
    places[Int(scalar.value)] = UInt16(truncatingIfNeeded: known.count)
    known.append(folded)
    return folded
  }

  private static func fold(_ scalar: Unicode.Scalar) -> [FoldedScalar] {
    if scalar.isDropped { return [] }
    var folded: [FoldedScalar] = []
    for part in String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars {
      for lower in part.properties.lowercaseMapping.unicodeScalars where !lower.isDropped {
        folded += lower.withoutVariants.map { FoldedScalar(value: $0, kind: $0.kind) }
      }
    }
    return folded
  }
}

extension Unicode.Scalar {
  /// Whether it is a mark or joiner that does not make a different word: accents, harakat, niqqud,
  /// tatweel, invisible characters.
  fileprivate var isDropped: Bool {
    switch properties.generalCategory {
    case .format: true
    case .nonspacingMark: isMarkOfLetters
    default: value == 0x640
    }
  }

  /// Whether it is in a block of marks for Latin, Greek, Cyrillic, Hebrew and Arabic letters, or
  /// selects the shape of a character.
  private var isMarkOfLetters: Bool {
    switch value {
    case 0x300...0x36F, 0x591...0x5C7, 0x610...0x6ED, 0x8CA...0x8FF, 0x1AB0...0x1AFF,
      0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE00...0xFE2F:
      true
    default: false
    }
  }

  /// The letters by which to look up a letter, in lower case.
  fileprivate var withoutVariants: [Unicode.Scalar] {
    switch self {
    case "ß": ["s", "s"]
    case "æ": ["a", "e"]
    case "œ": ["o", "e"]
    case "þ": ["t", "h"]
    case "ø": ["o"]
    case "đ", "ð": ["d"]
    case "ł": ["l"]
    case "ħ": ["h"]
    case "ŧ": ["t"]
    case "ı": ["i"]
    case "ς": ["σ"]
    case "ٱ": ["ا"]
    case "ى", "ی": ["ي"]
    case "ک", "ڪ": ["ك"]
    case "ہ", "ۃ", "ة", "ە": ["ه"]
    default: [asciiDigit ?? self]
    }
  }

  /// The ASCII digit for one of another script.
  ///
  /// Each script has its ten digits in sequence, starting at a code that ends in 0 or 6.
  private var asciiDigit: Unicode.Scalar? {
    guard value > 0x7F, properties.generalCategory == .decimalNumber else { return nil }
    let start = Unicode.Scalar(value & ~15)
    let startsAtZero = start?.properties.generalCategory == .decimalNumber
    return Unicode.Scalar(UInt8(0x30 + (value & 15) - (startsAtZero ? 0 : 6)))
  }

  fileprivate var kind: FoldedScalar.Kind {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      isSpaceless ? .spaceless : .word
    default: .separator
    }
  }

  /// Whether it is Thai, Lao, Burmese, Khmer, kana or Han.
  private var isSpaceless: Bool {
    switch value {
    case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0xA9E0...0xA9FF, 0xAA60...0xAA7F,
      0x3005...0x3007, 0x3040...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
      0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
