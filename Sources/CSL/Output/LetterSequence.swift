import SourceText

/// The letters of a text, with the words in them and the kinds of words that matter for capitals.
struct LetterSequence {
  private var letters: [Letter] = []

  var count: Int { letters.count }
  var indices: Range<Int> { letters.indices }
  subscript(index: Int) -> Letter { letters[index] }

  mutating func append(_ scalar: Unicode.Scalar, isKept: Bool) {
    letters.append(Letter(scalar, isKept: isKept, after: letters.last))
  }

  /// The ranges between spaces.
  var words: [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    for index in letters.indices {
      if letters[index].isSpace {
        if let begun = start { words.append(begun..<index) }
        start = nil
      } else if start == nil {
        start = index
      }
    }
    if let start { words.append(start..<letters.count) }
    return words
  }

  /// Whether all words are in capitals; a single one may be an abbreviation.
  var isAllUppercase: Bool {
    if letters.contains(where: { $0.isLowercase && !$0.isKept }) { return false }
    let capitals = words.filter { word in
      word.contains { letters[$0].isUppercase }
        && !word.contains { letters[$0].isLowercase }
    }
    return capitals.count > 1
      && capitals.contains { word in
        word.contains { letters[$0].isUppercase && !letters[$0].isKept }
      }
  }

  // MARK: Kinds of words

  func text(of word: Range<Int>) -> String {
    var text = ""
    for letter in letters[word] { text.unicodeScalars.append(letter.scalar) }
    return text
  }

  /// Returns whether a title, or a part of it, ends with a word.
  ///
  /// A full stop ends a part if it does not belong to the word and a capital follows.
  func endsPart(_ word: Range<Int>, before next: Range<Int>) -> Bool {
    let end = word.last { !letters[$0].closes } ?? word.lowerBound
    switch letters[end].scalar {
    case ":", "?", "!", "—", "–": return true
    case ".":
      if end > word.lowerBound, letters[end - 1].isNumber { return true }
      guard letters[next.first { letters[$0].isLetter } ?? next.lowerBound].isUppercase else {
        return false
      }
      return !Abbreviation.isOne(text(of: word.lowerBound..<end))
    default: return letters[next.lowerBound].isLongDash && next.count == 1
    }
  }

  /// Returns whether the case of a word within a title has a meaning: units, single letters,
  /// `e.g.`, and those of ``isSymbol(_:)``.
  func isAsWritten(_ word: Range<Int>, after previous: Range<Int>?) -> Bool {
    // Most words consist only of letters.
    if word.allSatisfy({ letters[$0].isLetter }) {
      return word.count < 5
        && (isVariable(word, after: previous) || isUnit(word, after: previous))
    }
    return isSymbol(word) || isInitialism(word) || isUnit(word, after: previous)
  }

  /// Returns whether a word is an address or a formula, whose case never changes.
  func isSymbol(_ word: Range<Int>) -> Bool {
    word.contains { !letters[$0].isLetter || letters[$0].isKept }
      && (isAddress(word) || isFormula(word))
  }

  /// Returns whether a word is a single letter within a title: `the x axis`.
  private func isVariable(_ word: Range<Int>, after previous: Range<Int>?) -> Bool {
    guard word.count == 1, previous != nil else { return false }
    let letter = letters[word.lowerBound]
    return "knpqrtxyz".unicodeScalars.contains(letter.scalar)
  }

  /// Returns whether a word is a web or mail address: `https://example.org`, `data.example.org`.
  private func isAddress(_ word: Range<Int>) -> Bool {
    guard word.dropLast().contains(where: { letters[$0].joinsAddress }) else { return false }
    let text = text(of: word)
    if text.contains("://") { return true }
    let core = text.drop { !$0.isLetter && !$0.isNumber }.prefix { !",;:!?)]”’".contains($0) }
    let names = core.split(omittingEmptySubsequences: false) { ".@".contains($0) }
    return names.count > 1 && !core.contains(where: \.isUppercase)
      && names.filter { !$0.isEmpty }.allSatisfy { $0.count > 1 && $0.first?.isLetter ?? false }
      && names.first?.isEmpty == false && names.dropLast().allSatisfy { !$0.isEmpty }
      && names.count { !$0.isEmpty } > 1
  }

  /// Returns whether a word is letters with full stops between them, all in lower case or all in
  /// capitals.
  func isInitialism(_ word: Range<Int>) -> Bool {
    guard let start = word.first(where: { letters[$0].isLetter }), start + 2 < word.upperBound,
      letters[start + 1].scalar == ".", letters[start + 2].isLetter
    else { return false }
    return !word.contains {
      letters[$0].isUppercase != letters[start].isUppercase && letters[$0].isLetter
    }
  }

  /// Returns whether a word is a letter or two with a superscript, a subscript or an argument:
  /// `x²`, `km²`, `f(x)`.
  private func isFormula(_ word: Range<Int>) -> Bool {
    let head = word.drop { !letters[$0].isLetter }.prefix {
      letters[$0].isLetter && !letters[$0].isKept
    }
    guard let last = head.last, head.count < 3, last + 1 < word.upperBound,
      head.allSatisfy({ letters[$0].isLowercase })
    else { return false }
    let next = letters[last + 1]
    if next.scalar == "(" || next.scalar == "=" || next.scalar == "+" { return head.count == 1 }
    return next.isNumber && (next.isKept || !next.scalar.isASCII)
      || next.isKept && head.count == 1 && next.isLetter
  }

  private static let units: Set<String> = [
    "km", "m", "cm", "mm", "nm", "kg", "g", "mg", "t", "l", "ml", "cl", "s", "ms", "h", "min", "ha",
    "mol", "kcal", "cal", "rpm", "ppm", "ppb", "bp", "kb", "dpi", "px",
  ]

  /// Returns whether a word is a unit after a number: `5 km`, `80 km/h`.
  private func isUnit(_ word: Range<Int>, after previous: Range<Int>?) -> Bool {
    guard let previous, word.count < 8, letters[previous.upperBound - 1].isNumber,
      letters[previous.lowerBound].isNumber
    else { return false }
    let parts = text(of: word).split { !$0.isLetter }
    return !parts.isEmpty && parts.allSatisfy { Self.units.contains(String($0)) }
  }

  private static let elisions: Set<String> = [
    "d", "l", "qu", "dell", "nell", "sull", "dall", "all", "un",
  ]

  /// Returns the noun after an article or preposition with an elided vowel: `État` in `d’État`.
  func nounBehindElision(_ part: Range<Int>) -> Range<Int>? {
    guard let mark = part.prefix(6).first(where: { letters[$0].isApostrophe }),
      mark + 2 < part.upperBound, letters[mark + 1].isLetter, letters[mark + 2].isLetter
    else { return nil }
    let start = part.first { letters[$0].isLetter } ?? mark
    let article = text(of: start..<max(start, mark)).lowercased()
    return Self.elisions.contains(article) ? mark + 1..<part.upperBound : nil
  }
}

extension Letter {
  fileprivate var joinsAddress: Bool { scalar == "." || scalar == "@" || scalar == "/" }

  fileprivate var isLongDash: Bool { scalar == "—" || scalar == "–" }

  fileprivate var isApostrophe: Bool { scalar == "’" || scalar == "'" }

  /// Whether the mark closes one that was opened before.
  fileprivate var closes: Bool {
    switch scalar {
    case ")", "]", "”", "’", "\"", "'", "»": true
    default: false
    }
  }
}
