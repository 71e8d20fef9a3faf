/// Changes of case (CSL 1.0.2: text-case).
extension Output {
  /// - Parameter isEnglish: only English knows title case
  func cased(_ textCase: TextCase?, isEnglish: Bool) -> Output {
    guard let textCase else { return self }
    if textCase == .title, !isEnglish { return self }
    var letters = CasedText()
    letters.gather(self, isKept: false)
    letters.apply(textCase)
    return letters.rebuilt(self)
  }
}

/// The letters of a tree in a row, so that words are seen across its parts.
private struct CasedText {
  var letters: [Character] = []
  /// Whether the letter keeps its case.
  var isKept: [Bool] = []
  private var result: [String] = []
  /// Where quotations begin, each with a word that begins a title.
  private var quotations: Set<Int> = []
  private var next = 0

  mutating func gather(_ output: Output, isKept kept: Bool) {
    switch output {
    case .text(let text):
      letters += text
      while isKept.count < letters.count { isKept.append(kept) }
    case .node(let wrap, let children):
      // Words in super- and subscript, and in small capitals, are names of things.
      let keeps =
        kept || wrap.keepsCase || wrap.formatting.verticalAlign == .sup
        || wrap.formatting.verticalAlign == .sub || wrap.formatting.variant == .smallCaps
      gather(.text(wrap.prefix), isKept: keeps)
      if wrap.quotes != nil { quotations.insert(letters.count) }
      for (index, child) in children.enumerated() {
        if index > 0 { gather(.text(wrap.delimiter), isKept: true) }
        gather(child, isKept: keeps)
      }
      gather(.text(wrap.suffix), isKept: keeps)
    }
  }

  func rebuilt(_ output: Output) -> Output {
    var copy = self
    return copy.rebuild(output)
  }

  private mutating func rebuild(_ output: Output) -> Output {
    switch output {
    case .text(let text): return .text(rebuild(text))
    case .node(var wrap, let children):
      wrap.prefix = rebuild(wrap.prefix)
      let rebuilt = children.enumerated().map { index, child in
        if index > 0 { next += wrap.delimiter.count }
        return rebuild(child)
      }
      wrap.suffix = rebuild(wrap.suffix)
      return .node(wrap, rebuilt)
    }
  }

  private mutating func rebuild(_ text: String) -> String {
    guard !text.isEmpty else { return text }
    let count = text.count
    defer { next += count }
    return result[next..<next + count].joined()
  }

  mutating func apply(_ textCase: TextCase) {
    result = letters.map { String($0) }
    switch textCase {
    case .lowercase: changeAll { $0.lowercased() }
    case .uppercase: changeAll { $0.uppercased() }
    case .capitalizeFirst: words.first.map { capitalize($0) }
    case .capitalizeAll: for word in words { capitalize(word) }
    case .sentence: sentence()
    case .title: title()
    }
  }

  private mutating func changeAll(_ change: (Character) -> String) {
    for index in letters.indices where !isKept[index] { result[index] = change(letters[index]) }
  }

  /// The ranges between spaces.
  private var words: [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    for index in letters.indices {
      if letters[index].isWhitespace {
        if let begun = start { words.append(begun..<index) }
        start = nil
      } else if start == nil {
        start = index
      }
    }
    if let start { words.append(start..<letters.count) }
    return words
  }

  /// Gives a word that is all in lower case a capital.
  private mutating func capitalize(_ word: Range<Int>) {
    guard let first = word.first(where: { letters[$0].isLetter || letters[$0].isNumber }),
      !isKept[first], letters[first].isLowercase, !word.contains(where: { letters[$0].isUppercase })
    else { return }
    result[first] = letters[first].uppercased()
  }

  /// Whether all words are in capitals; a single one may be an abbreviation.
  private var isAllUppercase: Bool {
    for index in letters.indices where !isKept[index] {
      if letters[index].isLowercase { return false }
    }
    return words.count { word in word.contains { letters[$0].isUppercase && !isKept[$0] } } > 1
  }

  private mutating func sentence() {
    if isAllUppercase {
      changeAll { $0.lowercased() }
      if let first = letters.firstIndex(where: \.isLetter), !isKept[first] {
        result[first] = letters[first].uppercased()
      }
    } else if let word = words.first {
      capitalize(word)
    }
  }

  // MARK: Title case

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

  private mutating func title() {
    let wasUppercase = isAllUppercase
    if wasUppercase { changeAll { $0.lowercased() } }
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
    let plain = String(
      letters[word].drop { !$0.isLetter }.reversed().drop { !$0.isLetter && $0 != "." }.reversed())
    if !isEdge, Self.stopWords.contains(plain.lowercased()) {
      if wasUppercase || plain.dropFirst().allSatisfy({ !$0.isUppercase }) {
        for index in word where !isKept[index] { result[index] = letters[index].lowercased() }
      }
      return
    }
    var isFirst = true
    for part in parts(of: word) {
      let text = String(letters[part]).lowercased()
      if isFirst || !Self.stopWords.contains(text) {
        capitalizePart(part, isFirst: isFirst, wasUppercase: wasUppercase)
      }
      isFirst = false
    }
  }

  /// What a word's hyphens and dashes part.
  private func parts(of word: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = word.lowerBound
    for index in word where "-–—/".contains(letters[index]) {
      if index > start { parts.append(start..<index) }
      start = index + 1
    }
    if start < word.upperBound { parts.append(start..<word.upperBound) }
    return parts
  }

  private mutating func capitalizePart(_ part: Range<Int>, isFirst: Bool, wasUppercase: Bool) {
    guard let first = part.first(where: { letters[$0].isLetter || letters[$0].isNumber }),
      !isKept[first], letters[first].isLetter
    else { return }
    if wasUppercase {
      result[first] = letters[first].uppercased()
    } else if part.count == 1, !isFirst || !letters[first].isASCII {
      // `β-carotene`, `07-x`
      return
    } else if !part.contains(where: { letters[$0].isUppercase }) {
      result[first] = letters[first].uppercased()
    }
  }
}

extension Character {
  /// Whether a new part of a title begins after the character.
  fileprivate var endsTitlePart: Bool { ":?!.—–".contains(self) }
}
