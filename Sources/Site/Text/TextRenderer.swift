import Basics
import Briefs
import CSL
import CommonMark
import SourceText

/// Renders all Markdown of briefs, pages and front matter in the same way.
package struct TextRenderer: Sendable {
  package let configuration: SiteConfiguration
  package let words: WordLibrary
  package let citations: CitationLibrary
  /// The address of the site, if it is known.
  private let address: SiteAddress?
  /// The ids that the pages around the texts use.
  private let pageIdentifiers: Set<String>

  package init(
    configuration: SiteConfiguration, words: WordLibrary,
    citations: CitationLibrary = CitationLibrary(), address: SiteAddress? = nil,
    pageIdentifiers: Set<String> = []
  ) {
    self.address = address
    self.pageIdentifiers = pageIdentifiers
    self.configuration = configuration
    self.words = words
    self.citations = citations
  }

  /// Renders a brief.
  ///
  /// - Parameters:
  ///   - source: the whole file of the brief
  ///   - document: the result of `document(of:source:)`, if the caller already has it
  ///   - files: the files that the text may name for its charts
  ///   - resolve: returns the addresses to write for those in the text
  package func render(
    _ entry: LibraryEntry, source: SourceFile, document: MarkdownDocument? = nil,
    files: TextFiles = TextFiles(), resolve: AddressResolver?
  ) -> Checked<BriefText> {
    var text = BriefText()
    var problems: [Diagnostic] = []
    var options = options(for: entry.language)
    let brief = entry.brief
    text.sourceHash = source.bytes.hash64
    text.title = inline(brief.title, options, &problems)
    text.subtitle = brief.subtitle.map { inline($0, options, &problems) }
    var references: [RenderedMarkdown.Reference] = []
    func linked(_ value: Located<String>) -> String {
      let rendered = inline(value, language: entry.language, resolve: resolve)
      problems += rendered.diagnostics
      references += rendered.references
      return String(decoding: rendered.body, as: UTF8.self)
    }
    let citing = CitingText(entry)
    let dialect = dialect(for: citing)
    let document = document ?? self.document(of: brief, source, dialect, citing)
    let asides = (brief.keyPoints + [brief.summary].compactMap { $0 }).map {
      MarkdownDocument(fragment: $0.value, at: $0.location, dialect: dialect)
    }
    let cited = cited(document, asides, citing, &problems)
    text.keyPoints = brief.keyPoints.indices.map { index in
      var options = self.options(for: entry.language)
      options.resolve = resolve
      options.citations = cited?.html(ofAside: index, count: asides[index].citations.count)
      let rendered = asides[index].inlineHTML(options)
      problems += rendered.diagnostics
      references += rendered.references
      return String(decoding: rendered.body, as: UTF8.self)
    }
    text.funding = brief.funding.map(linked)
    text.corrections = brief.corrections.map { linked($0.note) }
    text.withdrawalReason = brief.withdrawn?.reason.map(linked)
    options.marginNotes = configuration.marginNotes
    options.headingAnchors = true
    options.paragraphAnchors = configuration.paragraphNumbers
    options.isPageText = true
    options.resolve = resolve
    let citationHTML = cited?.html(count: document.citations.count)
    options.citations = citationHTML
    let charts = charts(in: document, language: entry.language, files: files, options)
    options.replacedCode = charts.replaced
    text.take(document.html(options), &problems)
    if let cited { text.take(cited, words[entry.language]) }
    text.references += references
    text.take(charts, &problems)
    text.wordCount =
      source.bytes[Self.bodyOffset(of: brief, source)...].wordCount - charts.wordCount
    let written = brief.summary == nil ? nil : asides.last
    options.citations =
      written.map {
        cited?.html(ofAside: asides.count - 1, count: $0.citations.count, hasLinks: false)
      }
      ?? citationHTML
    text.summary =
      brief.withdrawn == nil
      ? summary(written, document, options, &problems)
      : InlineText(plain: text.withdrawalReason?.withoutTags ?? "")
    return Checked(text.fingerprinted, problems)
  }

  // MARK: Citations

  /// Returns the dialect of a text: without any works, only citations in brackets are reported as
  /// unknown.
  package func dialect(for text: CitingText) -> Dialect {
    var dialect = dialect
    dialect.citations = citations.hasWorks(for: text) ? .all : .inBrackets
    return dialect
  }

  /// The dialect of all texts: if all raw HTML is allowed, no element is unknown.
  package var dialect: Dialect {
    var dialect = Dialect.brief
    dialect.unknownElementsAreText = configuration.html != .all
    return dialect
  }

  /// Returns a function that tells whether a text has a work with a key.
  package func isWork(for text: CitingText) -> (String) -> Bool {
    { key in citations.works(for: text)[key] != nil }
  }

  /// Returns the parsed text of a brief.
  ///
  /// - Parameter source: the whole file of the brief
  package func document(of entry: LibraryEntry, source: SourceFile) -> MarkdownDocument {
    let citing = CitingText(entry)
    return document(of: entry.brief, source, dialect(for: citing), citing)
  }

  package func document(
    of brief: Brief, _ source: SourceFile, _ dialect: Dialect, _ citing: CitingText
  )
    -> MarkdownDocument
  {
    MarkdownDocument(
      reading: source, from: Self.bodyOffset(of: brief, source), firstLine: brief.bodyLine,
      dialect: dialect, isWork: isWork(for: citing))
  }

  /// Returns where the text of a brief begins; the text of a withdrawn brief is not read.
  private static func bodyOffset(of brief: Brief, _ source: SourceFile) -> Int {
    brief.withdrawn == nil ? brief.bodyOffset : source.bytes.count
  }

  /// Returns the citations of a text and of its asides, or `nil` if there are none.
  func cited(
    _ document: MarkdownDocument, _ asides: [MarkdownDocument], _ text: CitingText,
    _ problems: inout [Diagnostic]
  ) -> BriefCitations? {
    let documents = [document] + asides
    let nocite = text.citing.nocite
    guard !nocite.isEmpty || documents.contains(where: { !$0.citations.isEmpty }) else {
      return nil
    }
    // A missing bibliography has already been reported, and is the reason why its keys are unknown.
    let hasAllWorks = citations.hasAllWorks(for: text)
    guard citations.hasWorks(for: text) else {
      if hasAllWorks { problems += documents.flatMap(\.citationsWithoutWorks) }
      return nil
    }
    let key = CitationLibrary.key(for: text, style: configuration.citationStyle?.value)
    guard let processor = citations.processors[key] else { return nil }
    let cited = BriefCitations(
      document, asides: asides, works: citations.works(for: text), processor: processor,
      listing: .init(nocite: nocite, isShown: listsWorks(text, key, processor)),
      direction: text.language.direction)
    problems += cited.diagnostics.filter {
      hasAllWorks || $0.rule != Rule(PageRule.unknownCitation)
    }
    return cited
  }

  /// The style in which the site's works are listed, or `nil` if no text has works to cite.
  var styleOfSite: EntryStyle? {
    let style = configuration.citationStyle?.value ?? CitationLibrary.defaultStyle
    let key = CitationLibrary.Key(style: style, language: configuration.language.text)
    return citations.processors[key].map { EntryStyle(label: style, $0) }
  }

  /// Returns whether a text has a list of works.
  ///
  /// Unless configured otherwise, the notes of the default style are enough, since they give each
  /// work in full.
  private func listsWorks(
    _ text: CitingText, _ key: CitationLibrary.Key, _ processor: Processor
  ) -> Bool {
    if let wanted = text.citing.listsWorks ?? configuration.listsWorks { return wanted }
    return !processor.makesNotes || key.style != CitationLibrary.defaultStyle
      || !text.citing.nocite.isEmpty
  }

  /// Returns the summary as written, or else the beginning of the text.
  package func summary(
    _ summary: MarkdownDocument?, _ document: MarkdownDocument, _ options: HTMLOptions,
    _ problems: inout [Diagnostic]
  ) -> InlineText {
    if let summary { return inline(summary, options, &problems) }
    let beginning = document.firstParagraph(citing: options.citations) ?? ""
    let plain = beginning.shortened(to: 240)
    return InlineText(plain: plain)
  }

  package func options(for language: LanguageTag) -> HTMLOptions {
    let words = words[language]
    var options = HTMLOptions(
      rawHTML: configuration.html.policy,
      typography: configuration.typography ? words.typography : nil)
    options.words = words.forHTML
    options.language = language.language
    options.ownAddress = Array((address?.withoutScheme ?? "").utf8)
    options.reservedIdentifiers = pageIdentifiers
    options.isRightToLeft = language.direction == .rightToLeft
    return options
  }
}

extension MarkdownDocument {
  /// The problems with citations if there is no bibliography at all.
  fileprivate var citationsWithoutWorks: [Diagnostic] {
    citations.enumerated().flatMap { number, group in
      group.items.map {
        .unknownCitation($0.key, at: location(ofCitation: number, key: $0.key)) { nil }
      }
    }
  }
}

extension HTMLPolicyName {
  package var policy: RawHTMLPolicy {
    switch self {
    case .safe: .safe
    case .none: .none
    case .all: .all
    }
  }
}
