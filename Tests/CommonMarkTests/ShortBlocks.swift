import CommonMark

extension MarkdownDocument {
  /// The tree in the short form in which `PandocNotes` writes pandoc's.
  ///
  /// Notes in notes are left out, as pandoc does, and so is whether a list is tight, which a note in an
  /// item affects in GFM but not in pandoc.
  var shortBlocks: String {
    tree.children(of: 0).filter { node in !notes.contains { $0.body == node } }
      .map { short($0, inNote: false) }.joined()
  }

  private func shortChildren(_ node: Int, inNote: Bool) -> String {
    tree.children(of: node).map { short($0, inNote: inNote) }.joined()
  }

  private func short(_ index: Int, inNote: Bool) -> String {
    let node = tree.nodes[index]
    let literal = String(decoding: tree[node.literal], as: UTF8.self)
    let inside = shortChildren(index, inNote: inNote)
    switch node.kind {
    case .paragraph: return "P(\(inside.withSingleSpaces))"
    case .heading(let level): return "H\(level)(\(inside.withSingleSpaces))"
    case .codeBlock: return "C(\(literal.withoutIndentation))"
    case .htmlBlock: return "R(\(literal.withoutIndentation))"
    case .thematicBreak: return "-"
    case .blockQuote: return "Q(\(inside))"
    case .list(let style): return "\(style.start.map { "O\($0)" } ?? "U")(\(inside))"
    case .item: return "I(\(inside))"
    case .table: return "|"
    case .text, .htmlInline: return literal
    case .softBreak: return " "
    case .lineBreak: return "/"
    case .link: return "<\(inside)>"
    case .emphasis: return "*\(inside)*"
    case .code: return "`\(literal.withoutIndentation)`"
    case .noteReference(let label): return shortNote(Int(label), inNote: inNote)
    default: return "?\(node.kind)"
    }
  }

  private func shortNote(_ label: Int, inNote: Bool) -> String {
    guard let body = notes[label].body else { return "[^\(notes[label].label)]" }
    return inNote ? "" : "{\(shortChildren(body, inNote: true))}"
  }
}
