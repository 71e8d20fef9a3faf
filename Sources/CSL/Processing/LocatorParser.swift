/// Finds the locator in what follows a key: `, pp. 3-5, emphasis added` (pandoc manual, “Citation syntax”).
struct LocatorParser: Sendable {
  /// The words for each kind of locator, longest first, in small letters.
  private let labels: [(word: String, label: String)]

  /// What was found: the locator with its label, and what is left.
  struct Found: Equatable {
    var locator: String?
    var label = "page"
    var rest: String
  }

  private static let kinds = [
    "book", "chapter", "column", "figure", "folio", "issue", "line", "note", "opus", "page",
    "paragraph", "part", "section", "sub-verbo", "verse", "volume", "table", "appendix", "article",
    "rule", "scene", "supplement", "timestamp", "title", "act", "canon", "elocation", "equation",
  ]

  init(_ locale: LocaleTerms) {
    var labels: [(String, String)] = []
    for kind in Self.kinds {
      for form in [TermForm.long, .short, .symbol] {
        for term in locale.variants(kind, form) + locale.variants(kind.spaced, form) {
          for word in [term.single, term.multiple] where !word.isEmpty && word != "n" {
            labels.append((word.lowercased(), kind))
          }
        }
      }
    }
    // `p 3` is as good as `p. 3`.
    labels += labels.filter { $0.0.hasSuffix(".") && $0.0.count > 2 }.map {
      (String($0.0.dropLast()), $0.1)
    }
    // Known in every language, and what English locales have no term for.
    labels += [
      ("p.", "page"), ("pp.", "page"), ("p", "page"), ("pp", "page"), ("s.v.", "sub-verbo"),
      ("ch.", "chapter"), ("chs.", "chapter"),
    ]
    self.labels = labels.sorted { $0.0.count > $1.0.count }
  }

  func parse(_ suffix: String) -> Found {
    var text = suffix.drop { $0.isWhitespace }
    if text.first == "," { text = text.dropFirst().drop { $0.isWhitespace } }
    if text.first == "{" { return delimited(text.dropFirst(), suffix) }
    let (label, afterLabel) = label(at: text)
    let (locator, rest) = numbers(at: afterLabel, isLabelled: label != nil)
    guard !locator.isEmpty else { return Found(rest: joined(suffix)) }
    return Found(locator: locator, label: label ?? "page", rest: joined(String(rest)))
  }

  /// `{pp. iv, vi-xi}` is taken whole; `{}` says that there is none.
  private func delimited(_ text: Substring, _ suffix: String) -> Found {
    guard let end = text.firstIndex(of: "}") else { return Found(rest: suffix) }
    let inner = text[..<end]
    let rest = joined(String(text[text.index(after: end)...]))
    let (label, locator) = label(at: inner)
    let value = String(locator).trimmed
    return value.isEmpty
      ? Found(rest: rest) : Found(locator: value, label: label ?? "page", rest: rest)
  }

  private func label(at text: Substring) -> (String?, Substring) {
    let lower = text.lowercased()
    for (word, label) in labels where lower.hasPrefix(word) {
      let rest = text.dropFirst(word.count)
      // A word ends where the number begins.
      guard let next = rest.first, word.last?.isLetter == false || !next.isLetter else { continue }
      return (label, rest.drop { $0.isWhitespace })
    }
    return (nil, text)
  }

  /// The numbers, with the words between them: `iv, vi-xi, and 5`.
  private func numbers(at text: Substring, isLabelled: Bool) -> (String, Substring) {
    var end = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      let start = index
      while index < text.endIndex, text[index].isWhitespace || ",;&".contains(text[index]) {
        index = text.index(after: index)
      }
      let wordStart = index
      index = endOfWord(text, from: index)
      var word = text[wordStart..<index]
      let isConnection = word == "and" && end > text.startIndex
      if isConnection { continue }
      while let last = word.last, ".:".contains(last) { word = word.dropLast() }
      guard isNumber(word, isLabelled: isLabelled), start == wordStart || end > text.startIndex
      else {
        break
      }
      end = word.endIndex
      if word.endIndex < index { break }
    }
    return (String(text[..<end]), text[end...])
  }

  private func endOfWord(_ text: Substring, from start: Substring.Index) -> Substring.Index {
    var depth = 0
    var index = start
    while index < text.endIndex {
      let character = text[index]
      if "([{".contains(character) { depth += 1 }
      if ")]}".contains(character) {
        depth -= 1
        if depth < 0 { return index }
      }
      if depth == 0, character.isWhitespace || ",;&".contains(character) { return index }
      index = text.index(after: index)
    }
    return index
  }

  private func isNumber(_ word: Substring, isLabelled: Bool) -> Bool {
    if word.contains(where: \.isNumber) { return true }
    guard isLabelled, !word.isEmpty else { return false }
    return word.lowercased().allSatisfy { "ivxlcdm-–".contains($0) }
  }

  /// What is left, parted from the cite by a comma where it begins with a word.
  private func joined(_ rest: String) -> String {
    guard let first = rest.first(where: { !$0.isWhitespace }) else { return "" }
    if rest.first?.isWhitespace ?? false || !first.isLetter && !first.isNumber { return rest }
    return ", " + rest
  }
}

extension Cite {
  /// A cite of pandoc's syntax.
  ///
  /// - Parameter suffix: what follows the key, with the locator in the language of the processor
  public init(id: String, prefix: String, suffix: String, in processor: Processor) {
    let found = processor.locators.parse(suffix)
    self.init(id: id, locator: found.locator, label: found.label)
    self.prefix = prefix
    self.suffix = found.rest
  }
}
