import Foundation

/// A scalar as search sees it: without case, accents and other differences that readers do not type.
struct FoldedScalar {
  var value: Unicode.Scalar
  var kind: Kind

  enum Kind {
    /// Part of a word.
    case word
    /// Part of a text in a script that puts no spaces between words.
    case spaceless
    /// Between words.
    case separator
  }
}

/// Folds scalars, and remembers how.
///
/// `Templates/search.js` does the same in the browser, and a test holds the two against each other.
/// A scalar is decomposed (Unicode Normalization Form KD) and put into lower case; marks that are often
/// left out are dropped, digits become those of ASCII, and letters that readers mix up become one.
struct Folding {
  private var known: [[FoldedScalar]] = [[]]
  /// Where the folding of a scalar of the Basic Multilingual Plane is in `known`; 0 for not yet.
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
  /// Marks and joiners that make no other word: accents, harakat, niqqud, tatweel, invisible characters.
  fileprivate var isDropped: Bool {
    switch properties.generalCategory {
    case .format: true
    case .nonspacingMark: isMarkOfLetters
    default: value == 0x640
    }
  }

  /// Whether it is in a block of marks for Latin, Greek, Cyrillic, Hebrew and Arabic letters, or chooses the
  /// shape of a character.
  private var isMarkOfLetters: Bool {
    switch value {
    case 0x300...0x36F, 0x591...0x5C7, 0x610...0x6ED, 0x8CA...0x8FF, 0x1AB0...0x1AFF,
      0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE00...0xFE2F:
      true
    default: false
    }
  }

  /// The letters to look a letter up by, in lower case.
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

  /// The digit of ASCII for one of another script.
  ///
  /// Each script has its ten in a row, from a place that ends in 0 or 6.
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

  /// Thai, Lao, Burmese, Khmer, kana and Han.
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
