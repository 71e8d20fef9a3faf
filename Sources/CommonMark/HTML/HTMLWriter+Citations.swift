import SourceText

/// Citations: what the processor made of them, in the text or as notes.
extension HTMLWriter {
  /// Writes a group of citations and returns what follows it.
  mutating func putCitation(_ index: Int, group: Int) -> Int {
    let next = Int(tree.nodes[index].end)
    guard let citations = options.citations, citations.indices.contains(group) else {
      putText(Array(document.citations[group].source.utf8)[...])
      return next
    }
    let html = citations[group]
    guard html.note != nil, !isWritingNotes, !isMargin else {
      out += isMargin ? html.copy : html.note ?? html.inline
      if isWritingNotes || isMargin { dropFullStop(before: next) }
      previous = "x"
      return next
    }
    if html.inline.isEmpty { dropSpace() } else { out += html.inline }
    previous = "x"
    guard !isLine else { return next }
    let follows = html.inline.isEmpty && endOfLastMark?.node == index
    putPunctuation(behind: next)
    putCitationMark(group, html.copy, follows: follows)
    endOfLastMark = (skippedWhole(next) ? next + 1 : next, nil)
    return next
  }

  /// The mark of a note stands at the word before it, whatever space was typed.
  private mutating func dropSpace() {
    while let last = out.last, last.isASCIISpace,
      !out.suffix(Self.lineBreak.count).elementsEqual(Self.lineBreak)
    {
      out.removeLast()
    }
  }

  private static let lineBreak = Array("<br />\n".utf8)

  /// Within a note, the full stop of a citation goes where the author's sentence goes on.
  private mutating func dropFullStop(before next: Int) {
    guard next < tree.nodes.count,
      tree.nodes[next].kind == .text || tree.nodes[next].kind == .softBreak
    else { return }
    let end = Array("</span>".utf8)
    let isInSpan = out.suffix(end.count).elementsEqual(end)
    let place = out.count - 1 - (isInSpan ? end.count : 0)
    if place >= 0, out[place] == UInt8(ascii: ".") { out.remove(at: place) }
  }

  /// A full stop or comma goes before the mark of a note (Chicago Manual of Style, 14.26).
  private mutating func putPunctuation(behind next: Int) {
    guard next < tree.nodes.count, tree.nodes[next].kind == .text else { return }
    let marks = tree[tree.nodes[next].literal].prefix { ".,;:!?".utf8.contains($0) }
    guard !marks.isEmpty else { return }
    putText(marks)
    skipped = (next, marks.count)
  }

  /// Whether all of a text node has been written before the mark of a note.
  private func skippedWhole(_ index: Int) -> Bool {
    skipped?.node == index && skipped?.count == Int(tree.nodes[index].literal.count)
  }

  private mutating func putCitationMark(_ group: Int, _ copy: [UInt8], follows: Bool) {
    let number = numbering.cite(group)
    let identifier = "\(options.identifierPrefix)ref-\(number)"
    result.identifiers.insert(identifier)
    putMark("\(number)", id: identifier, follows: follows)
    guard options.marginNotes, !isInTable else { return }
    out.put("<span class=\"margin-note\" aria-hidden=\"true\"><b>")
    out.put("\(number)</b> ")
    out += copy
    out.put("</span>")
  }
}
