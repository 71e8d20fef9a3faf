import Basics
import Site

/// The elements of HTML, by what they are in a book.
enum XHTMLElements {
  struct Block {
    /// Whether it contains text of its own, rather than only separating.
    var hasText = true
  }

  /// The elements that stand between paragraphs.
  static let blocks: [String: Block] = {
    let names = [
      "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote",
      "pre", "table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "figure",
      "figcaption", "div", "section", "article", "aside", "address", "header", "footer", "main",
      "nav", "details", "summary", "center", "form", "fieldset", "legend", "hgroup", "dialog",
      "search", "menu", "hr",
    ]
    return Dictionary(uniqueKeysWithValues: names.map { ($0, Block(hasText: $0 != "hr")) })
  }()

  /// The elements of a line, and what each becomes; the text of all others stays without them.
  static let inline: [String: String] = {
    let kept = [
      "abbr", "b", "bdi", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "s", "samp",
      "small", "span", "strong", "sub", "sup", "u", "var",
    ]
    let others = [
      "acronym": "abbr", "strike": "s", "tt": "code", "font": "span", "big": "span",
      // Their texts need not be in the form that these elements ask for.
      "time": "span", "data": "span",
    ]
    return Dictionary(uniqueKeysWithValues: kept.map { ($0, $0) }).merging(others) { $1 }
  }()

  /// The elements whose content is not text for readers.
  static let unread: Set<String> = [
    "script", "style", "iframe", "object", "embed", "template", "noscript", "noembed", "noframes",
    "canvas", "textarea", "select", "title", "head", "applet", "xmp", "plaintext", "track",
    "source", "input", "col", "colgroup", "map", "datalist", "link", "meta", "base",
  ]
}

extension HTMLFragment.Element {
  /// Whether readers of a book see nothing of the element.
  var isUnread: Bool {
    XHTMLElements.unread.contains(name) || (isLeftOut && !has("back"))
  }

  fileprivate var isBlock: Bool { XHTMLElements.blocks[name] != nil }
}

/// A block, or text between blocks.
enum FlowRun {
  case block(HTMLFragment.Element)
  case line([HTMLFragment.Node])

  /// Returns the blocks and the text between them, without blank text; an element of a line that
  /// contains blocks is a block.
  static func runs(of nodes: [HTMLFragment.Node]) -> [FlowRun] {
    var runs: [FlowRun] = []
    var line: [HTMLFragment.Node] = []
    func end() {
      if !line.allSatisfy(\.isBlank) { runs.append(.line(line)) }
      line = []
    }
    for node in nodes {
      if let element = node.element, element.isBlock || element.children.holdBlocks {
        end()
        if !element.isUnread { runs.append(.block(element)) }
      } else {
        line.append(node)
      }
    }
    end()
    return runs
  }
}

extension HTMLFragment.Node {
  /// Whether it is nothing but white space.
  var isBlank: Bool { text?.allSatisfy(\.isWhitespace) ?? false }
}

extension [HTMLFragment.Node] {
  /// Whether any block is among these or within them.
  var holdBlocks: Bool {
    contains { node in
      guard let element = node.element, element.name != "svg" else { return false }
      return element.isBlock || element.children.holdBlocks
    }
  }

  /// Whether readers see anything of these.
  var holdWords: Bool {
    contains { node in
      switch node {
      case .text(let text): !text.allSatisfy(\.isWhitespace)
      case .element(let element):
        element.name == "img" || element.name == "svg"
          || (!element.isUnread && element.children.holdWords)
      }
    }
  }

  /// The text that readers see, without the marks of notes.
  var readText: String {
    map { node in
      switch node {
      case .text(let text): text
      case .element(let element) where element.isUnread || element.has("note-ref"): ""
      case .element(let element) where element.name == "img": element.attributes["alt"] ?? ""
      case .element(let element) where element.name == "br": " "
      case .element(let element): element.children.readText
      }
    }.joined()
  }

