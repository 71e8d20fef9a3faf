import Basics
import SourceText

/// Writes citations, as the citation processor formatted them, in the text or as notes.
struct CitationWriter {
  private let tree: MarkdownTree
  private let groups: [CitationGroup]
  /// The text node whose first bytes were written before a citation.
  private var skipped: (node: Int, count: Int)?

  init(_ document: MarkdownDocument) {
    tree = document.tree
    groups = document.citations
  }

  /// Writes a group of citations and returns the index after it.
  mutating func put(
    _ group: Int, at index: Int, marks: inout NoteMarks, into draft: inout HTMLDraft
  ) -> Int {
    let next = Int(tree.nodes[index].end)
    guard let citations = draft.options.citations, citations.indices.contains(group) else {
      draft.putText(Array(groups[group].source.utf8)[...])
      return next
    }
    let html = citations[group]
    guard html.note != nil, draft.part == .text || draft.part == .line else {
      putInText(html, before: next, into: &draft)
      return next
    }
    if html.inline.isEmpty { dropSpace(from: &draft.out) } else { draft.out += html.inline }
    draft.text.previous = "x"
    guard draft.part == .text else { return next }
    let follows = html.inline.isEmpty && marks.ends(at: index)
    putPunctuation(after: next, of: html, into: &draft)
    let number = marks.putCitation(group, follows: follows, into: &draft)
    if draft.options.marginNotes, !draft.isInTable {
      draft.out.put("<span class=\"margin-note\" aria-hidden=\"true\"><b>\(number)</b> ")
      draft.out += html.copy
      draft.out.put("</span>")
    }
    marks.end(at: hasSkippedAll(of: next) ? next + 1 : next)
    return next
  }

  /// Returns the part of a text node that was not written before a citation.
  mutating func rest(of index: Int) -> ArraySlice<UInt8> {
    let text = tree[tree.nodes[index].literal]
    guard let skipped, skipped.node == index else { return text }
    self.skipped = nil
    return text.dropFirst(skipped.count)
  }

  private mutating func putInText(
    _ html: CitationHTML, before next: Int, into draft: inout HTMLDraft
  ) {
    let text = draft.part == .margin ? html.copy : html.note ?? html.inline
    draft.out += html.lead
    if html.manner.contains(.close) || text.isEmpty && html.lead.isEmpty {
      dropSpace(from: &draft.out)
    }
    if html.manner.contains(.behindPunctuation) {
      putPunctuation(after: next, of: html, into: &draft)
    }
    draft.out += text
    if draft.part == .notes || draft.part == .margin {
      dropFullStop(before: next, from: &draft.out)
    }
    draft.text.previous = "x"
  }

  // MARK: Spaces and punctuation

  /// Removes typed space, since the mark of a note directly follows the word before it.
  private func dropSpace(from out: inout [UInt8]) {
    while let last = out.last, last.isASCIISpace,
      !out.suffix(Self.lineBreak.count).elementsEqual(Self.lineBreak)
    {
      out.removeLast()
    }
  }

  private static let lineBreak = Array("<br />\n".utf8)

  /// Drops the full stop of a citation in a note if the author's sentence continues.
  private func dropFullStop(before next: Int, from out: inout [UInt8]) {
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
  private mutating func putPunctuation(
    after next: Int, of html: CitationHTML, into draft: inout HTMLDraft
  ) {
    guard next < tree.nodes.count, tree.nodes[next].kind == .text else { return }
    let known = html.note == nil ? ".,!?".utf8 : ".,;:!?".utf8
    let marks = tree[tree.nodes[next].literal].prefix { known.contains($0) }
    guard !marks.isEmpty else { return }
    skipped = (next, marks.count)
    // `cf. [@doe].` already has a full stop.
    if marks.elementsEqual(".".utf8), draft.out.last == UInt8(ascii: ".") { return }
    let isAmerican = html.manner.contains(.punctuationInQuotes)
    let quoted = QuotedEnd(draft.out, isAmerican: isAmerican)
    let rest = quoted?.take(marks, into: &draft.out)
    draft.putText(rest ?? marks)
  }

  /// Returns whether all of a text node was written before a citation.
  private func hasSkippedAll(of index: Int) -> Bool {
    skipped?.node == index && skipped?.count == Int(tree.nodes[index].literal.count)
  }
}
