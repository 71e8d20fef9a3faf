import Basics
import Briefs
import CSL
import CommonMark
import SourceText

/// The text of one brief as HTML, once for all pages that show it.
package struct BriefText: Sendable {
  /// The hash of the file that it was made from.
  var sourceHash: UInt64 = 0
  package var title = InlineText()
  package var subtitle: InlineText?
  /// For lists, feeds and search engines: as written, else the beginning of the text.
  ///
  /// Of a withdrawn brief it is the reason, since nothing that it said is repeated.
  package var summary = InlineText()
  package var keyPoints: [String] = []
  package var funding: String?
  package var withdrawalReason: String?
  package var corrections: [String] = []
  package var body: [UInt8] = []
  package var notes: [UInt8] = []
  /// The list of works that are cited by key.
  package var referenceList: [UInt8] = []
  /// The works that are cited.
  package var works: [Reference] = []
  /// The addresses outside the site that the text leads to.
  package var webAddresses: [String] = []
  package var headings: [RenderedMarkdown.Heading] = []
  /// Every id that a link can lead to.
  package var identifiers: Set<String> = []
  /// How many paragraphs have a number, and so an id.
  package var paragraphCount = 0
  package var references: [RenderedMarkdown.Reference] = []
  package var wordCount = 0

  package init() {}
}

extension BriefText: Visitable {
  /// Everything but the works, which are in bibliographies and have their keys.
  package mutating func visit(by visitor: inout some FieldVisitor) {
    visitor.visit(&sourceHash)
    visitor.visit(&title)
    visitor.visit(&subtitle)
    visitor.visit(&summary)
    visitor.visit(&keyPoints)
    visitor.visit(&funding)
    visitor.visit(&withdrawalReason)
    visitor.visit(&corrections)
    visitor.visit(&body)
    visitor.visit(&notes)
    visitor.visit(&referenceList)
    visitor.visit(&webAddresses)
    visitor.visit(&headings)
    visitor.visit(&identifiers)
    visitor.visit(&paragraphCount)
    visitor.visit(&references)
    visitor.visit(&wordCount)
  }
}

/// The address to write for one that stands in a text; nil leaves it as it is.
package typealias AddressResolver = @Sendable (Substring, AddressUse) -> String?

/// A line of text, as HTML and as a reader hears it.
package struct InlineText: Sendable {
  package var html = ""
  package var plain = ""

  package init() {}

  /// - Parameters:
  ///   - html: the text as HTML
  ///   - plain: the text as a reader hears it
  package init(html: String, plain: String) {
    self.html = html
    self.plain = plain
  }
}

extension InlineText: Visitable {
  package mutating func visit(by visitor: inout some FieldVisitor) {
    visitor.visit(&html)
    visitor.visit(&plain)
  }
}

extension RenderedMarkdown.Heading: Visitable {
  public init() { self.init(level: 0, identifier: "", text: "") }

  public mutating func visit(by visitor: inout some FieldVisitor) {
    visitor.visit(&level)
    visitor.visit(&identifier)
    visitor.visit(&text)
  }
}

extension RenderedMarkdown.Reference: Visitable {
  public init() { self.init(address: "", use: .link, location: Location(path: "")) }

  /// Everything but the path, which is that of the text.
  public mutating func visit(by visitor: inout some FieldVisitor) {
    visitor.visit(&address)
    var isPicture = use == .picture
    visitor.visit(&isPicture)
    use = isPicture ? .picture : .link
    visitor.visit(&location.line)
    visitor.visit(&location.column)
  }
}

extension InlineText {
  /// A text that has no markup.
  package init(plain: String) { self.init(html: plain.htmlEscaped, plain: plain) }
}

extension BriefText {
  package mutating func take(_ rendered: RenderedMarkdown, _ problems: inout [Diagnostic]) {
    problems += rendered.diagnostics
    body = rendered.body
    notes = rendered.notes
    headings = rendered.headings
    identifiers = rendered.identifiers
    paragraphCount = rendered.paragraphCount
    references = rendered.references
    webAddresses = rendered.webAddresses
  }

  mutating func take(
    _ cited: BriefCitations, _ words: Words
  ) {
    referenceList = Array(cited.list(words: words).utf8)
    identifiers.formUnion(cited.identifiers)
    works = cited.citedWorks
  }
}