  /// The table that these are, with nothing else but what lets readers scroll it.
  var onlyTable: HTMLFragment.Element? {
    let parts = filter { !$0.isBlank }
    guard parts.count == 1, let part = parts[0].element else { return nil }
    return part.name == "table" ? part : part.name == "div" ? part.children.onlyTable : nil
  }

  /// The items of a list, with anything else as an item of its own.
  var runsOfItems: [HTMLFragment.Element] {
    compactMap { node in
      if let element = node.element, element.name == "li" { return element }
      if node.isBlank || node.element?.isUnread == true { return nil }
      return HTMLFragment.Element(name: "li", children: [node])
    }
  }

  /// These, with small print in brackets.
  var withPrintInBrackets: [HTMLFragment.Node] {
    flatMap { node -> [HTMLFragment.Node] in
      switch node.element?.name {
      case "rp": []
      case "rt": [.text(" (")] + (node.element?.children ?? []) + [.text(")")]
      default: [node]
      }
    }
  }

  /// Whether each piece of small print follows text that it belongs to, and the last ends these.
  var isRuby: Bool {
    var hasBase = false
    var isFirst = true
    for node in self where !node.isBlank {
      switch node.element?.name {
      case "rp": continue
      case "rt":
        guard hasBase else { return false }
        hasBase = false
        isFirst = false
      default: hasBase = true
      }
    }
    return !hasBase && !isFirst
  }
}

/// A table, with its parts in the order of XHTML.
struct TableParts {
  private(set) var caption: HTMLFragment.Element?
  /// What is in the table but in no cell.
  private(set) var strays: [HTMLFragment.Node] = []
  private var head: [[HTMLFragment.Element]] = []
  private var body: [[HTMLFragment.Element]] = []
  private var foot: [[HTMLFragment.Element]] = []

  init(_ table: HTMLFragment.Element) {
    for node in table.children {
      switch node.element?.name {
      case "caption" where caption == nil: caption = node.element
      case "thead": head += rows(of: node)
      case "tbody": body += rows(of: node)
      case "tfoot": foot += rows(of: node)
      case "tr": body += takeRow(node)
      default: if !node.isBlank, node.element?.isUnread != true { strays.append(node) }
      }
    }
  }

  var isEmpty: Bool { head.isEmpty && body.isEmpty && foot.isEmpty }

  var sections: [(name: String, rows: [[HTMLFragment.Element]])] {
    [("thead", head), ("tbody", body), ("tfoot", foot)]
  }

  private mutating func rows(of part: HTMLFragment.Node) -> [[HTMLFragment.Element]] {
    var rows: [[HTMLFragment.Element]] = []
    for node in part.element?.children ?? [] { rows += takeRow(node) }
    return rows
  }

  /// Returns the cells of a row, and keeps what is in none of them.
  private mutating func takeRow(_ node: HTMLFragment.Node) -> [[HTMLFragment.Element]] {
    guard let row = node.element, row.name == "tr" else {
      if !node.isBlank { strays.append(node) }
      return []
    }
    strays += row.children.filter { !$0.isCell && !$0.isBlank }
    let cells = row.children.filter(\.isCell).elements
    return cells.isEmpty ? [] : [cells]
  }
}

extension HTMLFragment.Node {
  fileprivate var isCell: Bool { element.map { ["td", "th"].contains($0.name) } ?? false }
}

extension String {
  /// The text without characters that XML does not allow (XML 1.0, section 2.2).
  var withXMLCharacters: String {
    let isPlain = utf8.allSatisfy { $0 >= 0x20 && $0 != 0xEF || $0 == 0x0A || $0 == 0x09 }
    if isPlain { return self }
    return String(
      String.UnicodeScalarView(
        unicodeScalars.filter { scalar in
          switch scalar.value {
          case 0x09, 0x0A, 0x0D: true
          case 0..<0x20, 0xFFFE, 0xFFFF: false
          default: true
          }
        }))
  }

  /// The text as the content of an element or attribute.
  package var xmlEscaped: String { withXMLCharacters.htmlEscaped }
}
