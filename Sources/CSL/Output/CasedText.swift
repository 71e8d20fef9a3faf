/// Changes the case of a tree (CSL 1.0.2: text-case).
///
/// Its letters are put in sequence first, so that letters.words can be found across its parts.
struct CasedText {
  private let isTurkic: Bool
  private(set) var letters = LetterSequence()
  /// The range of each text of the tree in the sequence.
  private var places: [Range<Int>] = []
  private var nextPlace = 0
  /// The replacement of each letter whose case changes.
  private var changes: [String?] = []
  /// The starts of quotations, each of which begins a title.
  private(set) var quotations: Set<Int> = []

  init(isTurkic: Bool) { self.isTurkic = isTurkic }

  mutating func gather(_ output: Output, isKept: Bool) {
    switch output {
    case .text(let text): gather(text, isKept: isKept)
    case .node(let wrap, let children):
      // Words in superscript, subscript or small capitals are names of things.
      let keeps =
        isKept || wrap.keepsCase || wrap.formatting.verticalAlign == .sup
        || wrap.formatting.verticalAlign == .sub || wrap.formatting.variant == .smallCaps
      gather(wrap.prefix, isKept: keeps)
      if wrap.quotes != nil { quotations.insert(letters.count) }
      for (index, child) in children.enumerated() {
        if index > 0 { gather(wrap.delimiter, isKept: true) }
        gather(child, isKept: keeps)
      }
      gather(wrap.suffix, isKept: keeps)
    }
  }

  private mutating func gather(_ text: String, isKept: Bool) {
    let start = letters.count
    for scalar in text.unicodeScalars {
      letters.append(scalar, isKept: isKept)
    }
    places.append(start..<letters.count)
  }

  func rebuilt(_ output: Output) -> Output {
    if changes.allSatisfy({ $0 == nil }) { return output }
    var copy = self
    return copy.rebuild(output)
  }

  private mutating func rebuild(_ output: Output) -> Output {
    switch output {
    case .text(let text): return .text(rebuild(text))
    case .node(var wrap, let children):
      wrap.prefix = rebuild(wrap.prefix)
      let rebuilt = children.enumerated().map { index, child in
        if index > 0 { nextPlace += 1 }
        return rebuild(child)
      }
      wrap.suffix = rebuild(wrap.suffix)
      return .node(wrap, rebuilt)
    }
  }

  private mutating func rebuild(_ text: String) -> String {
    let place = places[nextPlace]
    nextPlace += 1
    guard place.contains(where: { changes[$0] != nil }) else { return text }
    let scalars = text.unicodeScalars
    var result = ""
    var start = scalars.startIndex
    for (letter, index) in zip(place, scalars.indices) {
      guard let change = changes[letter] else { continue }
      result += text[start..<index]
      result += change
      start = scalars.index(after: index)
    }
    return result + text[start...]
  }

  mutating func apply(_ textCase: TextCase) {
    changes = Array(repeating: nil, count: letters.count)
    switch textCase {
    case .lowercase: lowerAll()
    case .uppercase:
      for index in letters.indices where !letters[index].isKept { raise(index) }
    case .capitalizeFirst: if let first = letters.words.first { capitalize(first) }
    case .capitalizeAll: for word in letters.words { capitalize(word) }
    case .sentence: sentence()
    case .title: title()
    }
  }

  mutating func raise(_ index: Int) {
    let letter = letters[index].scalar
    changes[index] = isTurkic && letter == "i" ? "İ" : letter.properties.uppercaseMapping
  }

  mutating func lower(_ index: Int) {
    if letters[index].isLowercase { return }
    let letter = letters[index].scalar
    changes[index] = isTurkic && letter == "I" ? "ı" : letter.properties.lowercaseMapping
  }

  mutating func lowerAll() {
    for index in letters.indices where !letters[index].isKept { lower(index) }
  }

  /// Puts the words of a text that is all in capitals in lower case, except for abbreviations such
  /// as `U.S.`.
  mutating func lowerWords() {
    for word in letters.words where !letters.isInitialism(word) {
      for index in word where !letters[index].isKept { lower(index) }
    }
  }

  /// Capitalizes a word that is all in lower case.
  private mutating func capitalize(_ word: Range<Int>) {
    guard let first = word.first(where: { letters[$0].isLetter || letters[$0].isNumber }),
      !letters[first].isKept, letters[first].isLowercase,
      !word.contains(where: { letters[$0].isUppercase }), !letters.isSymbol(word)
    else { return }
    raise(first)
  }

  private mutating func sentence() {
    if letters.isAllUppercase {
      lowerWords()
      if let first = letters.indices.first(where: { letters[$0].isLetter }), !letters[first].isKept
      {
        raise(first)
      }
    } else if let word = letters.words.first {
      capitalize(word)
    }
  }
}

extension Output {
  /// - Parameters:
  ///   - isEnglish: whether title case applies, which only English has
  ///   - isTurkic: whether the capital of `i` is `İ`
  func cased(_ textCase: TextCase?, isEnglish: Bool, isTurkic: Bool = false) -> Output {
    guard let textCase else { return self }
    if textCase == .title, !isEnglish { return self }
    var letters = CasedText(isTurkic: isTurkic)
    letters.gather(self, isKept: false)
    letters.apply(textCase)
    return letters.rebuilt(self)
  }
}
