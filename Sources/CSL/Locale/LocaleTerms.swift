/// The words of the language that a style prints in: those of locale files, overridden by the
/// style.
struct LocaleTerms: Sendable {
  let language: String
  /// The language of works that do not name theirs.
  var languageOfWorks: String
  private var terms: [TermKey: [Term]] = [:]
  private(set) var dates: [DateElement.Form: DateElement] = [:]
  /// The terms from a file of another language.
  private var borrowed: Set<String> = []
  private(set) var limitsDayOrdinals = false
  private(set) var punctuationInQuote = false

  /// - Parameters:
  ///   - files: the available locale files, best first
  ///   - style: the style, whose own locales override the files (CSL 1.0.2: locale)
  init(language: String, files: [LocaleFile], style: Style) {
    self.language = language
    languageOfWorks = language
    let primary = String(language.prefix { $0 != "-" })
    for file in files.reversed() {
      lay(file: file.data, isOwn: file.language.prefix { $0 != "-" } == primary)
    }
    for own in style.locales where own.language == nil { lay(own) }
    for own in style.locales where own.language == primary && primary != language { lay(own) }
    for own in style.locales where own.language == language { lay(own) }
  }

  /// Adds a locale file.
  ///
  /// A term replaces all forms of a less suitable file, so that no form of another language remains
  /// (CSL 1.0.2: locale fallback).
  private mutating func lay(file data: LocaleData, isOwn: Bool) {
    let names = Set(data.terms.keys.map(\.name))
    // Files of many languages contain English words that nobody has translated.
    let copied: Set<String> = isEnglish ? [] : borrowed.filter { isSame($0, in: data) }
    terms = terms.filter { !names.contains($0.key.name) }
    lay(data)
    borrowed.formUnion(isOwn ? copied : names)
  }

  private func isSame(_ name: String, in data: LocaleData) -> Bool {
    TermForm.allCases.allSatisfy { form in
      let key = TermKey(name: name, form: form)
      return data.terms[key] == terms[key]
    }
  }

  private mutating func lay(_ data: LocaleData) {
    // Ordinals belong together: those of two languages are never mixed.
    if data.terms.keys.contains(where: { $0.name.hasPrefix("ordinal") }) {
      terms = terms.filter { !$0.key.name.hasPrefix("ordinal") }
    }
    borrowed.subtract(data.terms.keys.map(\.name))
    terms.merge(data.terms) { $1 }
    dates.merge(data.dates) { $1 }
    limitsDayOrdinals = data.limitsDayOrdinals ?? limitsDayOrdinals
    punctuationInQuote = data.punctuationInQuote ?? punctuationInQuote
  }

  /// Returns whether the language, or the style, has a term of its own.
  func isOwn(_ name: String) -> Bool {
    !borrowed.contains(name)
      && TermForm.allCases.contains { terms[TermKey(name: name, form: $0)] != nil }
  }

  /// Returns all variants of a term in exactly this form.
  func variants(_ name: String, _ form: TermForm = .long) -> [Term] {
    terms[TermKey(name: name, form: form)] ?? []
  }

  /// Returns a term in this form or the next best one, or nil if the language does not have it.
  func term(_ name: String, _ form: TermForm = .long) -> Term? {
    var form: TermForm? = form
    while let current = form {
      if let term = terms[TermKey(name: name, form: current)]?.first { return term }
      form = current.fallback
    }
    return nil
  }

  func text(_ name: String, _ form: TermForm = .long, isPlural: Bool = false) -> String? {
    term(name, form).map { isPlural ? $0.multiple : $0.single }
  }

  /// The symbol for “and”.
  var ampersand: String { variants("and", .symbol).first?.single ?? "&" }

  /// The mark between the numbers of a range, of pages and others.
  var pageRangeDelimiter: String { text("page-range-delimiter") ?? "–" }

  var isEnglish: Bool { language.prefix { $0 != "-" } == "en" }
}
