import Site
import SourceText

/// Writes our own HTML as Markdown or as plain text.
///
/// The Markdown is CommonMark with pipe tables and notes (`[^1]`), which GitHub and pandoc can
/// read.
struct TextForm {
  enum Style: Sendable { case markdown, plain }

  let style: Style
  /// Returns the address to write for one on the page, or `nil` to omit it.
  let address: (String) -> String?

  private typealias Node = HTMLFragment.Node
  private typealias Element = HTMLFragment.Element

  /// Returns text with several blocks.
  func blocks(_ html: [UInt8]) -> String { join(blocks(HTMLFragment(html).nodes)) }

  /// Returns a line of text.
  func line(_ html: String) -> String { inline(HTMLFragment(Array(html.utf8)).nodes).trimmed }

  /// Returns a line of text without markup.
  func line(plain text: String) -> String { escaped(text.onOneLine) }

  func strong(_ text: String) -> String { style == .markdown ? "**\(text)**" : text }

  func heading(_ text: String, level: Int) -> String {
    guard style == .plain else { return String(repeating: "#", count: level) + " " + text }
    let sign = ["=", "-"].dropFirst(level - 1).first
    return text + (sign.map { "\n" + String(repeating: $0, count: min(text.count, 72)) } ?? "")
  }

  func list(_ items: [String]) -> String {
    items.map { "- " + $0.indented(by: 2) }.joined(separator: "\n")
  }

  private var isMarkdown: Bool { style == .markdown }

