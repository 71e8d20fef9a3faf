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

  /// A processor for a style.
  ///
  /// - Parameters:
  ///   - locales: the locale files of the language, best first: see ``LocaleFile/candidates(for:)``
  ///   - language: as a tag of BCP 47; without one the style's own, or `en-US`
  public init(style: Style, locales: [LocaleFile], language: String? = nil) {
    self.style = style
    locale = LocaleTerms(
      language: language ?? style.defaultLocale ?? "en-US", files: locales, style: style)
  }

  /// Formats the citations of a document and its list of works.
  ///
  /// - Parameters:
  ///   - references: the works, in the order in which those go that the style does not sort
  ///   - citations: in document order
  public func process(references: [Reference], citations: [Citation]) -> ProcessedDocument {
    var document = Document(style: style, locale: locale, references: references)
    return document.process(citations)
  }
}

/// What a processor makes of a document.
public struct ProcessedDocument: Sendable {
  /// One text for each citation, in the same order.
  public var citations: [FormattedText] = []
  /// The list of works, in the style's order; empty for a style without one.
  public var entries: [BibliographyEntry] = []
  /// The keys of cites that no reference has.
  public var unknownKeys: [String] = []
}

/// One work in the list of works.
public struct BibliographyEntry: Sendable {
  /// The key of the reference.
  public var id: String
  public var text: FormattedText
}
