import Basics
import Briefs
import Site

/// Writes the HTML of a page as XHTML that EPUB allows (EPUB 3.3, section 6.1), and so do programs for
/// mail and for texts.
///
/// What an author's raw HTML leaves open, misplaces or repeats is put in order: blocks in a paragraph
/// become its text, parts outside their list or table become plain blocks, and an id or a link that
/// leads nowhere is left out.
package struct XHTMLWriter {
  package typealias Node = HTMLFragment.Node
  package typealias Element = HTMLFragment.Element

  package private(set) var xml = XMLText()
  package private(set) var places: ChapterPlaces
  /// What the chapter shows, for its metadata.
  private(set) var content = ChapterContent()
  private let addresses: XHTMLAddresses
  private let form: XHTMLForm
  /// The notes whose marks have been written, if the program that reads them numbers them.
  package private(set) var numberedNotes: [String] = []
  /// Whether the text is that of a note, which can contain no other for such programs.
  package var isInNote = false
  /// How many elements are open that may not contain another of their name.
  private var open: [String: Int] = [:]

  /// - Parameter targets: the ids in the chapter that links can lead to
  package init(_ addresses: XHTMLAddresses, form: XHTMLForm = XHTMLForm(), targets: ChapterPlaces) {
    self.addresses = addresses
    self.form = form
    places = targets.forWriting
  }

  /// Appends markup of the book itself.
  package mutating func raw(_ markup: String) { xml.raw(markup) }

  package mutating func text(_ text: String) { xml.text(text.withXMLCharacters) }

  // MARK: Blocks

  /// Writes blocks, and the text between them.
  ///
  /// - Parameter isTop: whether running text needs a paragraph of its own
  package mutating func flow(_ nodes: [Node], isTop: Bool = false) {
    for run in FlowRun.runs(of: nodes) {
      switch run {
      case .block(let element): block(element)
      case .line(let nodes):
        if isTop { raw("<p>") }
        phrasing(nodes)
        if isTop { raw("</p>\n") }
      }
    }
  }

  private mutating func block(_ element: Element) {
    switch element.name {
    case "p" where !element.children.holdBlocks: paragraph(element)
    case "h1", "h2", "h3", "h4", "h5", "h6": heading(element)
    case "ul", "ol": list(element)
    case "dl": terms(element)
    case "table": table(element)
    case "figure": figure(element)
    case "pre": wrap("pre", element) { $0.phrasing(element.children) }
    case "blockquote": wrap("blockquote", element) { $0.flow(element.children, isTop: true) }
    case "hr": raw("<hr/>\n")
    case "section" where element.attributes["role"] == "doc-bibliography":
      let role = "\(form.type("bibliography")) role=\"doc-bibliography\""
      wrap("section", element, role) { $0.flow(element.children) }
    case "section", "article": wrap(element.name, element) { $0.flow(element.children) }
    case "aside" where element.has("callout"): callout(element)
    case "a": link(element) { $0.flow(element.children) }
    default: division(element)
    }
  }

  private mutating func division(_ element: Element) {
    // The table of a chart is always open, so it needs no summary.
    if element.name == "summary", !element.children.holdWords { return }
    if element.has("chart-wide"), !form.hasDrawings { return }
    let ofName = element.name == "div" ? nil : element.name
    wrap("div", element, adding: ofName) { $0.flow(element.children) }
  }

  private mutating func paragraph(_ element: Element) {
    let number = element.attributes["id"].flatMap { $0.wholeMatch(of: #/p(\d+)/#)?.output.1 }
    let isNumbered =
      form.numbersParagraphs && element.children.first?.element?.has("para") == true
    wrap("p", element) { writer in
      if isNumbered, let number {
        writer.raw("<span class=\"para\" aria-hidden=\"true\">\(number)</span> ")
      }
      writer.phrasing(element.children)
    }
  }

  /// Writes a heading, each of which the table of contents can lead to; the first level is that of
  /// the chapter.
  private mutating func heading(_ element: Element) {
    var heading = element
    if heading.name == "h1" { heading.name = "h2" }
    if heading.attributes["id"].map(places.isFree) != true {
      heading.attributes["id"] = places.identifierOfHeading()
    }
    let id = places.identifier(of: heading.attributes["id"])
    let level = heading.name.last?.wholeNumberValue ?? 2
    let title = heading.children.readText.onOneLine
    if level <= 3, let id, !title.isEmpty {
      content.headings.append(.init(level: level, identifier: id, title: title))
    }
    wrap(heading.name, heading) { $0.phrasing(heading.children) }
  }

  private mutating func list(_ element: Element) {
    let parts = element.children.runsOfItems
    guard !parts.isEmpty else { return }
    wrap(element.name, element, element.listAttributes) { writer in
      writer.raw("\n")
      for part in parts {
        let value = element.name == "ol" ? part.itemValue : ""
        writer.wrap("li", part, value) { $0.flow(part.children) }
      }
    }
  }

  /// Writes a list of terms, or plain blocks if terms and descriptions do not alternate.
  private mutating func terms(_ element: Element) {
    let parts = element.children.elements
      .flatMap { $0.name == "div" ? $0.children.elements : [$0] }
      .filter { $0.name == "dt" || $0.name == "dd" }
    guard parts.first?.name == "dt", parts.last?.name == "dd" else { return division(element) }
    wrap("dl", element) { writer in
      writer.raw("\n")
      for part in parts {
        writer.wrap(part.name, part) { writer in
          if part.name == "dt" {
            writer.phrasing(part.children)
          } else {
            writer.flow(part.children)
          }
        }
      }
    }
  }

  private mutating func callout(_ element: Element) {
    // Programs for reading hide some `aside`s until they are asked for.
    var attributes = " role=\"note\""
    if let label = element.attributes["aria-label"] {
      attributes += " aria-label=\"\(label.xmlEscaped)\""
    }
    wrap("div", element, attributes) { $0.flow(element.children, isTop: true) }
  }

  private mutating func figure(_ element: Element) {
    let captions = element.children.elements.filter { $0.name == "figcaption" }
    guard let caption = captions.first, captions.count == 1 else {
      return wrap(captions.isEmpty ? "figure" : "div", element) { $0.flow(element.children) }
    }
    let others = element.children.filter { $0.element?.name != "figcaption" }
    let isFirst = element.children.elements.first?.name == "figcaption"
    if form.hasCaptionsInTables, var table = others.onlyTable {
      table.children.insert(
        .element(Element(name: "caption", children: caption.children)), at: 0)
      return self.table(table)
    }
    wrap("figure", element) { writer in
      writer.raw("\n")
      if isFirst { writer.wrap("figcaption", caption) { $0.flow(caption.children) } }
      writer.flow(others)
      if !isFirst { writer.wrap("figcaption", caption) { $0.flow(caption.children) } }
    }
  }

  private mutating func table(_ element: Element) {
    let table = TableParts(element)
    guard !table.isEmpty, open["caption", default: 0] == 0 else { return division(element) }
    if !table.strays.isEmpty { flow(table.strays, isTop: true) }
    wrap("table", element) { writer in
      writer.raw("\n")
      if let caption = table.caption {
        writer.nested("caption") { writer in
          writer.wrap("caption", caption) { $0.flow(caption.children) }
        }
      }
      for (name, rows) in table.sections where !rows.isEmpty {
        writer.raw("<\(name)>\n")
        for row in rows { writer.row(row) }
        writer.raw("</\(name)>\n")
      }
    }
  }

  private mutating func row(_ cells: [Element]) {
    raw("<tr>\n")
    for cell in cells {
      wrap(cell.name, cell, cell.cellAttributes) { $0.flow(cell.children) }
    }
    raw("</tr>\n")
  }

  // MARK: Lines

  package mutating func phrasing(_ nodes: [Node]) {
    for node in nodes {
      switch node {
      case .text(let text): self.text(text)
      case .element(let element): inline(element)
      }
    }
  }

  private mutating func inline(_ element: Element) {
    if element.isUnread || (element.has("back") && !form.hasBackLinks) { return }
    if let block = XHTMLElements.blocks[element.name] {
      // The words of neighbouring blocks must not run together.
      if block.hasText { raw(" ") }
      return phrasing(element.children)
    }
    switch element.name {
    case "sup" where element.has("note-ref") && form.numbersNotes: numberedMark(element)
    case "br", "wbr": raw("<\(element.name)/>")
    case "img": picture(element)
    case "a":
      let marks = element.children.filter { $0.element?.has("note-ref") == true }
      let others = element.children.filter { $0.element?.has("note-ref") != true }
      link(element) { $0.phrasing(others) }
      for mark in marks.elements { inline(mark.asLinkedMark) }
    case "audio", "video": recording(element)
    case "ruby": ruby(element)
    case "rt" where open["ruby", default: 0] > 0:
      wrap("rt", element, line: true) { $0.phrasing(element.children) }
    case "svg": drawing(element)
    case "dfn": nested("dfn", or: "i", element) { $0.phrasing(element.children) }
    case "bdo":
      wrap(element.direction == nil ? "span" : "bdo", element) { $0.phrasing(element.children) }
    default:
      let name = XHTMLElements.inline[element.name]
      guard let name else { return phrasing(element.children) }
      wrap(name, element, line: true) { $0.phrasing(element.children) }
    }
  }

  private mutating func picture(_ element: Element) {
    let alternative = element.attributes["alt"] ?? ""
    guard let path = element.attributes["src"].flatMap(addresses.picture) else {
      if !alternative.isEmpty { raw("<em class=\"picture\">\(alternative.xmlEscaped)</em>") }
      return
    }
    content.add(pictureWithText: !alternative.isEmpty)
    raw("<img\(form.attributes("img", element)) src=\"\(path)\" alt=\"\(alternative.xmlEscaped)\"")
    raw(element.sizeAttributes)
    attributes(of: element)
    raw("/>")
  }

  /// Writes the first mark of a note as a link, from which a program makes the note, and all others as
  /// the number that it gets there.
  private mutating func numberedMark(_ element: Element) {
    let link = element.children.elements.first { $0.name == "a" }
    guard let id = link?.attributes["href"]?.dropFirst() else { return phrasing(element.children) }
    let known = numberedNotes.firstIndex { $0 == id }
    if known == nil { numberedNotes.append(String(id)) }
    if known == nil, !isInNote { return phrasing(element.children) }
    raw("<sup>\((known ?? numberedNotes.count - 1) + 1)</sup>")
  }

  /// Writes a drawing in the text, as far as it only draws.
  private mutating func drawing(_ element: Element) {
    guard form.hasDrawings, let drawing = InlineDrawing(element) else { return }
    content.hasDrawings = true
    content.add(pictureWithText: drawing.hasText)
    raw(drawing.xml)
  }

  /// Writes a link to a recording: a book contains none.
  private mutating func recording(_ element: Element) {
    let address = element.sources.lazy.compactMap(addresses.link).first
    if let address {
      raw("<a href=\"\(address.xmlEscaped)\">\(address.xmlEscaped)</a>")
    }
    phrasing(element.children.filter { $0.element.map { $0.name != "source" } ?? true })
  }

  /// Writes text with small print above it, or that print in brackets if it belongs to nothing.
  private mutating func ruby(_ element: Element) {
    guard element.children.isRuby, open["ruby", default: 0] == 0 else {
      return phrasing(element.children.withPrintInBrackets)
    }
    nested("ruby", or: "ruby", element) { writer in
      writer.phrasing(element.children.filter { $0.element?.name != "rp" })
    }
  }

  private mutating func link(_ element: Element, _ body: (inout XHTMLWriter) -> Void) {
    let href = element.attributes["href"]
    let target = href.flatMap { href in
      href.first == "#"
        ? places.link(to: String(href.dropFirst()).percentDecodedPath) : addresses.link(href)
    }
    guard let target, open["a", default: 0] == 0, element.children.holdWords else {
      return element.attributes["id"] == nil && element.attributes["lang"] == nil
        ? body(&self)
        : wrap(element.children.holdBlocks ? "div" : "span", element, line: true, body)
    }
    let attributes = element.linkAttributes(to: target, form)
    nested("a") { $0.wrap("a", element, attributes, line: true, body) }
  }

  // MARK: Tags

  /// Writes an element that cannot contain one of its own name, or another in its place.
  private mutating func nested(
    _ name: String, or other: String, _ element: Element, _ body: (inout XHTMLWriter) -> Void
  ) {
    let isFirst = open[name, default: 0] == 0
    nested(name) { $0.wrap(isFirst ? name : other, element, line: true, body) }
  }

  private mutating func nested(_ name: String, _ body: (inout XHTMLWriter) -> Void) {
    open[name, default: 0] += 1
    body(&self)
    open[name, default: 0] -= 1
  }

  /// Writes an element with its attributes.
  ///
  /// - Parameters:
  ///   - attributes: those that only this element has
  ///   - adding: a class to add
  ///   - line: whether the element is part of a line
  package mutating func wrap(
    _ name: String, _ element: Element, _ attributes: String = "", adding: String? = nil,
    line: Bool = false, _ body: (inout XHTMLWriter) -> Void
  ) {
    raw("<\(name)\(attributes)\(form.attributes(name, element))")
    self.attributes(of: element, adding: adding)
    raw(">")
    body(&self)
    raw(line || name == "span" || name == "bdo" ? "</\(name)>" : "</\(name)>\n")
  }

  private mutating func attributes(of element: Element, adding: String? = nil) {
    if let id = places.take(element.attributes["id"]) { raw(" id=\"\(id)\"") }
    raw(element.sharedAttributes(adding: adding))
  }
}
