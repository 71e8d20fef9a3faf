import Basics
import SourceText

/// Citations, as the citation processor formatted them, in the text or as notes.
extension HTMLWriter {
  /// Writes a group of citations and returns the index after it.
  mutating func putCitation(_ index: Int, group: Int) -> Int {
    let next = Int(tree.nodes[index].end)
    guard let citations = options.citations, citations.indices.contains(group) else {
      putText(Array(document.citations[group].source.utf8)[...])
      return next
    }
    let html = citations[group]
    guard html.note != nil, !isWritingNotes, !isMargin else {
      putInText(html, before: next)
      return next
    }
    if html.inline.isEmpty { dropSpace() } else { out += html.inline }
    previous = "x"
    guard !isLine else { return next }
    let follows = html.inline.isEmpty && endOfLastMark?.node == index
    putPunctuation(behind: next, of: html)
    putCitationMark(group, html.copy, follows: follows)
    endOfLastMark = (skippedWhole(next) ? next + 1 : next, nil)
    return next
  }

  private mutating func putInText(_ html: CitationHTML, before next: Int) {
    let text = isMargin ? html.copy : html.note ?? html.inline
    out += html.lead
    if html.manner.contains(.close) || text.isEmpty && html.lead.isEmpty { dropSpace() }
    if html.manner.contains(.behindPunctuation) { putPunctuation(behind: next, of: html) }
    out += text
    if isWritingNotes || isMargin { dropFullStop(before: next) }
    previous = "x"
  }

  /// Removes typed space, since the mark of a note directly follows the word before it.
  private mutating func dropSpace() {
    while let last = out.last, last.isASCIISpace,
      !out.suffix(Self.lineBreak.count).elementsEqual(Self.lineBreak)
    {
      out.removeLast()
    }
  }

  private static let lineBreak = Array("<br />\n".utf8)

  /// Drops the full stop of a citation in a note if the author's sentence continues.
  private mutating func dropFullStop(before next: Int) {
    guard next < tree.nodes.count,
      tree.nodes[next].kind == .text || tree.nodes[next].kind == .softBreak
    else { return }
    let end = Array("</span>".utf8)
    let isInSpan = out.suffix(end.count).elementsEqual(end)
    let place = out.count - 1 - (isInSpan ? end.count : 0)
    if place >= 0, out[place] == UInt8(ascii: ".") { out.remove(at: place) }
  }

  /// Puts a full stop or comma before the mark of a note (Chicago Manual of Style, 14.26), or
  /// before raised numbers in American styles, which have other marks after them.
  private mutating func putPunctuation(behind next: Int, of html: CitationHTML) {
    guard next < tree.nodes.count, tree.nodes[next].kind == .text else { return }
    let known = html.note == nil ? ".,!?".utf8 : ".,;:!?".utf8
    let marks = tree[tree.nodes[next].literal].prefix { known.contains($0) }
    guard !marks.isEmpty else { return }
    skipped = (next, marks.count)
    // `cf. [@doe].` already has a full stop.
    if marks.elementsEqual(".".utf8), out.last == UInt8(ascii: ".") { return }
    if let rest = QuotedEnd(out, isAmerican: html.manner.contains(.punctuationInQuotes))?
      .take(marks, into: &out)
    {
      putText(rest)
    } else {
      putText(marks)
    }
  }

  /// Returns whether all of a text node has been written before the mark of a note.
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
