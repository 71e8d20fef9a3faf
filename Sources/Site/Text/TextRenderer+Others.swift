import Basics
import Briefs
import CSL
import CommonMark
import SourceText

/// Texts other than the page of a brief: fragments, pages, feeds, and lines of configuration files.
extension TextRenderer {
  /// Renders Markdown that is not a brief of a library.
  ///
  /// - Parameter files: the files that the text may name for its charts
  package func fragment(
    _ source: SourceFile, from offset: Int, line: Int, as citing: CitingText,
    files: TextFiles = TextFiles()
  ) -> Checked<BriefText> {
    var text = BriefText()
    var problems: [Diagnostic] = []
    let document = MarkdownDocument(
      reading: source, from: offset, firstLine: line, dialect: dialect(for: citing),
      isWork: isWork(for: citing))
    let cited = cited(document, [], citing, &problems)
    var options = options(for: citing.language)
    options.citations = cited?.html(count: document.citations.count)
    let charts = charts(in: document, language: citing.language, files: files, options)
    options.replacedCode = charts.replaced
    text.take(document.html(options), &problems)
    if let cited { text.take(cited, words[citing.language]) }
    text.take(charts, &problems)
    return Checked(text, problems)
  }

  /// Renders a page of `pages/`.
  ///
  /// - Parameter files: the files that the text may name for its charts
  package func render(
    _ standalone: StandalonePage, source: SourceFile, files: TextFiles = TextFiles(),
    resolve: AddressResolver?
  ) -> Checked<BriefText> {
    var text = BriefText()
    var problems: [Diagnostic] = []
    var options = options(for: standalone.language ?? configuration.language)
    text.title = inline(standalone.title, options, &problems)
    text.subtitle = standalone.subtitle.map { inline($0, options, &problems) }
    options.headingAnchors = true
    options.isPageText = true
    options.marginNotes = configuration.marginNotes
    options.resolve = resolve
    let document = MarkdownDocument(
      reading: source, from: standalone.bodyOffset, firstLine: standalone.bodyLine, dialect: dialect
    )
    let charts = charts(
      in: document, language: standalone.language ?? configuration.language, files: files, options)
    options.replacedCode = charts.replaced
    text.take(document.html(options), &problems)
    text.take(charts, &problems)
    let written = standalone.summary.map(fragment)
    text.summary = summary(written, document, options, &problems)
    return Checked(text, problems)
  }

  /// Renders the body of a brief for a feed: with complete addresses, unique ids and no anchors.
  ///
  /// - Parameters:
  ///   - identifiers: the ids of the text that links on the page itself may lead to in the feed
  ///   - files: the files that the text may name for its charts
  package func feedBody(
    of entry: LibraryEntry, source: SourceFile, links: LinkResolver, page: OutputPath, base: String,
    identifiers: Set<String>, files: TextFiles = TextFiles()
  ) -> String {
    var options = options(for: entry.language)
    let prefix = entry.slug.rawValue + "-"
    options.identifierPrefix = prefix
    options.resolve = { address, _ in
      switch links.resolve(address) {
      case .found(let link):
        if link.target == page, let fragment = link.fragment, identifiers.contains(fragment) {
          return "#" + prefix + fragment
        }
        return base + link.target.publicAddress + (link.fragment.map { "#" + $0 } ?? "")
      case .outsideSite: return links.wholeAddress(outsideSite: address)
      case .broken, .elsewhere, .placeholder: return nil
      }
    }
    let citing = CitingText(entry)
    let document = document(of: entry.brief, source, dialect(for: citing), citing)
    var told: [Diagnostic] = []
    let cited = cited(document, [], citing, &told)
    options.citations = cited?.html(
      count: document.citations.count, prefix: options.identifierPrefix, hasCards: false)
    options.replacedCode =
      charts(in: document, language: entry.language, files: files, options, form: .feed).replaced
    let rendered = document.html(options)
    let list = cited?.list(
      words: words[entry.language], prefix: options.identifierPrefix, hasMachineReadable: false)
    return String(decoding: rendered.body + rendered.notes, as: UTF8.self) + (list ?? "")
  }

  private func fragment(_ text: Located<String>) -> MarkdownDocument {
    MarkdownDocument(fragment: text.value, at: text.location, dialect: dialect)
  }

  /// Renders a line of Markdown from a configuration file.
  package func inline(
    _ text: Located<String>, language: LanguageTag, resolve: AddressResolver?
  ) -> RenderedMarkdown {
    var options = options(for: language)
    options.resolve = resolve
    return fragment(text).inlineHTML(options)
  }

  /// Renders several paragraphs of Markdown from a configuration file.
  package func blocks(
    _ text: Located<String>, language: LanguageTag, resolve: AddressResolver?
  ) -> RenderedMarkdown {
    var options = options(for: language)
    options.resolve = resolve
    return fragment(text).html(options)
  }

  /// Renders a line of Markdown for a page's head or a list, where there are no links.
  package func inline(
    _ text: Located<String>, _ options: HTMLOptions, _ problems: inout [Diagnostic]
  ) -> InlineText {
    inline(fragment(text), options, &problems)
  }

  package func inline(
    _ document: MarkdownDocument, _ options: HTMLOptions, _ problems: inout [Diagnostic]
  ) -> InlineText {
    var options = options
    options.dropsLinks = true
    let rendered = document.inlineHTML(options)
    problems += rendered.diagnostics
    let html = String(decoding: rendered.body, as: UTF8.self)
    return InlineText(html: html, plain: html.withoutTags)
  }
}
