/// Writes tables: a figure with its caption above, in a region that scrolls on a narrow screen.
struct TableWriter {
  private let tree: MarkdownTree
  /// The number of tables so far.
  private(set) var count = 0

  init(_ tree: MarkdownTree) { self.tree = tree }

  mutating func enter(_ table: Int, into draft: inout HTMLDraft) {
    count += 1
    draft.isInTable = true
    draft.out.endLine()
    guard !hasCaption(table) else { return draft.out.put("<figure class=\"table\">\n") }
    putRegion(into: &draft)
    draft.out.putAttribute("aria-label", "\(draft.options.words.table) \(count)".utf8)
    draft.out.put(">\n<table>\n")
  }

  func leave(_ table: Int, into draft: inout HTMLDraft) {
    if rowCount(of: table) > 1 { draft.out.put("</tbody>\n") }
    draft.out.put("</table>\n</div>\n")
    if hasCaption(table) { draft.out.put("</figure>\n") }
    draft.isInTable = false
  }

  // MARK: Captions

  func enterCaption(into draft: inout HTMLDraft) {
    draft.out.put("<figcaption id=\"\(draft.identifiers.use("table-\(count)"))\">")
  }

  func leaveCaption(into draft: inout HTMLDraft) {
    draft.out.put("</figcaption>\n")
    putRegion(into: &draft)
    draft.out.put(" aria-labelledby=\"\(draft.identifiers.prefix)table-\(count)\">\n<table>\n")
  }

  private func putRegion(into draft: inout HTMLDraft) {
    draft.out.put("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\"")
  }

  private func hasCaption(_ table: Int) -> Bool { tree.nodes[table + 1].kind == .tableCaption }

  // MARK: Rows

  func leaveRow(of table: Int?, isHeader: Bool, into out: inout [UInt8]) {
    out.put("</tr>\n")
    guard isHeader, let table else { return }
    out.put("</thead>\n")
    if rowCount(of: table) > 1 { out.put("<tbody>\n") }
  }

  func enterCell(_ alignment: MarkdownTree.TableAlignment, of row: Int?, into out: inout [UInt8]) {
    out.put(isHeader(row) ? "<th scope=\"col\"" : "<td")
    switch alignment {
    // Text aligns with the start of its line by default.
    case .none, .left: out.put(">")
    case .center: out.put(" class=\"center\">")
    case .right: out.put(" class=\"right\">")
    }
  }

  func leaveCell(of row: Int?, into out: inout [UInt8]) {
    out.put(isHeader(row) ? "</th>\n" : "</td>\n")
  }

  private func isHeader(_ row: Int?) -> Bool {
    row.map { tree.nodes[$0].kind == .tableRow(isHeader: true) } ?? false
  }

  private func rowCount(of table: Int) -> Int {
    tree.children(of: table).count { tree.nodes[$0].kind != .tableCaption }
  }
}
