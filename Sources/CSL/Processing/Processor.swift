/// A CSL processor: a citation style in a language (CSL 1.0.2).
///
/// ```swift
/// let processor = Processor(style: style, locales: [english])
/// let result = processor.process(references: works, citations: [Citation([Cite(id: "nato2022")])])
/// print(result.citations[0].plainText, result.entries.map(\.text.html))
/// ```
public struct Processor: Sendable {
  let style: Style
  let locale: LocaleTerms
  /// The words for works in Latin script, where the language is written from right to left.
  private let foreignLocale: LocaleTerms?
  /// Nil where suffixes are not read for locators.
  let locators: LocatorParser?
  /// What each cite links to, by its key; nil for none.
  public var linkTarget: (@Sendable (String) -> String?)?

  /// Whether the style has a list of works.
  public var hasBibliography: Bool { style.hasBibliography }
  /// Whether the entries of the list have numbers.
  public var numbersEntries: Bool { style.numbersEntries }
  /// Whether the lines of an entry after its first stand in.
  public var hasHangingIndent: Bool { style.bibliography?.hasHangingIndent ?? false }
  /// Whether citations go into notes.
  public var makesNotes: Bool { style.isNoteStyle }

  /// Whether citations are raised numbers, which stand at the word before them.
  public var raisesCitations: Bool {
    !style.isNoteStyle && style.citation.layout.decor.formatting.verticalAlign == .sup
  }
  /// Whether raised numbers stand behind a full stop or comma, as American manuals have it (AMA 11, 3.6; ACS).
  public var citesBehindPunctuation: Bool {
    raisesCitations && style.defaultLocale == "en-US" && locale.isEnglish
  }
  /// Whether full stops and commas go before a closing quotation mark.
  public var movesPunctuationIntoQuotes: Bool { locale.punctuationInQuote }

  /// A processor for a style.
  ///
  /// - Parameters:
  ///   - locales: the locale files of the language, best first: see ``LocaleFile/candidates(for:)``
  ///   - language: as a tag of BCP 47; without one the style's own, or `en-US`
  ///   - foreignLocales: those of English, where the language is written from right to left: in notes and entries
  ///     of works in Latin script, its own words (“et al.”) would turn the order of what stands beside them
  ///   - readsLocators: whether cites of pandoc's syntax are to be made with it
  public init(
    style: Style, locales: [LocaleFile], language: String? = nil,
    foreignLocales: [LocaleFile] = [], readsLocators: Bool = true
  ) {
    self.style = style
    locale = LocaleTerms(
      language: language ?? style.defaultLocale ?? "en-US", files: locales, style: style)
    foreignLocale = Self.foreignLocale(foreignLocales, style, beside: locale)
    locators = readsLocators ? LocatorParser(locale, locales) : nil
  }

  /// The words alone are foreign: a work that does not name its language is taken for what it was before.
  private static func foreignLocale(
    _ files: [LocaleFile], _ style: Style, beside locale: LocaleTerms
  ) -> LocaleTerms? {
    guard !files.isEmpty else { return nil }
    var terms = LocaleTerms(language: "en-US", files: files, style: style)
    terms.languageOfWorks = locale.language
    return terms
  }

  /// Formats the citations of a document and its list of works.
  ///
  /// - Parameters:
  ///   - references: the works, in the order in which those go that the style does not sort
  ///   - citations: in document order
  ///   - listsWorks: whether the list of works is wanted too
  public func process(
    references: [Reference], citations: [Citation], listsWorks: Bool = true
  ) -> ProcessedDocument {
    var document = Document(
      style: style, locale: locale, foreignLocale: foreignLocale, references: references)
    document.linkTarget = linkTarget
    return document.process(citations, listsWorks: listsWorks)
  }
}

/// What a processor makes of a document.
public struct ProcessedDocument: Sendable {
  /// One text for each citation, in the same order.
  public var citations: [FormattedText] = []
  /// The author of the first work, for each citation whose sentence names it.
  public var authors: [Int: FormattedText] = [:]
  /// The cites whose locators the style does not print: the number of the citation, and the key.
  public var unusedLocators: [UnusedLocator] = []
  /// The list of works, in the style's order; empty for a style without one.
  public var entries: [BibliographyEntry] = []
  /// The keys of cites that no reference has.
  public var unknownKeys: [String] = []
}

/// A locator that is given and not printed.
public struct UnusedLocator: Sendable, Hashable {
  /// The number of the citation, from 0.
  public var citation: Int
  /// The key of the cite.
  public var key: String
}

/// One work in the list of works.
public struct BibliographyEntry: Sendable {
  /// The key of the reference.
  public var id: String
  /// The entry itself.
  public var text: FormattedText
  /// The language of the work, as a tag of BCP 47, when it is known.
  public var language: String?
}
