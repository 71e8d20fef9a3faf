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
    out += html.inline
    if html.inline.isEmpty, out.last == UInt8(ascii: " ") { out.removeLast() }
    guard !isLine else { return next }
    putMark(behind: next)
    putCitationMark(group, html.copy)
    return next
  }

  /// Within a note, the full stop of a citation goes where the author's sentence goes on.
  private mutating func dropFullStop(before next: Int) {
    guard out.last == UInt8(ascii: "."), next < tree.nodes.count,
      tree.nodes[next].kind == .text || tree.nodes[next].kind == .softBreak
    else { return }
    out.removeLast()
  }

  /// A full stop or comma goes before the mark of a note (Chicago Manual of Style, 14.26).
  private mutating func putMark(behind next: Int) {
    guard next < tree.nodes.count, tree.nodes[next].kind == .text,
      let mark = tree[tree.nodes[next].literal].first, ".,;:!?".utf8.contains(mark)
    else { return }
    out.append(mark)
    skipped = (next, 1)
  }

  private mutating func putCitationMark(_ group: Int, _ copy: [UInt8]) {
    let number = numbering.cite(group)
    let prefix = options.identifierPrefix
    let identifier = "\(prefix)ref-\(number)"
    result.identifiers.insert(identifier)
    if isInLink {
      out.put("<sup class=\"note-ref\" id=\"\(identifier)\">\(number)</sup>")
    } else {
      out.put("<sup class=\"note-ref\"><a href=\"#\(prefix)note-\(number)\" id=\"\(identifier)\"")
      out.put(" role=\"doc-noteref\">\(number)</a></sup>")
    }
    guard options.marginNotes, !isInTable else { return }
    out.put("<span class=\"margin-note\" aria-hidden=\"true\"><span class=\"margin-number\">")
    out.put("\(number)</span> ")
    out += copy
    out.put("</span>")
  }
}
