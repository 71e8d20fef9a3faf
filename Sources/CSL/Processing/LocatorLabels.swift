/// The words for what a locator counts, in the language of a locale.
struct LocatorLabels: Sendable {
  private struct Word: Sendable {
    var text: String
    var label: String
  }

  /// By their first letters, longest first, in small letters.
  private var words: [Character: [Word]] = [:]

  /// What a locator may count (CSL 1.0.2: locators), more than pandoc knows of; `number-of-pages` and
  /// `version` are none in a suffix.
  private static let kinds = [
    "page", "book", "chapter", "column", "figure", "folio", "issue", "line", "note", "opus",
    "paragraph", "part", "section", "sub-verbo", "verse", "volume", "table", "appendix",
    "article-locator", "rule", "scene", "supplement", "timestamp", "title-locator", "act", "canon",
    "elocation", "equation",
  ]

  /// Known in every language, since works are cited in English everywhere.
  private static let common = [
    ("p.", "page"), ("pp.", "page"), ("p", "page"), ("pp", "page"), ("s.v.", "sub-verbo"),
    ("ch.", "chapter"), ("chs.", "chapter"), ("ch", "chapter"),
  ]

  /// The variants of a term in one form.
  typealias Terms = (String, TermForm) -> [Term]

  /// - Parameter sources: where the words come from; what the first says of a word counts
  init(_ sources: [Terms]) {
    var labels: [String: String] = [:]
    func add(_ word: String, _ kind: String) {
      if labels[word] == nil { labels[word] = kind }
    }
    let terms = sources.flatMap { source in
      Self.kinds.flatMap { kind in Self.words(for: kind, in: source).map { ($0, kind) } }
    }
    for (word, kind) in terms + Self.common { add(word, kind) }
    // `p 3` is as good as `p. 3`, and `ص. 3` as `ص 3`; but `n 3` and `v 3` are hardly ever locators.
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

  /// A label that a text begins with, as it is written there, and what follows it.
  struct Found {
    var label: String
    var word: String
    var rest: Substring
  }

  /// The label that a text begins with, whatever its case.
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
