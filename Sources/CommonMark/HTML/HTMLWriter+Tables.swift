/// Tables: a figure with its caption above, in a region that scrolls on a narrow screen.
extension HTMLWriter {
  mutating func enterTable(_ index: Int) -> Int {
    out.endLine()
    result.tableCount += 1
    let identifier = "\(options.identifierPrefix)table-\(result.tableCount)"
    let caption = index + 1
    guard tree.nodes[caption].kind == .tableCaption else {
      out.put("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
      out.putEscaped("\(options.words.table) \(result.tableCount)")
      out.put("\">\n<table>\n")
      return index + 1
    }
    result.identifiers.insert(identifier)
    out.put("<figure class=\"table\">\n<figcaption id=\"")
    out.put(identifier)
    out.put("\">")
    open += [index, caption]
    for child in tree.children(of: caption) { write(child) }
    closeRawHTML(downTo: open.count)
    open.removeLast()
    out.put("</figcaption>\n<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" ")
    out.put("aria-labelledby=\"\(identifier)\">\n<table>\n")
    for row in tree.children(of: index).dropFirst() { write(row) }
    open.removeLast()
    leaveTable(index)
    return Int(tree.nodes[index].end)
  }

  mutating func leaveTable(_ index: Int) {
    if rowCount(of: index) > 1 { out.put("</tbody>\n") }
    out.put("</table>\n</div>\n")
    if hasCaption(index) { out.put("</figure>\n") }
  }

  mutating func leaveRow(_ index: Int, isHeader: Bool) {
    out.put("</tr>\n")
    guard isHeader, let table = open.last else { return }
    out.put("</thead>\n")
    if rowCount(of: table) > 1 { out.put("<tbody>\n") }
  }

  mutating func enterCell(_ alignment: MarkdownTree.TableAlignment) {
    out.put(isInHeaderRow ? "<th scope=\"col\"" : "<td")
    switch alignment {
    // Text aligns with the start of its line by default.
    case .none, .left: out.put(">")
    case .center: out.put(" class=\"center\">")
    case .right: out.put(" class=\"right\">")
    }
  }

  mutating func leaveCell() { out.put(isInHeaderRow ? "</th>\n" : "</td>\n") }

  private var isInHeaderRow: Bool {
    open.last.map { tree.nodes[$0].kind == .tableRow(isHeader: true) } ?? false
  }

  private func hasCaption(_ table: Int) -> Bool { tree.nodes[table + 1].kind == .tableCaption }

  private func rowCount(of table: Int) -> Int {
    tree.children(of: table).count { tree.nodes[$0].kind != .tableCaption }
  }
}
