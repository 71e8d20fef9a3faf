import Basics
import SourceText

/// Writes the nodes of a tree as HTML, byte for byte as libcmark does if no extension is used.
///
/// It loops over the flat tree with a stack of the open nodes, writes the blocks itself, and leaves
/// other nodes to writers of their own.
struct HTMLWriter {
  private let document: MarkdownDocument
  /// The document's tree; reading it from `document` would cost a reference count for each node.
  private let tree: MarkdownTree
  var draft: HTMLDraft
  /// The indices of the open nodes, outermost first.
  private var open: [Int] = []
  private(set) var marks: NoteMarks
  private(set) var headings: HeadingWriter
  private(set) var tables: TableWriter
  /// The number of numbered paragraphs.
  private(set) var paragraphCount = 0
  private let links: LinkWriter
  private var citations: CitationWriter
  private var rawHTML: RawHTMLWriter

  init(_ document: MarkdownDocument, _ options: HTMLOptions) {
    self.document = document
    tree = document.tree
    draft = HTMLDraft(document, options)
    marks = NoteMarks(labels: document.notes.count)
    headings = HeadingWriter(document)
    tables = TableWriter(tree)
    links = LinkWriter(document)
    citations = CitationWriter(document)
    rawHTML = RawHTMLWriter(document)
  }

  // MARK: Nodes

