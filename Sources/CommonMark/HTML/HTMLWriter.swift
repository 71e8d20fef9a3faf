import SourceText

/// Writes a tree as HTML, byte for byte as libcmark does if no extension is used.
///
/// It loops over the flat tree with a stack of the open nodes. The extensions next to this file
/// write the various kinds of nodes.
struct HTMLWriter {
  let document: MarkdownDocument
  /// The document's tree; reading it from `document` would cost a reference count for each node.
  let tree: MarkdownTree
  let options: HTMLOptions
  var out: [UInt8] = []
  var result = RenderedMarkdown()
  /// The indices of the open nodes, outermost first.
  var open: [Int] = []
  var numbering: NoteNumbering
  var rawHTML = RawHTMLBalance()
  /// The kinds of raw HTML that have been reported; each is reported once.
  var reported: Set<String> = []
  /// The last letter of the running text, for typography; nil at the beginning.
  var previous: Unicode.Scalar?
  /// The open quotations, which a mark after a word can end.
  var openQuotes = OpenQuotes()
  /// The number of open nodes that are links; links are not nested.
  var linkDepth = 0
  /// The depths of links whose address was dropped.
  var droppedLinks: [Int] = []
  /// Whether a raw `<a>` is open in raw HTML that is not parsed.
  var isInUnreadLink = false
  /// The author's own heading for the notes.
  let notesHeading: Int?
  /// The node after the last mark of a note, and the note's label, which is nil for a citation.
  var endOfLastMark: (node: Int, label: Int?)?
  /// Whether this writes the copy of a note in the margin.
  var isMargin = false
  /// Whether this writes a single line, such as a title, without a list of notes.
  var isLine = false
  /// Whether the list of notes is being written.
  var isWritingNotes = false
  /// The text node whose first bytes were written before the mark of a note.
  var skipped: (node: Int, count: Int)?
  let headingShift: Int
  lazy var places = PlaceFinder(document)
  lazy var rawHTMLSpans = RawHTMLSpans(tree)
  /// The ids that authors gave to headings.
  let headingIdentifiers: Set<String>
  /// The number to try next for each id that is taken.
  var nextNumbers: [String: Int] = [:]

  init(_ document: MarkdownDocument, _ options: HTMLOptions) {
    self.document = document
    tree = document.tree
    self.options = options
    numbering = NoteNumbering(labels: document.notes.count)
    notesHeading = document.notesHeading(besides: options.words.notes)
    headingShift = document.headingShift
    headingIdentifiers = Set(document.headingAttributes.values.compactMap(\.identifier))
    linkDepth = options.dropsLinks ? 1 : 0
  }

  mutating func writeDocument() {
    out.reserveCapacity(tree.text.count * 3 / 2)
    if !document.notes.isEmpty || (options.citations ?? []).contains(where: { $0.note != nil }) {
      result.identifiers.insert(options.identifierPrefix + "notes")
    }
    for root in document.textNodes where root != notesHeading { write(root) }
    if let notesHeading, numbering.order.isEmpty { write(notesHeading) }
    closeRawHTML(downTo: 0)
    result.body = out
    out = []
    writeNotes()
    result.diagnostics = document.diagnostics + result.diagnostics
  }

  mutating func writeInlines() {
    isLine = true
    for root in document.textNodes {
      if !out.isEmpty { out.append(UInt8(ascii: " ")) }
      switch tree.nodes[root].kind {
      case .paragraph, .heading: for child in tree.children(of: root) { write(child) }
      default: out.putEscaped(tree.plainText(of: root))
      }
    }
    closeRawHTML(downTo: 0)
    result.body = out
    result.diagnostics = document.diagnostics + result.diagnostics
  }

  /// Writes a node and its descendants.
  mutating func write(_ root: Int) {
    let base = open.count
    let stop = Int(tree.nodes[root].end)
    var index = root
    while index < stop {
      closeNodes(endingAt: index, above: base)
      if rawHTML.dropping != nil, tree.nodes[index].kind != .htmlInline {
        index = Int(tree.nodes[index].end)
        continue
      }
      let next = enter(index)
      if next == index + 1, Int(tree.nodes[index].end) > next {
        open.append(index)
      } else if next == index + 1 {
        leave(index)
      }
      index = next
    }
    closeNodes(endingAt: stop, above: base)
  }

  private mutating func closeNodes(endingAt index: Int, above base: Int) {
    while open.count > base, let last = open.last, Int(tree.nodes[last].end) <= index {
      closeRawHTML(downTo: open.count)
      open.removeLast()
      leave(last)
    }
  }

  /// Writes the start of a node and returns the next one to write: a child, or the one after it if
  /// the node has been written completely.
  private mutating func enter(_ index: Int) -> Int {
    let node = tree.nodes[index]
    switch node.kind {
    case .text: putText(skipped?.node == index ? skippedText(node) : tree[node.literal])
    case .softBreak: putSoftBreak(index)
    case .lineBreak: putLineBreak()
    case .code: putCode(node)
    case .htmlInline: putRawHTML(index, isInline: true)
    case .htmlBlock: putRawHTML(index, isInline: false)
    case .emphasis: out.put("<em>")
    case .strong: out.put("<strong>")
    case .strikethrough: out.put("<del>")
    case .link(let destination, let title): return putLink(index, destination, title)
    case .image(let destination, let title): return putImage(index, destination, title)
    case .noteReference(let label): return putNoteReference(index, label: Int(label))
    case .citation(let group): return putCitation(index, group: Int(group))
    default: return enterBlock(index, node)
    }
    return index + 1
  }

  private mutating func skippedText(_ node: MarkdownTree.Node) -> ArraySlice<UInt8> {
    defer { skipped = nil }
    return tree[node.literal].dropFirst(skipped?.count ?? 0)
  }

  private mutating func leave(_ index: Int) {
    switch tree.nodes[index].kind {
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .htmlBlock, .noteReference, .citation:
      break
    case .emphasis: out.put("</em>")
    case .strong: out.put("</strong>")
    case .strikethrough: out.put("</del>")
    case .link: endLink()
    default: leaveBlock(index)
    }
  }
}

extension MarkdownDocument {
  /// The number of levels by which to lower headings so that none is of the first level.
  fileprivate var headingShift: Int {
    guard dialect.lowersHeadings else { return 0 }
    return tree.nodes.contains { $0.kind == .heading(level: 1) } ? 1 : 0
  }
}
