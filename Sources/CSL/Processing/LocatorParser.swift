/// Finds the locator in the text after a key: `, pp. 3-5, emphasis added` (pandoc manual, “Citation
/// syntax”).
struct LocatorParser: Sendable {
  private let labels: LocatorLabels
  /// The words allowed between the last two numbers: `pp. 3 and 5`.
  private let connections: Set<String>

  /// The locator with its label, and the rest of the text.
  struct Found: Equatable {
    var locator: String?
    /// The label; empty for a locator in braces without one.
    var label = "page"
    /// The label as written.
    var word: String?
    var rest: String
  }

  /// - Parameters:
  ///   - locale: the words of the style
  ///   - files: the locale files of its language, which authors use whatever the style prints, and
  ///     of English
  init(_ locale: LocaleTerms, _ files: [LocaleFile] = []) {
    labels = LocatorLabels(
      [{ locale.variants($0, $1) }] + files.map { file in { file.variants($0, $1) } })
    connections = ["and", locale.text("and")?.lowercased() ?? "and"]
  }

  func parse(_ suffix: String) -> Found {
    var text = suffix.drop { $0.isWhitespace }
    if text.first == "," { text = text.dropFirst().drop { $0.isWhitespace } }
    if text.first == "{" { return delimited(text, suffix) }
    let labelled = label(at: text)
    let (locator, rest) = numbers(at: labelled?.rest ?? text, isLabelled: labelled != nil)
    guard !locator.isEmpty else { return Found(rest: joined(suffix)) }
    return Found(
      locator: locator, label: labelled?.label ?? "page", word: labelled?.word,
      rest: joined(String(rest)))
  }

  /// Returns all of `{pp. iv, vi-xi}` as the locator; `{}` means that there is none.
  private func delimited(_ text: Substring, _ suffix: String) -> Found {
    guard let end = text.endOfBraces else { return Found(rest: joined(suffix)) }
    let inner = text[..<end].dropFirst().drop { $0.isWhitespace }
    let rest = joined(String(text[end...].dropFirst()))
    let labelled = label(at: inner)
    let value = String(labelled?.rest ?? inner).trimmed
    guard !value.isEmpty else { return Found(rest: rest) }
    let unlabelled = value.first?.isNumber ?? false ? "page" : ""
    return Found(
      locator: value, label: labelled?.label ?? unlabelled, word: labelled?.word, rest: rest)
  }

  /// Returns a label, which may be emphasized: `<i>s.v.</i>`.
  private func label(at text: Substring) -> LocatorLabels.Found? {
    for tag in ["i", "b"] where text.hasPrefix("<\(tag)>") {
      guard let close = text.firstRange(of: "</\(tag)>"),
        let found = labels.label(at: text.dropFirst(3)[..<close.lowerBound] + " ")
      else { return nil }
      guard found.rest.isEmpty else { return nil }
      return LocatorLabels.Found(
        label: found.label, word: String(text[..<close.upperBound]),
        rest: text[close.upperBound...].drop { $0.isWhitespace })
    }
    return labels.label(at: text)
  }

  /// Returns the numbers, with the text between them: `iv, vi-xi, and 5`.
  private func numbers(at text: Substring, isLabelled: Bool) -> (String, Substring) {
    var end = text.startIndex
    var rest = text
    while !rest.isEmpty {
      let isFirst = end == text.startIndex
      let word = rest.drop { $0.isWhitespace || ",;&".contains($0) }.locatorWord
      guard !isFirst || word.startIndex == text.startIndex else { break }
      rest = text[word.endIndex...]
      if !isFirst, connections.contains(word.lowercased()) { continue }
      let number = word.withoutFinalMarks
      guard number.isLocatorNumber(allowingRoman: isLabelled) else { break }
      end = number.endIndex
      if number.endIndex < word.endIndex { break }
    }
    return (String(text[..<end]), text[end...])
  }

  /// Returns the rest, with a comma before it if it begins with a word.
  private func joined(_ rest: String) -> String {
    guard let first = rest.first(where: { !$0.isWhitespace }) else { return "" }
    if rest.first?.isWhitespace ?? false || !first.isLetter && !first.isNumber { return rest }
    return ", " + rest
  }
}

extension Substring {
  /// The closing brace of those that the text begins with.
  fileprivate var endOfBraces: Index? {
    var depth = 0
    return indices.first { index in
      if self[index] == "{" { depth += 1 }
      if self[index] == "}" { depth -= 1 }
      return depth == 0
    }
  }

  /// The text up to a space or comma, with balanced brackets: `12(a)(iv)`, `[17]-[18]`.
  fileprivate var locatorWord: Substring {
    var depth = 0
    var end = startIndex
    for index in indices {
      let character = self[index]
      if character.isWhitespace || ",;&<".contains(character) { break }
      if "([{".contains(character) { depth += 1 }
      if ")]}".contains(character) { depth -= 1 }
      if depth < 0 { break }
      if depth == 0 { end = self.index(after: index) }
    }
    return self[..<end]
  }

  /// The word without a full stop or quotation mark that ends a sentence.
  fileprivate var withoutFinalMarks: Substring {
    var word = self
    while let last = word.last, last.isPunctuation, !")]}%".contains(last) { word.removeLast() }
    return word
  }

  /// Returns whether it contains a digit, or each part of it is a Roman numeral.
  fileprivate func isLocatorNumber(allowingRoman: Bool) -> Bool {
    if contains(where: \.isNumber) { return true }
    guard allowingRoman, !isEmpty else { return false }
    return split(omittingEmptySubsequences: false) { "-–".contains($0) }.allSatisfy(\.isRoman)
  }

  private var isRoman: Bool {
    guard !isEmpty else { return false }
    let roman = #/m{0,4}(cm|cd|d?c{0,4})(xc|xl|l?x{0,4})(ix|iv|v?i{0,4})/#.ignoresCase()
    return wholeMatch(of: roman) != nil
  }
}

extension Cite {
  /// Creates a cite from pandoc's syntax.
  ///
  /// - Parameter suffix: the text after the key, with the locator in the language of the processor
  public init(id: String, prefix: String, suffix: String, in processor: Processor) {
    let found = processor.locators?.parse(suffix) ?? LocatorParser.Found(rest: suffix)
    self.init(id: id, locator: found.locator, label: found.label)
    labelWord = found.word
    self.prefix = prefix
    self.suffix = found.rest
  }
}
