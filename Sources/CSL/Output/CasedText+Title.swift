/// Title case (CSL 1.0.2: title case conversion).
extension CasedText {
  /// The words that stay small within a title (CSL 1.0.2: title case conversion), with the other prepositions,
  /// which the manuals of style keep small too, and particles of names.
  private static let stopWords: Set<String> = [
    "a", "an", "and", "as", "at", "but", "by", "down", "for", "from", "in", "into", "nor", "of",
    "on", "onto", "or", "over", "so", "the", "till", "to", "up", "via", "with", "yet", "about",
    "above", "across", "after", "against", "along", "amid", "among", "amongst", "around", "before",
    "behind", "below", "beneath", "beside", "between", "beyond", "despite", "during", "except",
    "inside", "near", "off", "per", "since", "than", "through", "throughout", "toward", "towards",
    "under", "underneath", "until", "unto", "upon", "versus", "within", "without", "c", "ca",
    "circa", "d'", "d’", "de", "et", "v", "v.", "van", "von", "vs", "vs.",
  ]

  private static let longestStopWord = stopWords.map(\.count).max() ?? 0

  mutating func title() {
    let wasUppercase = isAllUppercase
    if wasUppercase { lowerAll() }
    let words = words
    var followsColon = true
    for (place, word) in words.enumerated() {
      let isEdge =
        followsColon || place == words.count - 1 || quotations.contains(word.lowerBound)
      titleCase(word, isEdge: isEdge, wasUppercase: wasUppercase)
      followsColon = letters[word.upperBound - 1].endsTitlePart
    }
  }

  private mutating func titleCase(_ word: Range<Int>, isEdge: Bool, wasUppercase: Bool) {
    if !isEdge, let plain = trimmed(word), isStopWord(plain) {
      if wasUppercase || plain.dropFirst().allSatisfy({ !letters[$0].isUppercase }) {
        for index in word where !letters[index].isKept { lower(index) }
      }
      return
    }
    var isFirst = true
    for part in parts(of: word) {
      if isFirst || !isStopWord(part) {
        capitalizePart(part, isFirst: isFirst, wasUppercase: wasUppercase)
      }
      isFirst = false
    }
  }

  /// A word without the marks around it, but for a full stop after it.
  private func trimmed(_ word: Range<Int>) -> Range<Int>? {
    guard let first = word.first(where: { letters[$0].isLetter }),
      let last = word.last(where: { letters[$0].isLetter || letters[$0].scalar == "." }),
      first <= last
    else { return nil }
    return first..<last + 1
  }

  private func isStopWord(_ word: Range<Int>) -> Bool {
    guard word.count <= Self.longestStopWord else { return false }
    var text = ""
    for letter in letters[word] { text.unicodeScalars.append(letter.scalar) }
    return Self.stopWords.contains(text.lowercased())
  }

  /// What a word's hyphens and dashes part.
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
