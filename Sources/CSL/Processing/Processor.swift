/// A CSL processor: a citation style in a language (CSL 1.0.2).
///
/// ```swift
/// let processor = Processor(style: style, locales: [english])
/// let result = processor.process(references: works, citations: [Citation([Cite(id: "nato2022")])])
/// print(result.citations[0].plainText, result.entries.map(\.text.html))
/// ```
public struct Processor: Sendable {
  private let localized: LocalizedStyle
  /// The style for works in Latin script, if the language is written from right to left.
  private let foreign: LocalizedStyle?
  /// The parser of locators in suffixes; nil if they are not read.
  let locators: LocatorParser?
  /// Returns the link target of the cite with a key, or nil for none.
  public var linkTarget: (@Sendable (String) -> String?)?

  var style: Style { localized.style }
  var locale: LocaleTerms { localized.locale }

  /// Whether the style has a list of works.
  public var hasBibliography: Bool { style.hasBibliography }
  /// Whether the entries of the list have numbers.
  public var numbersEntries: Bool { style.numbersEntries }
  /// Whether the lines of an entry after its first are indented.
  public var hasHangingIndent: Bool { style.bibliography?.hasHangingIndent ?? false }
  /// Whether citations are notes.
  public var makesNotes: Bool { style.isNoteStyle }

  /// Whether citations are raised numbers, which directly follow a word.
  public var raisesCitations: Bool {
    !style.isNoteStyle && style.citation.layout.decor.formatting.verticalAlign == .sup
  }
  /// Whether raised numbers go after a full stop or comma, as in American manuals (AMA 11, 3.6;
  /// ACS).
  public var citesBehindPunctuation: Bool {
    raisesCitations && style.defaultLocale == "en-US" && locale.isEnglish
  }
  /// Whether full stops and commas go before a closing quotation mark.
  public var movesPunctuationIntoQuotes: Bool { locale.punctuationInQuote }

  /// Creates a processor for a style.
  ///
  /// - Parameters:
  ///   - locales: the locale files of the language, best first: see ``LocaleFile/candidates(for:)``
  ///   - language: a BCP 47 tag; if nil, the style's own, or `en-US`
  ///   - foreignLocales: the locale files of English, if the language is written from right to
  ///     left. In notes and entries of works in Latin script, words of the language (“et al.”)
  ///     would reorder the text next to them
  ///   - readsLocators: whether to read locators from suffixes in pandoc's syntax
  public init(
    style: Style, locales: [LocaleFile], language: String? = nil,
    foreignLocales: [LocaleFile] = [], readsLocators: Bool = true
  ) {
    let locale = LocaleTerms(
      language: language ?? style.defaultLocale ?? "en-US", files: locales, style: style)
    localized = LocalizedStyle(style, locale)
    foreign = Self.foreignLocale(foreignLocales, style, beside: locale).map {
      LocalizedStyle(style, $0)
    }
    locators = readsLocators ? LocatorParser(locale, locales) : nil
  }

  /// Returns the foreign words.
  ///
  /// Only these are foreign: the language of a work that does not name one stays the same.
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
  ///   - references: the works, in the order to use if the style does not sort them
  ///   - citations: the citations in document order
  ///   - listsWorks: whether to format the list of works as well
  public func process(
    references: [Reference], citations: [Citation], listsWorks: Bool = true
  ) -> ProcessedDocument {
    var document = Document(localized, foreign: foreign, references: references)
    document.linkTarget = linkTarget
    return document.process(citations, listsWorks: listsWorks)
  }
}

/// The formatted citations and works of a document.
public struct ProcessedDocument: Sendable {
  /// The text of each citation, in the same order.
  public var citations: [FormattedText] = []
  /// The author of the first work, for each citation whose sentence names it.
  public var authors: [Int: FormattedText] = [:]
  /// The locators that the style does not print.
  public var unusedLocators: [UnusedLocator] = []
  /// The list of works, in the style's order; empty for a style without a bibliography.
  public var entries: [BibliographyEntry] = []
  /// The keys of cites without a reference.
  public var unknownKeys: [String] = []
}

/// A locator that is not printed.
public struct UnusedLocator: Sendable, Hashable {
  /// The number of the citation, counted from 0.
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
  /// The language of the work, as a BCP 47 tag, if known.
  public var language: String?
}
