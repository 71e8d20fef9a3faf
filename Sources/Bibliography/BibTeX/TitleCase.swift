import Basics

/// Converts BibTeX titles, which English styles want in title case, to the sentence case of CSL.
enum TitleCase {
  /// Returns a title in title case as sentence case, and any other title unchanged.
  ///
  /// A title with a longer word in lower case is already in sentence case, and its names keep their
  /// capitals. Text protected by braces keeps its case.
  static func sentence(_ title: String) -> String {
    var scalars = Array(title.unicodeScalars)
    let words = TitleWords(scalars).words
    let long = words.dropFirst().filter {
      $0.letters > 3 && !$0.isProtected && ($0.isCapitalised || !isSmallWord(scalars, $0))
    }
    guard !long.isEmpty, long.allSatisfy(\.isCapitalised) else { return title }
    let lowered = words.filter(\.canBeLowered).map(\.first)
    if title.utf8.count == scalars.count {
      var bytes = Array(title.utf8)
      for place in lowered { bytes[place] |= 0x20 }
      return bytes[...].text
    }
    for place in lowered { scalars[place] = scalars[place].lowered }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  /// Returns whether a word is in lower case in title case, too.
  private static func isSmallWord(_ scalars: [Unicode.Scalar], _ word: TitleWords.Word) -> Bool {
    guard word.letters < 8, word.first + word.letters <= scalars.count else { return false }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[word.first..<word.first + word.letters])
    return smallWords.contains(String(text))
  }

  private static let smallWords: Set<String> = [
    "about", "above", "across", "after", "against", "along", "amid", "among", "around", "before",
    "after", "below", "beneath", "beside", "between", "beyond", "during", "from", "inside", "into",
    "like", "near", "onto", "outside", "over", "past", "since", "than", "that", "through", "toward",
    "towards", "under", "until", "unto", "upon", "versus", "when", "with", "within", "without",
  ]
}

/// The words of a title, outside markup.
private struct TitleWords {
  struct Word {
    /// The index of the first letter.
    var first: Int
    var letters = 0
    var isCapitalised = false
    /// Whether it has capitals after the first letter, as in `NATO` and `iPhone`.
    var hasInnerCapitals = false
    /// Whether braces keep the case of any part of it.
    var isProtected = false
    /// Whether it begins the title or a sentence of it.
    var isAtStart: Bool

    var canBeLowered: Bool {
      isCapitalised && !isAtStart && !isProtected && !hasInnerCapitals && isWord
    }
    /// Whether it is a word; single letters other than the article are names (`Plan B`).
    var isWord = true
  }

  private(set) var words: [Word] = []
  private let scalars: [Unicode.Scalar]
  private var word: Word?
  private var isProtected = false
  private var isAtStart = true

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    var index = 0
    while index < scalars.count {
      if scalars[index] == "<", let end = scalars[index...].prefix(60).firstIndex(of: ">") {
        seeTag(scalars[index...end])
        index = end + 1
      } else {
        see(index)
        index += 1
      }
    }
    finish()
  }

  private mutating func seeTag(_ tag: ArraySlice<Unicode.Scalar>) {
    if tag.dropFirst().first == "s", tag.count == 21 { isProtected = true }
    if tag.count == 7, tag.dropFirst(2).first == "s" { isProtected = false }
  }

  private mutating func see(_ index: Int) {
    let scalar = scalars[index]
    if scalar.isPartOfWord {
      take(scalar, at: index)
      return
    }
    switch scalar {
    case " ", "\u{A0}", "-", "–", "—", "/": finish()
    case ":", "?", "!":
      finish()
      isAtStart = true
    case ".":
      // A full stop ends no sentence after abbreviations: `vs.`, `U.S.`
      let ends = (word?.letters ?? 0) > 3
      finish()
      if ends { isAtStart = true }
    default: break
    }
  }

  private mutating func take(_ scalar: Unicode.Scalar, at index: Int) {
    let isCapital = scalar.isCapital
    if word == nil {
      word = Word(first: index, isCapitalised: isCapital, isAtStart: isAtStart)
    } else if isCapital {
      word?.hasInnerCapitals = true
    }
    word?.letters += 1
    if isProtected { word?.isProtected = true }
  }

  private mutating func finish() {
    guard var last = word else { return }
    if last.letters == 1 { last.isWord = scalars[last.first] == "A" }
    words.append(last)
    word = nil
    isAtStart = false
  }
}

extension Unicode.Scalar {
  fileprivate var isPartOfWord: Bool {
    value < 0x80
      ? UInt8(value).isASCIILetter || UInt8(value).isASCIIDigit : properties.isAlphabetic
  }

  fileprivate var lowered: Unicode.Scalar {
    if value < 0x80 { return Unicode.Scalar(UInt8(value) | 0x20) }
    let mapping = properties.lowercaseMapping.unicodeScalars
    return mapping.count == 1 ? mapping.first ?? self : self
  }

  fileprivate var isCapital: Bool {
    value < 0x80 ? (0x41...0x5A).contains(value) : properties.isUppercase
  }
}