  /// Writes a node and its descendants.
  mutating func write(_ root: Int) {
    let base = open.count
    let stop = Int(tree.nodes[root].end)
    var index = root
    while index < stop {
      closeNodes(endingAt: index, above: base)
      if draft.rawHTML.dropping != nil, tree.nodes[index].kind != .htmlInline {
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

  /// Writes the children of a node.
  mutating func writeChildren(of parent: Int) {
    for child in tree.children(of: parent) { write(child) }
  }

  /// Closes the elements of raw HTML that are open outside of all nodes.
  mutating func closeRawHTML() { rawHTML.close(downTo: 0, in: &draft) }

  private mutating func closeNodes(endingAt index: Int, above base: Int) {
    while open.count > base, let last = open.last, Int(tree.nodes[last].end) <= index {
      rawHTML.close(downTo: open.count, in: &draft)
      open.removeLast()
      leave(last)
    }
  }

  /// Writes the start of a node and returns the next one to write: a child, or the one after it if
  /// the node has been written completely.
  private mutating func enter(_ index: Int) -> Int {
    let node = tree.nodes[index]
    switch node.kind {
    case .text: draft.putText(citations.rest(of: index))
    case .softBreak: putSoftBreak(index)
    case .lineBreak: putLineBreak()
    case .code: putCode(node)
    case .htmlInline, .htmlBlock:
      rawHTML.put(tree[node.literal], at: .init(index, depth: open.count, tree), into: &draft)
    case .emphasis: draft.out.put("<em>")
    case .strong: draft.out.put("<strong>")
    case .strikethrough: draft.out.put("<del>")
    case .link(let destination, let title):
      return links.enter(index, destination, title, into: &draft)
    case .image(let destination, let title):
      return links.putImage(index, destination, title, into: &draft)
    case .noteReference(let label): return putNoteReference(index, label: Int(label))
    case .citation(let group):
      return citations.put(Int(group), at: index, marks: &marks, into: &draft)
    default: return enterBlock(index, node)
    }
    return index + 1
  }

  private mutating func leave(_ index: Int) {
    switch tree.nodes[index].kind {
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .htmlBlock, .noteReference, .citation:
      break
    case .emphasis: draft.out.put("</em>")
    case .strong: draft.out.put("</strong>")
    case .strikethrough: draft.out.put("</del>")
    case .link: links.leave(into: &draft)
    default: leaveBlock(index)
    }
  }

  // MARK: Inlines

  private mutating func putSoftBreak(_ index: Int) {
    if draft.text.joinsLines(before: tree.firstScalar(after: index)) { return }
    draft.out.append(UInt8(ascii: "\n"))
    draft.text.previous = " "
  }

  private mutating func putLineBreak() {
    draft.out.put("<br />\n")
    draft.text.previous = "\n"
  }

  private mutating func putCode(_ node: MarkdownTree.Node) {
    draft.out.put(draft.options.isRightToLeft ? "<code dir=\"ltr\">" : "<code>")
    draft.out.putEscaped(tree[node.literal])
    draft.out.put("</code>")
    draft.text.previous = "x"
  }

  /// Writes the mark of a note and returns the index after the reference.
  private mutating func putNoteReference(_ index: Int, label: Int) -> Int {
    let node = tree.nodes[index]
    if !node.literal.isEmpty { draft.putText(tree[node.literal]) }
    let next = Int(node.end)
    guard let body = document.notes[label].body else {
      draft.putText(Array("[^\(document.notes[label].label)]".utf8)[...])
      return next
    }
    guard draft.part == .text || draft.part == .notes else { return next }
    let first = marks.putReference(to: label, of: index..<next, into: &draft)
    if let first, draft.options.marginNotes, draft.part == .text, !draft.isInTable {
      putMarginNote(body, number: first)
    }
    return next
  }

  /// Writes a note's text next to its mark, for wide screens; screen readers use the list at the
  /// end.
  private mutating func putMarginNote(_ body: Int, number: Int) {
    var copy = self
    copy.open = []
    copy.draft.beginMargin()
    copy.draft.out.put("<span class=\"margin-note\" aria-hidden=\"true\"><b>\(number)</b> ")
    for (position, block) in tree.children(of: body).enumerated() {
      guard tree.nodes[block].kind == .paragraph else {
        copy.draft.out.put("…")
        break
      }
      if position > 0 { copy.draft.out.put("<span class=\"margin-paragraph\">") }
      copy.writeChildren(of: block)
      if position > 0 { copy.draft.out.put("</span>") }
    }
    draft.out += copy.draft.out
    draft.out.put("</span>")
  }

  // MARK: Blocks

  /// Writes the beginning of a block and returns the next node to write.
  private mutating func enterBlock(_ index: Int, _ node: MarkdownTree.Node) -> Int {
    draft.beginBlock()
    switch node.kind {
    case .paragraph: return enterParagraph(index)
    case .heading(let level): headings.enter(index, level: Int(level), into: &draft)
    case .blockQuote: putLine("<blockquote>\n")
    case .list(let style): enterList(style)
    case .item: putLine("<li>")
    case .codeBlock(let info):
      if let replaced = draft.options.replacedCode[index] {
        put(replaced)
      } else {
        putCodeBlock(node, info: info)
      }
    case .thematicBreak: putLine("<hr />\n")
    case .callout(let kind): enterCallout(index, kind: kind)
    case .calloutTitle: draft.out.put("<p class=\"callout-title\">")
    case .table: tables.enter(index, into: &draft)
    case .tableCaption: tables.enterCaption(into: &draft)
    case .figureCaption: return Int(node.end)
    case .tableRow(let isHeader): draft.out.put(isHeader ? "<thead>\n<tr>\n" : "<tr>\n")
    case .tableCell(let alignment):
      tables.enterCell(alignment, of: open.last, into: &draft.out)
    default: break
    }
    return index + 1
  }

  private mutating func leaveBlock(_ index: Int) {
    switch tree.nodes[index].kind {
    case .paragraph: if !isInTightList { draft.out.put("</p>\n") }
    case .heading(let level): headings.leave(level: Int(level), into: &draft)
    case .blockQuote: putLine("</blockquote>\n")
    case .list(let style): draft.out.put(style.start == nil ? "</ul>\n" : "</ol>\n")
    case .item: draft.out.put("</li>\n")
    case .callout: putLine("</aside>\n")
    case .calloutTitle: draft.out.put("</p>\n")
    case .table: tables.leave(index, into: &draft)
    case .tableCaption: tables.leaveCaption(into: &draft)
    case .tableRow(let isHeader):
      tables.leaveRow(of: open.last, isHeader: isHeader, into: &draft.out)
    case .tableCell: tables.leaveCell(of: open.last, into: &draft.out)
    default: break
    }
  }

  private mutating func putLine(_ markup: StaticString) {
    draft.out.endLine()
    draft.out.put(markup)
  }

  private mutating func enterList(_ style: MarkdownTree.ListStyle) {
    switch style.start {
    case nil: putLine("<ul>\n")
    case 1: putLine("<ol>\n")
    case let start?:
      putLine("<ol start=\"")
      draft.out.put("\(start)\">\n")
    }
  }

  private mutating func putCodeBlock(_ node: MarkdownTree.Node, info: TextRange) {
    putLine(draft.options.isPageText ? "<pre tabindex=\"0\"><code" : "<pre><code")
    if !info.isEmpty {
      draft.out.put(" class=\"language-")
      draft.out.putEscaped(tree[info].prefix { !$0.isASCIISpace })
      draft.out.put("\"")
    }
    draft.out.put(">")
    draft.out.putEscaped(tree[node.literal])
    draft.out.put("</code></pre>\n")
  }

  private mutating func put(_ replaced: ReplacedCode) {
    draft.out.endLine()
    draft.out += replaced.html
    draft.out.endLine()
    for identifier in replaced.identifiers { _ = draft.identifiers.use(identifier) }
  }

  private mutating func enterCallout(_ index: Int, kind: TextRange) {
    let name = String(decoding: tree[kind], as: UTF8.self).lowercased()
    let title = tree.children(of: index).first { tree.nodes[$0].kind == .calloutTitle }
    let label = draft.options.words.callouts[name] ?? name.prefix(1).uppercased() + name.dropFirst()
    let heard = title.map { document.plainText(of: $0, citing: draft.options.citations) } ?? ""
    putLine("<aside class=\"callout callout-")
    draft.out.put("\(name)\" role=\"note\"")
    draft.out.putAttribute(
      "aria-label", (heard.allSatisfy(\.isWhitespace) ? label : heard).utf8)
    draft.out.put(">\n")
    guard title == nil else { return }
    draft.out.put("<p class=\"callout-title\">")
    draft.out.putEscaped(label)
    draft.out.put("</p>\n")
  }

  // MARK: Paragraphs

  private mutating func enterParagraph(_ index: Int) -> Int {
    if document.dialect.figures, let image = tree.lonePicture(in: index) {
      putFigure(image, paragraph: index)
      return Int(tree.nodes[index].end)
    }
    let isOfText = open.isEmpty && draft.rawHTML.open.isEmpty && draft.part != .notes
    if draft.options.paragraphAnchors, isOfText {
      putParagraphAnchor()
    } else if !isInTightList {
      putLine("<p>")
    }
    return index + 1
  }

  /// Writes an empty link, so that no number is copied, searched or read aloud.
  ///
  /// The style sheet shows the number, and the page's script makes all these links a single tab
  /// stop.
  private mutating func putParagraphAnchor() {
    paragraphCount += 1
    let identifier = "\(draft.identifiers.prefix)p\(paragraphCount)"
    draft.out.endLine()
    draft.out.put("<p id=\"\(identifier)\"><a class=\"para\" href=\"#\(identifier)")
    draft.out.put(HeadingWriter.forPointersAlone)
    draft.out.put("</a>")
  }

  private mutating func putFigure(_ image: Int, paragraph: Int) {
    guard case .image(let destination, let title) = tree.nodes[image].kind else { return }
    let caption = Int(tree.nodes[image].end)
    let hasCaption = caption < Int(tree.nodes[paragraph].end)
    putLine("<figure class=\"image\">")
    _ = links.putImage(image, destination, .empty, into: &draft)
    if hasCaption || !title.isEmpty {
      draft.out.put("<figcaption>")
      draft.text.previous = nil
      if hasCaption { writeChildren(of: caption) } else { draft.putText(tree[title]) }
      draft.out.put("</figcaption>")
    }
    draft.out.put("</figure>\n")
  }

  /// Whether the parent of the current node is an item of a tight list (CommonMark 0.30, section
  /// 5.3).
  private var isInTightList: Bool {
    guard open.count >= 2, case .list(let style) = tree.nodes[open[open.count - 2]].kind else {
      return false
    }
    return style.isTight
  }
}
