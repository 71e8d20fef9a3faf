/// The labels of locators, in the language of a locale.
struct LocatorLabels: Sendable {
  private struct Word: Sendable {
    var text: String
    var label: String
  }

  /// The labels by their first letter, longest first, in lower case.
  private var words: [Character: [Word]] = [:]

  /// What a locator can count (CSL 1.0.2: locators).
  ///
  /// This is more than pandoc supports; in a suffix, `number-of-pages` and `version` are not
  /// locators.
  private static let kinds = [
    "page", "book", "chapter", "column", "figure", "folio", "issue", "line", "note", "opus",
    "paragraph", "part", "section", "sub-verbo", "verse", "volume", "table", "appendix",
    "article-locator", "rule", "scene", "supplement", "timestamp", "title-locator", "act", "canon",
    "elocation", "equation",
  ]

  /// Labels that are recognised in every language, since works are cited in English everywhere.
  private static let common = [
    ("p.", "page"), ("pp.", "page"), ("p", "page"), ("pp", "page"), ("s.v.", "sub-verbo"),
    ("ch.", "chapter"), ("chs.", "chapter"), ("ch", "chapter"),
  ]

  /// Returns the variants of a term in one form.
  typealias Terms = (String, TermForm) -> [Term]

  /// - Parameter sources: the sources of the words, of which the first to contain a word decides
  ///   its meaning
  init(_ sources: [Terms]) {
    var labels: [String: String] = [:]
    func add(_ word: String, _ kind: String) {
      if labels[word] == nil { labels[word] = kind }
    }
    let terms = sources.flatMap { source in
      Self.kinds.flatMap { kind in Self.words(for: kind, in: source).map { ($0, kind) } }
    }
    for (word, kind) in terms + Self.common { add(word, kind) }
    // `p 3` is as good as `p. 3`, and `ص. 3` as `ص 3`; but `n 3` and `v 3` are hardly ever
    // locators.
    for (word, kind) in terms where word.last == "." && word.count > 2 {
      add(String(word.dropLast()), kind)
    }
    for (word, kind) in terms where word.count < 4 && word.last?.isLetter ?? false {
      add(word + ".", kind)
    }
    for (text, label) in labels {
      guard let first = text.first else { continue }
      words[first, default: []].append(Word(text: text, label: label))
    }
    words = words.mapValues { $0.sorted { ($1.text.count, $0.text) < ($0.text.count, $1.text) } }
  }

  private static func words(for kind: String, in source: Terms) -> [String] {
    let names = [kind, kind.spaced, kind.replacing("-locator", with: "")]
    return [TermForm.long, .short, .symbol].flatMap { form in
      names.flatMap { source($0, form) }.flatMap { [$0.single, $0.multiple] }
    }
    .map { $0.lowercased() }.filter { !$0.isEmpty && $0 != "n" }
  }

  /// A label at the start of a text, as written there, and the text after it.
  struct Found {
    var label: String
    var word: String
    var rest: Substring
  }

  /// Returns the label at the start of a text, ignoring case.
  func label(at text: Substring) -> Found? {
    guard let first = text.first?.lowercased().first, let words = words[first] else { return nil }
    let start = text.prefix(60).lowercased()
    for word in words where start.hasPrefix(word.text) {
      let rest = text.dropFirst(word.text.count)
      // A word ends where the number begins.
      guard let next = rest.first, word.text.last?.isLetter == false || !next.isLetter else {
        continue
      }
      return Found(
        label: word.label, word: String(text[..<rest.startIndex]),
        rest: rest.drop { $0.isWhitespace })
    }
    return nil
  }
}
