import Basics
import Site

/// Writes the HTML of a page as content for Typst.
///
/// Everything that a page shows has been made by then: citations, typographic marks, the numbers of
/// notes, and the raw HTML that is allowed. Parts with a look of their own are calls of functions in
/// `templates/elements.typ`; all others are calls of Typst's own.
struct ContentWriter {
  typealias Node = HTMLFragment.Node
  typealias Element = HTMLFragment.Element

  /// What the addresses on a page stand for on paper.
  struct Addresses {
    /// Returns the path of a picture in the folder of the documents, or `nil` if it cannot be shown.
    var picture: (_ address: String) -> String?
    /// Returns the path of a picture in SVG that is part of the page.
    var drawing: (_ svg: String) -> String? = { _ in nil }
    /// Returns the complete address for one on the page, or `nil` if paper cannot lead there.
    var link: (_ href: String) -> String?
  }

  /// What makes the same HTML something else on paper.
  private struct Surroundings {
    var isInHeading = false
    var isInTableHead = false
    /// Whether there is something else on the line.
    var isInLine = false
    /// Whether the text is in a container, which cannot begin a page.
    var isContained = false
    /// Whether the text names a work, whose address is printed or shows where it was found.
    var isInCitation = false
  }

  private let addresses: Addresses
  /// The texts of the notes, by their number on the page.
  private var notes: [String: [Node]] = [:]
  /// The numbers of the notes that have been written; further marks refer to them.
  private var written: Set<String> = []
  /// The ids in the text that links lead to.
  private var targets: Set<String> = []
  /// The levels of the page's headings that the current position is under.
  private var openHeadings: [Int] = []
  /// What the current position is within.
  private var surroundings = Surroundings()
  /// Whether a space would begin a block or follow another.
  private var dropsSpace = true

  init(_ addresses: Addresses) { self.addresses = addresses }

  /// Returns the parts of a text, which share notes and places.
  ///
  /// - Parameter notes: the list of notes
  mutating func texts(_ html: [[UInt8]], notes: [UInt8]) -> [TypstValue] {
    let parts = html.map { HTMLFragment($0).nodes }
    let list = HTMLFragment(notes).nodes
    self.notes = Dictionary(list.notes.map { ($0.number, $0.text) }) { first, _ in first }
    var places = Places()
    for part in parts + [list] { places.add(part) }
    targets = places.reached
    return parts.map { .content(blocks($0)) }
  }

  /// Returns text with several blocks.
  mutating func text(_ html: String) -> TypstValue {
    .content(blocks(HTMLFragment(Array(html.utf8)).nodes))
  }

  /// Returns a line of text.
  mutating func line(_ html: String) -> TypstValue {
    dropsSpace = true
    return .content(inline(HTMLFragment(Array(html.utf8)).nodes))
  }

  // MARK: Blocks

  /// - Parameter isItem: whether running text is that of an item or a cell rather than a paragraph
  private mutating func blocks(_ nodes: [Node], isItem: Bool = false) -> String {
    var code: [String] = []
    for run in nodes.runs {
      switch run {
      case .block(let element):
        code.append(block(element))
      case .line(let nodes):
        dropsSpace = true
        let line = self.line(nodes)
        code.append(isItem ? line : "par({\(line)})")
      }
    }
    return code.filter { !$0.isEmpty }.joined(separator: "; ")
  }

  /// Returns code that is written in other surroundings.
  private mutating func within<Code>(
    _ change: (inout Surroundings) -> Void, write: (inout Self) -> Code
  ) -> Code {
    let outer = surroundings
    change(&surroundings)
    defer { surroundings = outer }
    return write(&self)
  }

  /// Returns the blocks of a container: an item, a cell, a quotation.
  private mutating func contained(_ nodes: [Node], isItem: Bool = false) -> String {
    within({ $0.isContained = true }) { $0.blocks(nodes, isItem: isItem) }
  }

  private mutating func block(_ element: Element) -> String {
    placed(element, inLanguage(element, unplaced(element)))
  }

  private mutating func unplaced(_ element: Element) -> String {
    switch element.name {
    case "p": return paragraph(element)
    case "h1", "h2", "h3", "h4", "h5", "h6": return heading(element)
    case "ul": return "list(\(items(of: element)))"
    case "ol":
      // The engine counts from zero at least.
      let start = UInt32(element.attributes["start"] ?? "").map { "start: \($0), " } ?? ""
      return "enum(\(start)\(items(of: element)))"
    case "blockquote": return "quote(block: true, {\(contained(element.children))})"
    case "aside": return callout(element)
    case "pre":
      return "raw(block: true, \(TypstValue.literal(element.children.rawText.withoutLastLineEnd)))"
    case "table": return table(element)
    case "figure": return figure(element)
    case "hr": return "divider()"
    case "dl": return "terms(\(terms(of: element)))"
    default: return blocks(element.children)
    }
  }

