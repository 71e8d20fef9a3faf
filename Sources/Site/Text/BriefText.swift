import Basics
import Briefs
import CSL
import CommonMark
import SourceText

/// The text of a brief as HTML, rendered once for all pages that show it.
package struct BriefText: Sendable {
  /// The hash of the file that the text was made from.
  var sourceHash: UInt64 = 0
  package var title = InlineText()
  package var subtitle: InlineText?
  /// The summary for lists, feeds and search engines: as written, or else the beginning of the
  /// text.
  ///
  /// For a withdrawn brief it is the reason, since nothing that the brief said is repeated.
  package var summary = InlineText()
  package var keyPoints: [String] = []
  package var funding: String?
  package var withdrawalReason: String?
  package var corrections: [String] = []
  package var body: [UInt8] = []
  package var notes: [UInt8] = []
  /// The list of works that are cited by key, as HTML.
  package var referenceList: [UInt8] = []
  /// The cited works.
  package var works: [Reference] = []
  /// The addresses outside the site that the text links to.
  package var webAddresses: [String] = []
  package var headings: [RenderedMarkdown.Heading] = []
  /// All ids that a link can lead to.
  package var identifiers: Set<String> = []
  /// The number of paragraphs that have a number, and so an id.
  package var paragraphCount = 0
  package var references: [RenderedMarkdown.Reference] = []
  /// The files beside the page with the numbers of charts.
  package var chartFiles: [ChartFile] = []
  package var wordCount = 0
  /// A hash of everything that is kept of the text, set by `fingerprinted`; 0 for texts that are
  /// never kept.
  private(set) var fingerprint: UInt64 = 0

  package init() {}

  /// Returns the text with its hash, once it is complete.
  var fingerprinted: BriefText {
    var fingerprint = Fingerprint()
    fingerprint.add(self)
    var text = self
    text.fingerprint = fingerprint.hash
    return text
  }
}

extension BriefText {
  /// Returns whether another text links to the same addresses, cites the same works and has files with
  /// the same names.
  package func leadsWhere(_ other: BriefText) -> Bool {
    webAddresses == other.webAddresses && works.map(\.id) == other.works.map(\.id)
      && chartFiles.map(\.name) == other.chartFiles.map(\.name)
      && references.elementsEqual(other.references) { $0.address == $1.address && $0.use == $1.use }
  }

  /// Returns whether every link to a place in another text would find that place in this one.
  package func hasPlaces(of other: BriefText) -> Bool {
    paragraphCount >= other.paragraphCount && identifiers.isSuperset(of: other.identifiers)
  }
}

extension BriefText: Visitable {
  /// Visits everything but the works, which are stored in bibliographies and found by their keys.
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
    visitor.visit(&chartFiles)
    visitor.visit(&wordCount)
    visitor.visit(&fingerprint)
  }
}

/// A function that returns the address to write for one in a text, or `nil` to leave it unchanged.
package typealias AddressResolver = @Sendable (Substring, AddressUse) -> String?

/// A line of text, as HTML and as plain text.
package struct InlineText: Sendable {
  package var html = ""
  package var plain = ""

  package init() {}

  /// - Parameters:
  ///   - html: the text as HTML
  ///   - plain: the text as plain text, as a screen reader would read it
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

  /// Visits everything but the path, which is that of the text.
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
  /// Creates a line from text without markup.
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

  mutating func take(_ charts: RenderedCharts, _ problems: inout [Diagnostic]) {
    problems += charts.diagnostics
    references += charts.references
    chartFiles = charts.files
  }

  mutating func take(
    _ cited: BriefCitations, _ words: Words
  ) {
    referenceList = Array(cited.list(words: words).utf8)
    identifiers.formUnion(cited.identifiers)
    works = cited.citedWorks
  }
}
