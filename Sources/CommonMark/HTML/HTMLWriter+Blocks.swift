import Basics

/// Blocks: those of CommonMark, and tables, figures and callouts.
extension HTMLWriter {
  /// Writes the beginning of a block and returns the next node to write.
  mutating func enterBlock(_ index: Int, _ node: MarkdownTree.Node) -> Int {
    previous = nil
    openQuotes = OpenQuotes()
    isInUnreadLink = false
    switch node.kind {
    case .paragraph: return enterParagraph(index)
    case .heading(let level): enterHeading(index, level: Int(level))
    case .blockQuote: putLine("<blockquote>\n")
    case .list(let style): enterList(style)
    case .item: putLine("<li>")
    case .codeBlock(let info): putCodeBlock(node, info: info)
    case .thematicBreak: putLine("<hr />\n")
    case .callout(let kind): enterCallout(index, kind: kind)
    case .calloutTitle: out.put("<p class=\"callout-title\">")
    case .table: return enterTable(index)
    case .tableCaption: out.put("<figcaption>")
    case .figureCaption: return Int(node.end)
    case .tableRow(let isHeader): out.put(isHeader ? "<thead>\n<tr>\n" : "<tr>\n")
    case .tableCell(let alignment): enterCell(alignment)
    default: break
    }
    return index + 1
  }

  mutating func leaveBlock(_ index: Int) {
    switch tree.nodes[index].kind {
    case .paragraph: leaveParagraph(index)
    case .heading(let level): leaveHeading(index, level: Int(level))
    case .blockQuote: putLine("</blockquote>\n")
    case .list(let style): out.put(style.start == nil ? "</ul>\n" : "</ol>\n")
    case .item: out.put("</li>\n")
    case .callout: putLine("</aside>\n")
    case .calloutTitle: out.put("</p>\n")
    case .table: leaveTable(index)
    case .tableCaption: out.put("</figcaption>\n")
    case .tableRow(let isHeader): leaveRow(index, isHeader: isHeader)
    case .tableCell: leaveCell()
    default: break
    }
  }

  private mutating func putLine(_ markup: StaticString) {
    out.endLine()
    out.put(markup)
  }

  private mutating func enterList(_ style: MarkdownTree.ListStyle) {
    switch style.start {
    case nil: putLine("<ul>\n")
    case 1: putLine("<ol>\n")
    case let start?:
      putLine("<ol start=\"")
      out.put("\(start)\">\n")
    }
  }

  private mutating func putCodeBlock(_ node: MarkdownTree.Node, info: TextRange) {
    putLine(options.isPageText ? "<pre tabindex=\"0\"><code" : "<pre><code")
    let language = tree[info].prefix { !$0.isASCIISpace }
    if !info.isEmpty {
      out.put(" class=\"language-")
      out.putEscaped(language)
      out.put("\"")
    }
    out.put(">")
    out.putEscaped(tree[node.literal])
    out.put("</code></pre>\n")
  }

  // MARK: Figures

  mutating func putFigure(_ image: Int, paragraph: Int) -> Int {
    guard case .image(let destination, let title) = tree.nodes[image].kind else {
      return paragraph + 1
    }
    let caption = Int(tree.nodes[image].end)
    let end = Int(tree.nodes[paragraph].end)
    putLine("<figure class=\"image\">")
    _ = putImage(image, destination, .empty)
    if caption < end || !title.isEmpty {
      out.put("<figcaption>")
      previous = nil
      if caption < end {
        for child in tree.children(of: caption) { write(child) }
      } else {
        putText(tree[title])
      }
      out.put("</figcaption>")
    }
    out.put("</figure>\n")
    return end
  }

  // MARK: Callouts

  private mutating func enterCallout(_ index: Int, kind: TextRange) {
    let name = String(decoding: tree[kind], as: UTF8.self).lowercased()
    let title = tree.children(of: index).first { tree.nodes[$0].kind == .calloutTitle }
    let label = options.words.callouts[name] ?? name.capitalizedFirst
    putLine("<aside class=\"callout callout-")
    out.put(name)
    out.put("\" role=\"note\" aria-label=\"")
    let heard = title.map { document.plainText(of: $0, citing: options.citations) } ?? ""
    out.putEscaped(heard.allSatisfy(\.isWhitespace) ? label : heard)
    out.put("\">\n")
    guard title == nil else { return }
    out.put("<p class=\"callout-title\">")
    out.putEscaped(label)
    out.put("</p>\n")
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
