import Basics
import Briefs
import CommonMark
import SourceText
import Yams

/// The words in all languages that Briefpress or the site provides.
package struct WordLibrary: Sendable {
  private let byLanguage: [String: Words]
  private let english: Words

  /// The keys that a template may use.
  package let keys: Set<String>

  /// Reads lists of words, in which later files override single keys of earlier ones, and English
  /// fills the gaps.
  ///
  /// - Parameter languages: the languages to read; `nil` for all
  package static func load(
    from files: [SourceFile], languages: Set<LanguageTag>? = nil
  ) -> Checked<WordLibrary> {
    let needed = languages.map { Set(["en"] + $0.flatMap { [$0.text, $0.language] }) }
    var diagnostics: [Diagnostic] = []
    var lists: [String: WordList] = [:]
    for file in files {
      let name =
        String(PathText(file.path).name.dropLast(".yml".count))
      if let needed, !needed.contains(name) { continue }
      let read = WordList.reading(file)
      diagnostics += read.diagnostics
      lists[name, default: WordList()].merge(read.value)
    }
    let english = lists["en"] ?? WordList()
    let words = lists.compactMap { name, list in
      LanguageTag(name).map { Words($0, list.filled(from: english)) }
    }
    return Checked(
      WordLibrary(words, english: Words(.english, english)), diagnostics)
  }

  private init(_ words: [Words], english: Words) {
    byLanguage = Dictionary(words.map { ($0.language.text, $0) }) { first, _ in first }
    self.english = english
    keys = Set(english.texts.keys).union(words.flatMap(\.texts.keys))
  }

  /// The words in a language, or else in its primary language, or else in English.
  package subscript(language: LanguageTag) -> Words {
    byLanguage[language.text] ?? byLanguage[language.language] ?? english
  }
}

/// The contents of a word file: texts by key, and a few lists.
package struct WordList {
  package var texts: [String: String] = [:]
  package var lists: [String: [String]] = [:]

  package static func reading(_ file: SourceFile) -> Checked<WordList> {
    if let reason = file.bytes[...].reasonToRefuseYAML(limits: .wholeFile) {
      return refused("the list of words \(reason)", file, nil)
    }
    do {
      let text = String(decoding: file.bytes, as: UTF8.self)
      let node = try compose(yaml: text, .basic, .default, .utf8)
      var words = WordList()
      var diagnostics: [Diagnostic] = []
      for (key, value) in node?.mapping ?? [:] {
        guard let key = key.string else { continue }
        if let problem = wrongCount(of: key, value, in: file) ?? tooLong(key, value, in: file) {
          diagnostics.append(problem)
          continue
        }
        if let text = value.string { words.texts[key] = text.withoutForbiddenCharacters }
        if let list = value.sequence {
          words.lists[key] = list.compactMap { $0.string?.withoutForbiddenCharacters }
        }
      }
      return Checked(words, diagnostics)
    } catch {
      let place = (error as? YamlError)?.mark
      return refused("the list of words is not a YAML map of texts", file, place)
    }
  }

  private static func refused(
    _ message: String, _ file: SourceFile, _ place: Mark?
  ) -> Checked<WordList> {
    Checked(
      WordList(),
      [
        Diagnostic(
          .wordListSyntax, message,
          at: Location(path: file.path, line: place?.line, column: place?.column),
          help: "write one 'key: \"text\"' a line")
      ])
  }

  /// The required number of characters or texts in values that are accessed by index.
  private static let counts = ["digits": 10, "months": 12, "quotes": 4]

  private static func wrongCount(of key: String, _ value: Node, in file: SourceFile) -> Diagnostic?
  {
    guard let expected = counts[key] else { return nil }
    let count = value.string?.count ?? value.sequence?.count ?? 0
    guard count != expected else { return nil }
    return Diagnostic(
      .wordListSyntax, "'\(key)' has \(count) parts, expected \(expected)",
      at: Location(path: file.path, line: value.mark?.line, column: value.mark?.column),
      help: "write all \(expected) in their order, as 'words/en.yml' has them")
  }

  /// Returns a diagnostic if a value is too long.
  ///
  /// Words are printed as often as a page uses them, and quotation marks as often as a text quotes:
  /// a long one could make a page far longer than everything that it is made from.
  private static func tooLong(_ key: String, _ value: Node, in file: SourceFile) -> Diagnostic? {
    let limit = key == "quotes" ? 20 : 1000
    let texts = value.string.map { [$0] } ?? value.sequence?.compactMap(\.string) ?? []
    guard texts.contains(where: { $0.utf8.count > limit }) else { return nil }
    return Diagnostic(
      .wordListSyntax, "'\(key)' has a text of more than \(limit) bytes",
      at: Location(path: file.path, line: value.mark?.line, column: value.mark?.column),
      help: "say it in fewer words")
  }

  package mutating func merge(_ other: WordList) {
    texts.merge(other.texts) { $1 }
    lists.merge(other.lists) { $1 }
  }

  package func filled(from english: WordList) -> WordList {
    var filled = english
    filled.merge(self)
    return filled
  }
}

extension HTMLWords {
  package init(_ list: WordList) {
    self.init()
    notes = list.texts["notes"] ?? notes
    backToReference = list.texts["back-to-reference"] ?? backToReference
    table = list.texts["table"] ?? table
    listComma = list.texts["list-comma"] ?? listComma
    for (key, text) in list.texts where key.hasPrefix("callout-") {
      callouts[String(key.dropFirst("callout-".count))] = text
    }
  }
}

extension YamlError {
  fileprivate var mark: Mark? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark
    case .duplicatedKeysInMapping(_, let context): context.mark
    default: nil
    }
  }
}