  private func join(_ blocks: [String]) -> String {
    blocks.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  // MARK: Blocks

  private func blocks(_ nodes: [Node]) -> [String] {
    var blocks: [String] = []
    var run: [Node] = []
    func endRun() {
      let text = inline(run).trimmed
      if !text.isEmpty { blocks.append(isMarkdown ? text.escapingLineStart : text) }
      run = []
    }
    for node in nodes {
      if case .element(let element) = node, let block = block(element) {
        endRun()
        blocks += block
      } else {
        run.append(node)
      }
    }
    endRun()
    return blocks
  }

  /// Returns an element as blocks, or `nil` if it is an inline element.
  private func block(_ element: Element) -> [String]? {
    switch element.name {
    case "p": return paragraph(element)
    case "h1", "h2", "h3", "h4", "h5", "h6":
      let level = Int(element.name.dropFirst()) ?? 2
      return [heading(inline(element.children).trimmed, level: level)]
    case "ul", "ol": return element.children.isNotes ? notes(element) : [list(element)]
    case "blockquote": return [quote(join(blocks(element.children)))]
    case "aside": return [quote(join(blocks(element.children)))]
    case "pre": return [code(element)]
    case "table": return [TextTable(rows(of: element), isMarkdown: isMarkdown).text]
    case "figure": return figure(element)
    case "hr": return [isMarkdown ? "---" : "* * *"]
    case "div", "section", "article", "details", "figcaption", "dl", "dt", "dd", "summary", "nav":
      return blocks(element.children)
    default: return nil
    }
  }

  private func paragraph(_ element: Element) -> [String] {
    let text = inline(element.children).trimmed
    if element.has("callout-title") { return [strong(text)] }
    return [isMarkdown ? text.escapingLineStart : text]
  }

  private func quote(_ text: String) -> String {
    isMarkdown ? text.prefixingLines(with: "> ") : "    " + text.indented(by: 4)
  }

  private func code(_ element: Element) -> String {
    let text = element.children.rawText.trimmingLastLine
    guard isMarkdown else { return "    " + text.indented(by: 4) }
    let fence = String(repeating: "`", count: max(3, text.longestRun(of: "`") + 1))
    return "\(fence)\n\(text)\n\(fence)"
  }

  private func list(_ element: Element) -> String {
    var number = Int(element.attributes["start"] ?? "") ?? 1
    let items = element.children.elements.filter { $0.name == "li" }.map { item in
      let mark = element.name == "ol" ? "\(number). " : "- "
      number += 1
      return mark + join(blocks(item.children)).indented(by: mark.count)
    }
    return items.joined(separator: items.contains { $0.contains("\n\n") } ? "\n\n" : "\n")
  }

  private func notes(_ element: Element) -> [String] {
    element.children.elements.compactMap { item in
      guard let id = item.attributes["id"]?.dropFirst("note-".count) else { return nil }
      let text = join(blocks(item.children))
      return isMarkdown ? "[^\(id)]: \(text.indented(by: 4))" : "[\(id)] \(text.indented(by: 4))"
    }
  }

  /// Returns a chart as its title, its description and its table.
  private func chart(_ element: Element) -> [String] {
    var parts = element.children.elements
    let caption = parts.isEmpty ? [] : parts.removeFirst().children.elements
    return caption.map { part in
      let text = inline(part.children).trimmed
      return part.has("chart-title") ? strong(text) : text
    } + table(of: parts.filter { $0.name == "details" })
      + blocks(parts.filter { $0.name == "p" }.map { .element($0) })
  }

  /// Returns the table among elements, with its unit above it.
  private func table(of elements: [Element]) -> [String] {
    let parts = elements.flatMap(\.children.elements)
    let tables = parts.flatMap { [$0] + $0.children.elements }.filter { $0.name == "table" }
    return tables.flatMap { table in
      table.children.elements.filter { $0.name == "caption" }.map { inline($0.children).trimmed }
        + [TextTable(rows(of: table), isMarkdown: isMarkdown).text]
    } + blocks(parts.filter { $0.name == "p" }.map { .element($0) })
  }

  private func figure(_ element: Element) -> [String] {
    if element.has("chart") { return chart(element) }
    let captions = element.children.elements.filter { $0.name == "figcaption" }
    let others = element.children.filter { node in
      if case .element(let element) = node { element.name != "figcaption" } else { true }
    }
    let caption = captions.map { inline($0.children).trimmed }.joined(separator: " ")
    let isTable = element.has("table")
    return blocks(others)
      + (caption.isEmpty ? [] : [isMarkdown && isTable ? ": \(caption)" : caption])
  }

  private func rows(of table: Element) -> [[String]] {
    table.children.elements.flatMap { part in
      part.name == "tr" ? [part] : part.children.elements.filter { $0.name == "tr" }
    }.map { row in
      row.children.elements.map { inline($0.children).trimmed.replacing("\n", with: " ") }
    }
  }

  // MARK: Lines

  private func inline(_ nodes: [Node]) -> String {
    var text = ""
    for node in nodes {
      let piece =
        switch node {
        case .text(let text): escaped(text.collapsingSpace)
        case .element(let element): inline(element)
        }
      text +=
        text.last?.isWhitespace == true && piece.first == " " ? String(piece.dropFirst()) : piece
    }
    return text
  }

  private func inline(_ element: Element) -> String {
    if element.isLeftOut { return "" }
    switch element.name {
    case "br": return isMarkdown ? "\\\n" : "\n"
    case "img": return picture(element)
    case "a": return link(element)
    case "em", "i", "cite": return mark("*", element)
    case "strong", "b": return mark("**", element)
    case "del", "s": return mark("~~", element)
    case "code", "kbd", "samp": return inlineCode(element)
    case "sup" where element.has("note-ref"):
      let number = element.children.rawText.onOneLine
      return isMarkdown ? "[^\(number)]" : "[\(number)]"
    case "sup", "sub":
      let text = inline(element.children)
      return isMarkdown ? "<\(element.name)>\(text)</\(element.name)>" : text
    default:
      return block(element)?.joined(separator: " ") ?? inline(element.children)
    }
  }

  private func mark(_ sign: String, _ element: Element) -> String {
    let text = inline(element.children)
    guard isMarkdown, !text.trimmed.isEmpty else { return text }
    let before = text.hasPrefix(" ") ? " " : ""
    let after = text.hasSuffix(" ") ? " " : ""
    return before + sign + text.trimmed + sign + after
  }

  private func inlineCode(_ element: Element) -> String {
    let text = element.children.rawText
    guard isMarkdown else { return text }
    let fence = String(repeating: "`", count: text.longestRun(of: "`") + 1)
    let space = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
    return fence + space + text + space + fence
  }

  private func picture(_ element: Element) -> String {
    let text = element.attributes["alt"] ?? ""
    guard isMarkdown else { return text.isEmpty ? "" : "[\(text)]" }
    let address = element.attributes["src"].flatMap(address) ?? ""
    return "![\(escaped(text))](\(target(address)))"
  }

  private func link(_ element: Element) -> String {
    let text = inline(element.children)
    guard let href = element.attributes["href"], let address = address(href) else { return text }
    let isBare =
      address == text.trimmed.replacing("\\", with: "")
      || address.hasSuffix(
        "//" + element.children.rawText)
    if isBare { return isMarkdown ? "<\(address)>" : address }
    return isMarkdown ? "[\(text)](\(target(address)))" : "\(text) (\(address))"
  }

  /// Returns an address for a Markdown link, in angle brackets if it contains characters that would
  /// end it.
  func target(_ address: String) -> String {
    address.contains { " ()".contains($0) } || address.isEmpty ? "<\(address)>" : address
  }

  /// Returns text in which all characters that would be markup are escaped.
  private func escaped(_ text: String) -> String {
    guard isMarkdown else { return text }
    var result = ""
    for character in text {
      if "\\`*_[]<>~^|".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}

/// A table with one line per row.
struct TextTable {
  let rows: [[String]]
  let isMarkdown: Bool

  init(_ rows: [[String]], isMarkdown: Bool) {
    let count = rows.map(\.count).max() ?? 0
    self.rows = rows.map { $0 + Array(repeating: "", count: count - $0.count) }
    self.isMarkdown = isMarkdown
  }

  var text: String {
    guard let head = rows.first else { return "" }
    let widths = head.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let rule = widths.map { String(repeating: "-", count: max(3, $0)) }
    return ([head, rule] + rows.dropFirst()).map { line($0, widths) }.joined(separator: "\n")
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let padded = zip(cells, widths).map { cell, width in
      cell + String(repeating: " ", count: max(0, max(3, width) - cell.count))
    }
    return isMarkdown
      ? "| " + padded.joined(separator: " | ") + " |" : padded.joined(separator: "  ").trimmed
  }
}

extension String {
  fileprivate var trimmed: String {
    guard let start = firstIndex(where: { !$0.isWhitespace }),
      let end = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[start...end])
  }

  /// Returns the text with all lines after the first indented.
  fileprivate func indented(by count: Int) -> String {
    let space = String(repeating: " ", count: count)
    return split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { $0 == 0 || $1.isEmpty ? String($1) : space + $1 }.joined(separator: "\n")
  }

  fileprivate func prefixingLines(with prefix: String) -> String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { ($0.isEmpty ? prefix.trimmed : prefix + $0) }.joined(separator: "\n")
  }

  fileprivate var trimmingLastLine: String { hasSuffix("\n") ? String(dropLast()) : self }

  fileprivate func longestRun(of character: Character) -> Int {
    var (longest, current) = (0, 0)
    for next in self {
      current = next == character ? current + 1 : 0
      longest = max(longest, current)
    }
    return longest
  }

  /// The text with a backslash before anything that would begin a block: `1.`, `-`, `#`.
  fileprivate var escapingLineStart: String {
    guard let first else { return self }
    if "#+-=:".contains(first) { return "\\" + self }
    let digits = prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let sign = dropFirst(digits.count).first, sign == "." || sign == ")"
    else { return self }
    return digits + "\\" + dropFirst(digits.count)
  }
}
