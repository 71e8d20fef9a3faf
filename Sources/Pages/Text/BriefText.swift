import Briefs
import CSL
import CommonMark
import SourceText

/// The text of one brief as HTML, once for all pages that show it.
public struct BriefText: Sendable {
  var title = InlineText()
  var subtitle: InlineText?
  /// For lists, feeds and search engines: as written, else the beginning of the text.
  ///
  /// Of a withdrawn brief it is the reason, since nothing that it said is repeated.
  var summary = InlineText()
  var keyPoints: [String] = []
  var funding: String?
  var withdrawalReason: String?
  var corrections: [String] = []
  public var body: [UInt8] = []
  public var notes: [UInt8] = []
  /// The list of works that are cited by key.
  public var referenceList: [UInt8] = []
  /// The works that are cited.
  var works: [Reference] = []
  /// The addresses outside the site that the text leads to.
  var webAddresses: [String] = []
  var headings: [RenderedMarkdown.Heading] = []
  /// Every id that a link can lead to.
  public var identifiers: Set<String> = []
  public var references: [RenderedMarkdown.Reference] = []
  var wordCount = 0
}

/// The address to write for one that stands in a text; nil leaves it as it is.
public typealias AddressResolver = @Sendable (Substring, AddressUse) -> String?

/// A line of text, as HTML and as a reader hears it.
struct InlineText: Sendable {
  var html = ""
  var plain = ""
}

extension InlineText {
  /// A text that has no markup.
  init(plain: String) { self.init(html: plain.htmlEscaped, plain: plain) }
}

/// Renders the Markdown of briefs, pages and front matter in one way.
public struct TextRenderer: Sendable {
  let configuration: SiteConfiguration
  let words: WordLibrary
  let citations: CitationLibrary

  public init(
    configuration: SiteConfiguration, words: WordLibrary,
    citations: CitationLibrary = CitationLibrary()
  ) {
    self.configuration = configuration
    self.words = words
    self.citations = citations
  }

  /// Renders a brief.
  ///
  /// - Parameters:
  ///   - source: the brief's file, whole
  ///   - resolve: the addresses to write for those of the text
  public func render(
    _ entry: LibraryEntry, source: SourceFile, resolve: AddressResolver?
  ) -> Checked<BriefText> {
    var text = BriefText()
    var problems: [Diagnostic] = []
    var options = options(for: entry.language)
    let brief = entry.brief
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
    let document = document(of: brief, source, dialect)
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
    options.resolve = resolve
    options.citations = cited?.html(count: document.citations.count)
    text.take(document.html(options), &problems)
    if let cited { text.take(cited, words[entry.language]) }
    text.references += references
    text.wordCount = source.bytes[brief.bodyOffset...].wordCount
    options.citations = asides.last.flatMap { summary in
      cited?.html(ofAside: asides.count - 1, count: summary.citations.count, hasLinks: false)
    }
    text.summary =
      brief.withdrawn == nil
      ? summary(brief.summary == nil ? nil : asides.last, document, options, &problems)
      : InlineText(plain: text.withdrawalReason?.withoutTags ?? "")
    return Checked(text, problems)
  }

  // MARK: Citations

  /// How a text is read: where there are no works, only citations in brackets are missed.
  private func dialect(for text: CitingText) -> Dialect {
    var dialect = Dialect.brief
    dialect.citations = citations.hasWorks(for: text) ? .all : .inBrackets
    return dialect
  }

  private func document(of brief: Brief, _ source: SourceFile, _ dialect: Dialect)
    -> MarkdownDocument
  {
    MarkdownDocument(
      reading: source, from: brief.bodyOffset, firstLine: brief.bodyLine, dialect: dialect)
  }

  /// The citations of a text and of what stands beside it; nil when there are none.
  private func cited(
    _ document: MarkdownDocument, _ asides: [MarkdownDocument], _ text: CitingText,
    _ problems: inout [Diagnostic]
  ) -> BriefCitations? {
    let documents = [document] + asides
    let nocite = text.citing.nocite
    guard !nocite.isEmpty || documents.contains(where: { !$0.citations.isEmpty }) else {
      return nil
    }
    guard citations.hasWorks(for: text) else {
      problems += documents.flatMap(\.citationsWithoutWorks)
      return nil
    }
    let key = citations.key(for: text, style: configuration.citationStyle?.value)
    guard let processor = citations.processors[key] else { return nil }
    let cited = BriefCitations(
      document, asides: asides, works: citations.works(for: text), processor: processor,
      nocite: nocite)
    problems += cited.diagnostics
    return cited
  }

  /// The summary as written, else the beginning of the text.
  private func summary(
    _ summary: MarkdownDocument?, _ document: MarkdownDocument, _ options: HTMLOptions,
    _ problems: inout [Diagnostic]
  ) -> InlineText {
    if let summary { return inline(summary, options, &problems) }
    let plain = (document.firstParagraph ?? "").shortened(to: 240)
    return InlineText(plain: plain)
  }

