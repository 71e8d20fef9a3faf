import Foundation

/// Title case (CSL 1.0.2: title case conversion).
extension CasedText {
  /// The words that stay in lower case within a title (CSL 1.0.2: title case conversion).
  ///
  /// They include the other prepositions, which style manuals also keep in lower case, and
  /// particles of names.
  private static let stopWords: Set<String> = [
    "a", "an", "and", "as", "at", "but", "by", "down", "for", "from", "in", "into", "nor", "of",
    "on", "onto", "or", "over", "so", "the", "till", "to", "up", "via", "with", "yet", "about",
    "above", "across", "after", "against", "along", "amid", "among", "amongst", "around", "before",
    "after", "below", "beneath", "beside", "between", "beyond", "despite", "during", "except",
    "inside", "near", "off", "per", "since", "than", "through", "throughout", "toward", "towards",
    "under", "underneath", "until", "unto", "upon", "versus", "within", "without", "al", "al.", "c",
    "ca", "ca.", "cf.", "circa", "d'", "d’", "de", "et", "v", "v.", "van", "von", "vs", "vs.",
  ]

  private static let longestStopWord = stopWords.map(\.count).max() ?? 0

  /// The position of a word in its title.
  private struct Position {
    /// Whether the word begins a title or a part of it.
    var begins: Bool
    /// Whether the word begins or ends one.
    var isEdge: Bool
  }

  mutating func title() {
    let wasUppercase = letters.isAllUppercase
    if wasUppercase { lowerWords() }
    let words = letters.words
    var begins = true
    for (place, word) in words.enumerated() {
      let next = place + 1 < words.count ? words[place + 1] : nil
      let ends = next.map { letters.endsPart(word, before: $0) } ?? true
      begins = begins || quotations.contains(word.lowerBound)
      if !letters.isAsWritten(word, after: place > 0 ? words[place - 1] : nil) {
        let position = Position(begins: begins, isEdge: begins || ends)
        titleCase(word, position, wasUppercase: wasUppercase)
      }
      begins = ends
    }
  }

  private mutating func titleCase(_ word: Range<Int>, _ position: Position, wasUppercase: Bool) {
    if !position.isEdge, let plain = trimmed(word), isStopWord(plain) {
      if wasUppercase || plain.dropFirst().allSatisfy({ !letters[$0].isUppercase }) {
        for index in word where !letters[index].isKept { lower(index) }
      }
      return
    }
    var isFirst = true
    for part in parts(of: word) {
      if isFirst || !isStopWord(part) {
        capitalize(part, isFirst: isFirst, begins: position.begins, wasUppercase: wasUppercase)
      }
      isFirst = false
    }
  }

  /// Returns a word without the marks around it, except for a full stop after it.
  private func trimmed(_ word: Range<Int>) -> Range<Int>? {
    guard let first = word.first(where: { letters[$0].isLetter }),
      let last = word.last(where: { letters[$0].isLetter || letters[$0].scalar == "." }),
      first <= last
    else { return nil }
    return first..<last + 1
  }

  private func isStopWord(_ word: Range<Int>) -> Bool {
    word.count <= Self.longestStopWord
      && Self.stopWords.contains(letters.text(of: word).lowercased())
  }

  /// Returns the parts of a word between hyphens and dashes.
  private func parts(of word: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = word.lowerBound
    for index in word where letters[index].isDash {
      if index > start { parts.append(start..<index) }
      start = index + 1
    }
    if start < word.upperBound { parts.append(start..<word.upperBound) }
    return parts
  }

  /// Capitalizes a part of a word: after an elided article, as in `d’État`, the noun is
  /// capitalized.
  private mutating func capitalize(
    _ part: Range<Int>, isFirst: Bool, begins: Bool, wasUppercase: Bool
  ) {
    guard let noun = letters.nounBehindElision(part) else {
      return capitalizePart(part, isFirst: isFirst, wasUppercase: wasUppercase)
    }
    let article = part.lowerBound..<noun.lowerBound
    if begins, isFirst { capitalizePart(article, isFirst: true, wasUppercase: wasUppercase) }
    capitalizePart(noun, isFirst: false, wasUppercase: wasUppercase)
  }

  private mutating func capitalizePart(_ part: Range<Int>, isFirst: Bool, wasUppercase: Bool) {
    guard let first = part.first(where: { letters[$0].isLetter || letters[$0].isNumber }),
      !letters[first].isKept, letters[first].isLetter
    else { return }
    if wasUppercase {
      raise(first)
    } else if part.count == 1, !isFirst || !letters[first].scalar.isASCII {
      // `β-carotene`, `07-x`
      return
    } else if !part.contains(where: { letters[$0].isUppercase }) {
      raise(first)
    }
  }
}
