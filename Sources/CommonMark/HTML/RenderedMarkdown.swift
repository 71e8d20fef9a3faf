import Basics
import SourceText

/// The HTML of a text, with the information that a page needs about it.
public struct RenderedMarkdown: Sendable {
  /// The HTML of the text itself.
  public var body: [UInt8] = []
  /// The list of notes as a `section`; empty if the text has none.
  public var notes: [UInt8] = []
  /// The number of notes in the list.
  public var noteCount = 0
  /// The number of tables.
  public var tableCount = 0
  /// The number of numbered paragraphs, which have the ids `p1` and so on.
  public var paragraphCount = 0
  /// The headings of the text, in order.
  public var headings: [Heading] = []
  /// All ids that a link can lead to.
  public var identifiers: Set<String> = []
  /// The addresses in the text that lead to the site itself, and those that a browser loads from
  /// elsewhere, as written in the text.
  public var references: [Reference] = []
  /// The web addresses that the text and its notes link to, including repeated ones.
  public var webAddresses: [String] = []
  /// The faults found while writing.
  public var diagnostics: [Diagnostic] = []

  /// A heading of the text.
  public struct Heading: Sendable, Hashable {
    /// The level from 1 to 6, as in the HTML.
    public var level: Int
    /// The id in the HTML.
    public var identifier: String
    /// The text without markup.
    public var text: String

    /// Creates a heading.
    public init(level: Int, identifier: String, text: String) {
      self.level = level
      self.identifier = identifier
      self.text = text
    }
  }

  /// An address and its purpose.
  public struct Reference: Sendable, Hashable {
    /// The address, as written in the text.
    public var address: String
    /// The purpose of the address.
    public var use: AddressUse
    /// The position in the author's file.
    public var location: Location

    /// Creates a reference.
    public init(address: String, use: AddressUse, location: Location) {
      self.address = address
      self.use = use
      self.location = location
    }
  }

  /// Creates an empty result.
  public init() {}
}

extension MarkdownDocument {
  /// Returns the document as HTML.
  public func html(_ options: HTMLOptions) -> RenderedMarkdown {
    var writer = DocumentWriter(self, options)
    return writer.text()
  }

  /// Returns only the document's inlines as HTML: for a title, a summary, or a note on a
  /// correction.
  ///
  /// Paragraphs are joined by a space, and other blocks are reduced to their text.
  public func inlineHTML(_ options: HTMLOptions) -> RenderedMarkdown {
    var writer = DocumentWriter(self, options)
    return writer.line()
  }
}
