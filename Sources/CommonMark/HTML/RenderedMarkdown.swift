import SourceText

/// The HTML of a text, and what a page wants to know about it.
public struct RenderedMarkdown: Sendable {
  /// The text itself.
  public var body: [UInt8] = []
  /// The list of notes as a `section`; empty when the text has none.
  public var notes: [UInt8] = []
  public var noteCount = 0
  public var tableCount = 0
  /// How many paragraphs have a number: their ids are `p1` and so on.
  public var paragraphCount = 0
  /// The headings of the text, in order.
  public var headings: [Heading] = []
  /// Every id that a link can lead to.
  public var identifiers: Set<String> = []
  /// The addresses of the text that lead to the site itself, and those that a browser loads from elsewhere, as
  /// they stand there.
  public var references: [Reference] = []
  /// The web addresses that the text and its notes lead to, as often as they stand there.
  public var webAddresses: [String] = []
  public var diagnostics: [Diagnostic] = []

  public struct Heading: Sendable, Hashable {
    /// From 1 to 6, as in the HTML.
    public var level: Int
    public var identifier: String
    public var text: String

    public init(level: Int, identifier: String, text: String) {
      self.level = level
      self.identifier = identifier
      self.text = text
    }
  }

  /// An address, and what it is for.
  public struct Reference: Sendable, Hashable {
    public var address: String
    public var use: AddressUse
    public var location: Location

    public init(address: String, use: AddressUse, location: Location) {
      self.address = address
      self.use = use
      self.location = location
    }
  }

  public init() {}
}

extension MarkdownDocument {
  /// Writes the document as HTML.
  public func html(_ options: HTMLOptions) -> RenderedMarkdown {
    var writer = HTMLWriter(self, options)
    writer.writeDocument()
    return writer.result
  }

  /// Writes the document's inlines alone: for a title, a summary, or a note on a correction.
  ///
  /// Paragraphs are joined by a space; of other blocks only the text is kept.
  public func inlineHTML(_ options: HTMLOptions) -> RenderedMarkdown {
    var writer = HTMLWriter(self, options)
    writer.writeInlines()
    return writer.result
  }

  /// The text of the first paragraph as a reader hears it.
  public var firstParagraph: String? { firstParagraph(citing: nil) }

  /// The text of the first paragraph as a reader hears it, with the authors that its sentences name.
  ///
  /// - Parameter citations: what is written for each group; without it, an author's key stands as typed
  public func firstParagraph(citing citations: [CitationHTML]?) -> String? {
    let paragraph = textNodes.first {
      tree.nodes[$0].kind == .paragraph && !tree.plainText(of: $0).allSatisfy(\.isWhitespace)
    }
    return paragraph.map { plainText(of: $0, citing: citations) }
  }

  /// The text of a node as a reader hears it: of citations only the authors that the sentence names.
  func plainText(of index: Int, citing html: [CitationHTML]? = nil) -> String {
    tree.plainText(of: index) { group in
      guard citations[group].namesAuthor else { return "" }
      guard let html, html.indices.contains(group) else {
        return "@" + (citations[group].items.first?.key ?? "")
      }
      let citation = html[group]
      if !citation.lead.isEmpty { return citation.lead.plainText }
      return (citation.note == nil ? citation.copy : citation.inline).plainText
    }
  }
}

extension [UInt8] {
  /// The text of our own HTML: no tags, and no character references but those that escape.
  fileprivate var plainText: String {
    let texts = HTMLTokenizer(self[...]).map { token -> ArraySlice<UInt8> in
      if case .text(let text) = token { text } else { [] }
    }
    let escapes = [
      ("lt", "<"), ("#60", "<"), ("gt", ">"), ("#62", ">"), ("quot", "\""), ("#38", "&"),
    ]
    return (escapes + [("amp", "&")]).reduce(String(decoding: Array(texts.joined()), as: UTF8.self))
    {
      $0.replacing("&\($1.0);", with: $1.1)
    }
  }
}
