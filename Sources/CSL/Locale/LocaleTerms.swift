/// The words of the language that a style prints in: a locale file with what the style says over it.
struct LocaleTerms: Sendable {
  let language: String
  private var terms: [TermKey: [Term]] = [:]
  private(set) var dates: [DateElement.Form: DateElement] = [:]
  private(set) var limitsDayOrdinals = false
  private(set) var punctuationInQuote = false

  /// - Parameters:
  ///   - files: the locale files there are, best first
  ///   - style: the style, whose own locales go before the files (CSL 1.0.2: locale)
  init(language: String, files: [LocaleFile], style: Style) {
    self.language = language
    for file in files.reversed() { lay(file: file.data) }
    let primary = String(language.prefix { $0 != "-" })
    for own in style.locales where own.language == nil { lay(own) }
    for own in style.locales where own.language == primary && primary != language { lay(own) }
    for own in style.locales where own.language == language { lay(own) }
  }

  /// A term of a better file goes with all its forms, so that no form of another language shows through
  /// (CSL 1.0.2: locale fallback).
  private mutating func lay(file data: LocaleData) {
    let names = Set(data.terms.keys.map(\.name))
    terms = terms.filter { !names.contains($0.key.name) }
    lay(data)
  }

  private mutating func lay(_ data: LocaleData) {
    // Ordinals go together: those of two languages are never mixed.
    if data.terms.keys.contains(where: { $0.name.hasPrefix("ordinal") }) {
      terms = terms.filter { !$0.key.name.hasPrefix("ordinal") }
    }
    terms.merge(data.terms) { $1 }
    dates.merge(data.dates) { $1 }
    limitsDayOrdinals = data.limitsDayOrdinals ?? limitsDayOrdinals
    punctuationInQuote = data.punctuationInQuote ?? punctuationInQuote
  }

  /// All variants of a term in exactly this form.
  func variants(_ name: String, _ form: TermForm = .long) -> [Term] {
    terms[TermKey(name: name, form: form)] ?? []
  }

  /// A term in a form or the next best one; nil for a term that the language has not.
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

  /// The mark for “and”.
  var ampersand: String { variants("and", .symbol).first?.single ?? "&" }

  var isEnglish: Bool { language.prefix { $0 != "-" } == "en" }
}