  private mutating func paragraph(_ element: Element) -> String {
    dropsSpace = true
    let text = line(element.children)
    guard let id = element.attributes["id"], let number = id.firstMatch(of: #/p(\d+)$/#)?.output.1,
      element.children.first?.element?.has("para") == true
    else { return "par({\(text)})" }
    return "numbered(\(TypstValue.literal(String(number))), {\(text)})"
  }

  /// Returns a heading one level below the one above it, since a document may skip no level (PDF/UA-1,
  /// ISO 14289-1, section 7.4.2).
  private mutating func heading(_ element: Element) -> String {
    let level = element.name.last?.wholeNumberValue ?? 2
    openHeadings.removeAll { $0 >= level }
    openHeadings.append(level)
    dropsSpace = true
    // The link to the heading is after a space.
    let title = element.children.withoutSpaceAtEnd
    let text = within({ $0.isInHeading = true }) { $0.inline(title) }
    return "heading(level: \(openHeadings.count), {\(text)})"
  }

  private mutating func items(of list: Element) -> String {
    let items = list.children.elements.filter { $0.name == "li" }
    let isTight = !items.contains { $0.children.elements.contains { $0.name == "p" } }
    return "tight: \(isTight)"
      + items.map { ", {\(placed($0, contained($0.children, isItem: isTight)))}" }.joined()
  }

  private mutating func terms(of list: Element) -> String {
    var code: [String] = []
    var terms: [String] = []
    let parts = list.children.elements.flatMap { $0.name == "div" ? $0.children.elements : [$0] }
    for element in parts {
      if element.name == "dt" {
        dropsSpace = true
        terms.append(placed(element, inline(element.children)))
      } else {
        let text = placed(element, contained(element.children, isItem: true))
        code.append("terms.item({\(terms.joined(separator: "; linebreak(); "))}, {\(text)})")
        terms = []
      }
    }
    if !terms.isEmpty {
      code.append("terms.item({\(terms.joined(separator: "; linebreak(); "))}, {})")
    }
    return code.joined(separator: ", ")
  }

  private mutating func callout(_ element: Element) -> String {
    let kind = element.classes.first { $0.hasPrefix("callout-") }?.dropFirst("callout-".count)
    var (title, rest) = ("none", element.children)
    if let place = rest.firstIndex(where: { $0.element?.has("callout-title") == true }) {
      dropsSpace = true
      title = "{\(inline(rest.remove(at: place).element?.children ?? []))}"
    }
    let name = TypstValue.literal(String(kind ?? "note"))
    return "callout(\(name), \(title), {\(contained(rest))})"
  }

  private mutating func figure(_ element: Element) -> String {
    if element.has("chart") { return chart(element) }
    let caption = element.children.elements.first { $0.name == "figcaption" }
    let others = element.children.filter { $0.element?.name != "figcaption" }
    let lone = others.onlyElement
    if let lone, lone.name == "table" { return table(lone, captionedBy: caption) }
    guard let caption else { return blocks(others, isItem: lone != nil) }
    dropsSpace = true
    let text = placed(caption, inline(caption.children))
    let content = contained(others, isItem: lone != nil)
    let kind = element.has("table") ? "table" : "image"
    return "captioned(\(kind), {\(text)}, {\(content)})"
  }

  /// Returns a chart, whose table is only on the page.
  private mutating func chart(_ element: Element) -> String {
    let parts = element.children.elements
    let caption = parts.first { $0.name == "figcaption" }?.children.elements ?? []
    let wide = parts.first { $0.has("chart-wide") }
    let picture = wide?.children.elements.first { $0.name == "svg" }.flatMap {
      addresses.drawing($0.source)
    }
    func line(_ parts: [Element]) -> String {
      let lines = parts.map { part in
        dropsSpace = true
        return inline(part.children)
      }
      return "{\(lines.joined(separator: "; linebreak(); "))}"
    }
    let title = line(caption.filter { $0.has("chart-title") })
    let description = line(caption.filter { !$0.has("chart-title") })
    let credits = line(parts.filter { $0.has("chart-source") || $0.has("chart-note") })
    let alternative = caption.filter { !$0.has("chart-title") }.map(\.children.rawText).joined()
    return "chart(\(TypstValue.literal(picture ?? "")), "
      + "\(TypstValue.literal(alternative.collapsingSpace)), \(title), \(description), \(credits))"
  }

  /// Returns a table; one that is too wide for a page is turned, and then has several parts.
  private mutating func table(
    _ element: Element, captionedBy figureCaption: Element? = nil
  ) -> String {
    let table = HTMLTable(element)
    let isTurned = table.isWide && !surroundings.isContained
    let parts = table.parts
    var code: [String] = []
    for (index, part) in parts.enumerated() {
      var text: String?
      if let caption = figureCaption ?? table.caption {
        dropsSpace = true
        let line = inline(caption.children)
        let count =
          parts.count > 1 ? "; \(TypstValue.literal(" (\(index + 1)/\(parts.count))"))" : ""
        text = (index == 0 ? placed(caption, line) : line) + count
      }
      let cells = self.cells(of: part)
      let shown = text.map { "captioned(table, {\($0)}, {\(cells)})" } ?? cells
      code.append(isTurned ? "turned({\(shown)})" : shown)
    }
    return code.joined(separator: "; ")
  }

  private mutating func cells(of table: HTMLTable) -> String {
    let alignments = table.alignments.map { $0.rawValue + "," }.joined(separator: " ")
    var code = "wide(columns: \(table.columnCount), align: (\(alignments))"
    let head = within({ $0.isInTableHead = true }) { writer in
      table.head.flatMap { $0 }.map { writer.cell($0) }
    }
    if !head.isEmpty { code += ", table.header(\(head.joined(separator: ", ")))" }
    for cells in table.body { code += cells.map { ", " + cell($0) }.joined() }
    return code + ")"
  }

  private mutating func cell(_ cell: HTMLTable.Cell) -> String {
    let content = cell.element.map { placed($0, contained($0.children, isItem: true)) } ?? ""
    let text = cell.isHeader ? "{strong({\(content)})}" : "{\(content)}"
    guard cell.columns > 1 || cell.rows > 1 else { return text }
    return "table.cell(colspan: \(cell.columns), rowspan: \(cell.rows), \(text))"
  }

  // MARK: Lines

  private mutating func line(_ nodes: [Node]) -> String {
    within({ $0.isInLine = !nodes.isOnlyPicture }) { $0.inline(nodes) }
  }

  private mutating func inline(_ nodes: [Node]) -> String {
    var code: [String] = []
    for node in nodes {
      switch node {
      case .text(let text):
        let collapsed = text.collapsingSpace
        let shown = dropsSpace && collapsed.first == " " ? String(collapsed.dropFirst()) : collapsed
        guard !shown.isEmpty else { continue }
        dropsSpace = shown.last == " "
        code.append(TypstValue.literal(shown))
      case .element(let element):
        let part = inline(element)
        if !part.isEmpty { code.append(part) }
      }
    }
    return code.joined(separator: "; ")
  }

  private mutating func inline(_ element: Element) -> String {
    if element.isLeftOut { return "" }
    let text = within({ $0.isInCitation = $0.isInCitation || element.has("cited") }) {
      $0.unplacedInline(element)
    }
    return placed(element, inLanguage(element, text))
  }

  private static let functions = [
    "em": "emph", "i": "emph", "cite": "emph", "dfn": "emph", "var": "emph", "strong": "strong",
    "b": "strong", "del": "strike", "s": "strike", "ins": "underline", "u": "underline",
    "mark": "highlight", "sup": "super", "sub": "sub",
  ]

  private mutating func unplacedInline(_ element: Element) -> String {
    switch element.name {
    case "br":
      dropsSpace = true
      return "linebreak()"
    case "img": return picture(element)
    case "a": return link(element)
    case "code", "kbd", "samp", "tt":
      dropsSpace = false
      return "raw(\(TypstValue.literal(element.children.rawText)))"
    case "sup" where element.has("note-ref"): return note(element)
    default:
      if Element.blocks.contains(element.name) { return unplaced(element) }
      let text = inline(element.children)
      guard let function = Self.functions[element.name], !text.isEmpty else { return text }
      return "\(function)({\(text)})"
    }
  }

  /// Returns a note at its mark; further marks of the same note lead to it.
  private mutating func note(_ mark: Element) -> String {
    let link = mark.children.elements.first { $0.name == "a" }
    guard let number = (link?.attributes["id"] ?? mark.attributes["id"])?.numberOfNote else {
      return "super({\(inline(mark.children))})"
    }
    let comma = link == nil ? nil : mark.children.first?.text
    let before = comma.map { "super(\(TypstValue.literal($0))); " } ?? ""
    dropsSpace = false
    guard written.insert(number).inserted, let text = notes[number] else {
      return before + "note-again(\(TypstValue.literal(number)))"
    }
    let content = within({ $0 = Surroundings(isContained: true) }) { $0.text(ofNote: text) }
    dropsSpace = false
    return before + "\(noteFunction)(\(TypstValue.literal(number)), {\(content)})"
  }

  private var noteFunction: String {
    if surroundings.isInHeading { return "heading-note" }
    return surroundings.isInTableHead ? "head-note" : "note"
  }

  /// Returns the text of a note, whose first paragraph follows the number on the same line.
  private mutating func text(ofNote nodes: [Node]) -> String {
    guard case .block(let first) = nodes.runs.first, first.name == "p" else {
      return blocks(nodes, isItem: true)
    }
    dropsSpace = true
    let line = inLanguage(first, inline(first.children))
    let others = nodes.drop { $0.element?.name != "p" }.dropFirst()
    let rest = blocks(Array(others))
    return rest.isEmpty ? line : "\(line); parbreak(); \(rest)"
  }

  private mutating func link(_ element: Element) -> String {
    let marks = element.children.filter { $0.element?.has("note-ref") == true }
    guard marks.isEmpty else {
      // A link cannot contain another, as the mark of a note is.
      var plain = element
      plain.children.removeAll { $0.element?.has("note-ref") == true }
      return [link(plain), inline(marks)].filter { !$0.isEmpty }.joined(separator: "; ")
    }
    let href = element.attributes["href"] ?? ""
    if href.hasPrefix("#") {
      let text = inline(element.children)
      let id = String(href.dropFirst())
      guard targets.contains(id), !text.isEmpty else { return text }
      return "link-to(\(TypstValue.literal(id)), {\(text)})"
    }
    let isAddress = element.has("address")
    let text = isAddress ? TypstValue.literal(href) : inline(element.children)
    if isAddress { dropsSpace = false }
    guard let address = addresses.link(href), !text.isEmpty else { return text }
    let link = "link(\(TypstValue.literal(address)), {\(text)})"
    guard showsAddress(of: element) else { return link }
    dropsSpace = false
    return link + "; printed-address(\(TypstValue.literal(href)))"
  }

  /// Whether a reader of paper needs the address of a link, as in the style for printing pages.
  private func showsAddress(of link: Element) -> Bool {
    guard let href = link.attributes["href"], href.hasPrefix("http"), !link.has("address"),
      !surroundings.isInCitation, !surroundings.isInHeading, !surroundings.isInTableHead
    else { return false }
    let text = link.children.rawText
    return !text.isEmpty && !text.contains(href.trimmingPrefix(#/https?:\/\//#))
  }

  private mutating func picture(_ element: Element) -> String {
    let alternative = element.attributes["alt"] ?? ""
    dropsSpace = false
    guard let path = element.attributes["src"].flatMap(addresses.picture) else {
      return alternative.isEmpty ? "" : "emph(\(TypstValue.literal(alternative)))"
    }
    let function = surroundings.isInLine ? "picture-in-line" : "picture"
    return "\(function)(\(TypstValue.literal(path)), \(TypstValue.literal(alternative)))"
  }

  // MARK: Places and languages

  /// Returns code with a mark before it, if a link leads to the element.
  private func placed(_ element: Element, _ code: String) -> String {
    guard let id = element.attributes["id"], targets.contains(id) else { return code }
    let mark = "place-mark(\(TypstValue.literal(id)))"
    return code.isEmpty ? mark : "\(mark); \(code)"
  }

  /// Returns code in the language and direction of an element.
  private func inLanguage(_ element: Element, _ code: String) -> String {
    guard !code.isEmpty else { return code }
    let settings = TypstLanguage(
      tag: element.attributes["lang"], direction: element.direction)
    return settings.isEmpty ? code : "text(\(settings.arguments), {\(code)})"
  }
}

extension String {
  /// The number of a note in the id of its mark: `ref-3`, `ref-3-2`.
  fileprivate var numberOfNote: String? {
    firstMatch(of: #/ref-(\d+)(-\d+)?$/#).map { String($0.output.1) }
  }

  fileprivate var withoutLastLineEnd: String { hasSuffix("\n") ? String(dropLast()) : self }
}