  /// Renders Markdown that is no brief of a library.
  public func fragment(
    _ source: SourceFile, from offset: Int, line: Int, as citing: CitingText
  ) -> Checked<BriefText> {
    var text = BriefText()
    var problems: [Diagnostic] = []
    let document = MarkdownDocument(
      reading: source, from: offset, firstLine: line, dialect: dialect(for: citing))
    let cited = cited(document, [], citing, &problems)
    var options = options(for: citing.language)
    options.citations = cited?.html(count: document.citations.count)
    text.take(document.html(options), &problems)
    if let cited { text.take(cited, words[citing.language]) }
    return Checked(text, problems)
  }

  /// Renders a page of `pages/`.
  public func render(
    _ standalone: StandalonePage, source: SourceFile, resolve: AddressResolver?
  ) -> Checked<BriefText> {
    var text = BriefText()
    var problems: [Diagnostic] = []
    var options = options(for: standalone.language ?? configuration.language)
    text.title = inline(standalone.title, options, &problems)
    text.subtitle = standalone.subtitle.map { inline($0, options, &problems) }
    options.headingAnchors = true
    options.marginNotes = configuration.marginNotes
    options.resolve = resolve
    let document = MarkdownDocument(
      reading: source, from: standalone.bodyOffset, firstLine: standalone.bodyLine, dialect: .brief)
    text.take(document.html(options), &problems)
    let written = standalone.summary.map { MarkdownDocument(fragment: $0.value, at: $0.location) }
    text.summary = summary(written, document, options, &problems)
    return Checked(text, problems)
  }

  /// The body of a brief for a feed: addresses whole, ids that clash with no other brief's, no anchors.
  public func feedBody(
    of entry: LibraryEntry, source: SourceFile, links: LinkResolver, page: OutputPath, base: String
  ) -> String {
    var options = options(for: entry.language)
    options.identifierPrefix = entry.slug.rawValue + "-"
    options.resolve = { address, _ in
      guard case .found(let link) = links.resolve(address) else { return nil }
      if link.target == page, address.first == "#" { return nil }
      return base + link.target.publicAddress + (link.fragment.map { "#" + $0 } ?? "")
    }
    let citing = CitingText(entry)
    let document = document(of: entry.brief, source, dialect(for: citing))
    var told: [Diagnostic] = []
    let cited = cited(document, [], citing, &told)
    options.citations = cited?.html(
      count: document.citations.count, prefix: options.identifierPrefix, hasCards: false)
    let rendered = document.html(options)
    let list = cited?.list(
      words: words[entry.language], prefix: options.identifierPrefix, hasMachineReadable: false)
    return String(decoding: rendered.body + rendered.notes, as: UTF8.self) + (list ?? "")
  }

  /// A line of Markdown from a configuration file.
  func inline(
    _ text: Located<String>, language: LanguageTag, resolve: AddressResolver?
  ) -> RenderedMarkdown {
    var options = options(for: language)
    options.resolve = resolve
    return MarkdownDocument(fragment: text.value, at: text.location).inlineHTML(options)
  }

  /// Several paragraphs of Markdown from a configuration file.
  func blocks(
    _ text: Located<String>, language: LanguageTag, resolve: AddressResolver?
  ) -> RenderedMarkdown {
    var options = options(for: language)
    options.resolve = resolve
    return MarkdownDocument(fragment: text.value, at: text.location).html(options)
  }

  /// A line of Markdown for a page's head or a list, where there are no links.
  private func inline(
    _ text: Located<String>, _ options: HTMLOptions, _ problems: inout [Diagnostic]
  ) -> InlineText {
    inline(MarkdownDocument(fragment: text.value, at: text.location), options, &problems)
  }

  private func inline(
    _ document: MarkdownDocument, _ options: HTMLOptions, _ problems: inout [Diagnostic]
  ) -> InlineText {
    var options = options
    options.dropsLinks = true
    let rendered = document.inlineHTML(options)
    problems += rendered.diagnostics
    let html = String(decoding: rendered.body, as: UTF8.self)
    return InlineText(html: html, plain: html.withoutTags)
  }

  private func options(for language: LanguageTag) -> HTMLOptions {
    let words = words[language]
    return HTMLOptions(
      rawHTML: configuration.html.policy,
      typography: configuration.typography ? words.typography : nil,
      words: words.forHTML)
  }
}

extension MarkdownDocument {
  /// What is wrong with citations where there is no bibliography at all.
  fileprivate var citationsWithoutWorks: [Diagnostic] {
    citations.enumerated().flatMap { number, group in
      group.items.map {
        .unknownCitation($0.key, at: location(ofCitation: number, key: $0.key), nearest: nil)
      }
    }
  }
}

extension BriefText {
  fileprivate mutating func take(_ rendered: RenderedMarkdown, _ problems: inout [Diagnostic]) {
    problems += rendered.diagnostics
    body = rendered.body
    notes = rendered.notes
    headings = rendered.headings
    identifiers = rendered.identifiers
    references = rendered.references
    webAddresses = rendered.webAddresses
  }

  fileprivate mutating func take(
    _ cited: BriefCitations, _ words: Words
  ) {
    referenceList = Array(cited.list(words: words).utf8)
    identifiers.formUnion(cited.identifiers)
    works = cited.citedWorks
  }
}

extension HTMLPolicyName {
  var policy: RawHTMLPolicy {
    switch self {
    case .safe: .safe
    case .none: .none
    case .all: .all
    }
  }
}
