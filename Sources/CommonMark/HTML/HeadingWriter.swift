/// Writes headings with their ids.
struct HeadingWriter {
  private let document: MarkdownDocument
  /// The number of levels by which headings are lowered so that none is of the first level.
  private let shift: Int
  /// The headings so far.
  private(set) var headings: [RenderedMarkdown.Heading] = []

  init(_ document: MarkdownDocument) {
    self.document = document
    shift = document.headingShift
  }

  mutating func enter(_ index: Int, level: Int, into draft: inout HTMLDraft) {
    draft.out.endLine()
    draft.out.put("<h\(shifted(level))")
    if document.dialect.headingIdentifiers {
      putAttributes(of: index, level: level, into: &draft)
    }
    draft.out.put(">")
  }

  private mutating func putAttributes(of index: Int, level: Int, into draft: inout HTMLDraft) {
    let written = document.headingAttributes[index]
    let plain = document.plainText(of: index)
    let citations = draft.options.citations
    let text = citations == nil ? plain : document.plainText(of: index, citing: citations)
    let identifier = draft.identifiers.useUnique(
      written?.identifier ?? IdentifierTable.name(for: plain),
      isOfHeading: written?.identifier != nil)
    draft.out.putAttribute("id", identifier.utf8)
    if let classes = written?.classes, !classes.isEmpty {
      draft.out.putAttribute("class", classes.joined(separator: " ").utf8)
    }
    headings.append(.init(level: shifted(level), identifier: identifier, text: text))
  }

  func leave(level: Int, into draft: inout HTMLDraft) {
    if draft.options.headingAnchors, !draft.isInLink, let identifier = headings.last?.identifier {
      draft.out.put(" <a class=\"anchor\" href=\"#")
      draft.out.putAddress(identifier.utf8)
      draft.out.put(Self.forPointersAlone)
      draft.out.put("#</a>")
    }
    draft.out.put("</h\(shifted(level))>\n")
  }

  /// The end of the tag of a link that only a pointer can reach.
  ///
  /// A screen reader would otherwise read it as part of the heading, or before every paragraph.
  /// Keyboard users can reach the same sections from the contents.
  static let forPointersAlone: StaticString = "\" aria-hidden=\"true\" tabindex=\"-1\">"

  private func shifted(_ level: Int) -> Int { min(6, level + shift) }
}
