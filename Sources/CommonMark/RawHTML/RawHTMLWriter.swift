import Basics
import SourceText

/// Writes raw HTML, which is kept, filtered or dropped, but never with the words that readers see.
struct RawHTMLWriter {
  private let tree: MarkdownTree
  private let findsAddresses: Bool
  private lazy var spans = RawHTMLSpans(tree)

  /// The position of raw HTML in the tree.
  struct Spot {
    let node: Int
    let isInline: Bool
    /// The number of open nodes around it.
    let depth: Int

    init(_ node: Int, depth: Int, _ tree: MarkdownTree) {
      self.node = node
      self.depth = depth
      isInline = tree.nodes[node].kind == .htmlInline
    }
  }

  init(_ document: MarkdownDocument) {
    tree = document.tree
    findsAddresses = document.dialect.bareAddresses
  }

  mutating func put(_ html: ArraySlice<UInt8>, at spot: Spot, into draft: inout HTMLDraft) {
    switch draft.options.rawHTML {
    case .all:
      if !spot.isInline { draft.out.endLine() }
      draft.out.append(contentsOf: html)
      if findsAddresses { readUnfiltered(html, at: spot.node, into: &draft) }
    case .omittedWithComment:
      if !spot.isInline { draft.out.endLine() }
      draft.out.put("<!-- raw HTML omitted -->")
    case .safe, .none: filter(html, at: spot, into: &draft)
    }
    if !spot.isInline { draft.out.endLine() }
  }

  /// Records those parts of unfiltered HTML that affect the text around it, or the reader.
  private func readUnfiltered(
    _ html: ArraySlice<UInt8>, at index: Int, into draft: inout HTMLDraft
  ) {
    for case .tag(let tag) in HTMLTokenizer(html) {
      if tag.name == "a" { draft.links.isInUnreadLink = !tag.isEnd }
      for address in tag.requests where SafeAddress.isOfWeb(address) {
        draft.log.addReference(address, use: .picture, at: index)
      }
    }
  }

  // MARK: Filtering

  private mutating func filter(
    _ html: ArraySlice<UInt8>, at spot: Spot, into draft: inout HTMLDraft
  ) {
    let isText = !spot.isInline && isTextForReaders(html)
    if isText { draft.out.put("<p>") }
    var number = 0
    for token in HTMLTokenizer(html) {
      switch token {
      case .invisible: break
      case .text(let text): if draft.rawHTML.dropping == nil { putText(text, into: &draft) }
      case .tag(let tag):
        guard let dropping = draft.rawHTML.dropping else {
          filter(tag, number: number, at: spot, into: &draft)
          number += 1
          continue
        }
        if tag.isEnd, tag.name == dropping.name { draft.rawHTML.dropping = nil }
      }
    }
    if isText { draft.out.put("</p>") }
    if !spot.isInline { endBlock(spot.node, in: &draft) }
  }

  /// Returns whether a block of raw HTML is really text: it begins with something in angle brackets
  /// that is not an element, and contains only elements that are allowed in a paragraph.
  private func isTextForReaders(_ html: ArraySlice<UInt8>) -> Bool {
    var tags = TagSequence(html)
    guard let first = tags.next(), !HTMLElements.include(first.name) else { return false }
    return tags.allSatisfy {
      HTMLAllowList.inline.contains($0.name) || !HTMLElements.include($0.name)
    }
  }

  /// Writes text between tags.
  ///
  /// Character references stay, and text that looks like markup is escaped.
  private func putText(_ text: ArraySlice<UInt8>, into draft: inout HTMLDraft) {
    draft.out.putEscapedHTML(text, [.lessThan, .greaterThan])
    draft.text.previous = text.lastScalar ?? draft.text.previous
  }

  private mutating func filter(
    _ tag: HTMLTag, number: Int, at spot: Spot, into draft: inout HTMLDraft
  ) {
    guard HTMLElements.include(tag.name) else { return putText(tag.source, into: &draft) }
    let name = HTMLElements.successors[tag.name] ?? tag.name
    let isAllowed =
      HTMLAllowList.inline.contains(name) || (!spot.isInline && HTMLAllowList.block.contains(name))
    guard isAllowed, draft.options.rawHTML == .safe, draft.part != .margin,
      tag.isEnd || draft.rawHTML.open.count < 100
    else { return drop(tag, at: spot, from: &draft) }
    if tag.isEnd {
      putEnd(of: tag, at: spot, into: &draft)
    } else {
      putStart(of: tag, number: number, at: spot, into: &draft)
    }
  }

  private func drop(_ tag: HTMLTag, at spot: Spot, from draft: inout HTMLDraft) {
    guard !tag.isEnd else { return }
    if tag.goesWithContent {
      draft.rawHTML.dropping = .init(
        name: tag.name, written: "", depth: spot.depth, node: spot.node)
    }
    let loses =
      HTMLAllowList.contentGoes.contains(tag.name) ? "with its content" : "and its text stays"
    draft.log.reportOnce(
      tag.name, "the element '<\(tag.name)>' is dropped, \(loses)", at: spot.node,
      containing: "<\(tag.name)", help: RawHTMLHelp.forElement(tag.name))
  }

  // MARK: Tags

  private mutating func putStart(
    of tag: HTMLTag, number: Int, at spot: Spot, into draft: inout HTMLDraft
  ) {
    while let ended = draft.rawHTML.close(endedBy: tag.name, depth: spot.depth) {
      putEnd(of: ended, into: &draft)
    }
    let goesOn =
      !spot.isInline && HTMLElements.withoutBlocks.contains(tag.name)
      && spans.goesOn(number, of: spot.node)
    let written = RawStartTag(tag, at: spot.node).put(as: goesOn ? "div" : nil, into: &draft)
    guard !HTMLAllowList.void.contains(tag.name) else { return }
    guard !tag.isSelfClosing else { return draft.out.put("</\(written)>") }
    draft.rawHTML.push(
      .init(name: tag.name, written: written, depth: spot.depth, node: spot.node, tag: number))
  }

  private func putEnd(of tag: HTMLTag, at spot: Spot, into draft: inout HTMLDraft) {
    guard !HTMLAllowList.void.contains(tag.name) else { return }
    let closed = draft.rawHTML.close(tag.name, depth: spot.depth)
    guard !closed.isEmpty else {
      return draft.log.reportOnce(
        "/\(tag.name)", "'</\(tag.name)>' closes nothing here, and is dropped", at: spot.node,
        containing: "</\(tag.name)", rule: .unclosedHTML,
        help: "open '<\(tag.name)>' in the same block, before it")
    }
    for element in closed { putEnd(of: element, into: &draft) }
  }

  private func putEnd(of element: RawHTMLBalance.OpenElement, into draft: inout HTMLDraft) {
    if !element.written.isEmpty { draft.out.put("</\(element.written)>") }
  }

  // MARK: Ends of blocks

  /// Closes the raw elements that a block leaves open, unless a later block closes them.
  private mutating func endBlock(_ index: Int, in draft: inout HTMLDraft) {
    draft.rawHTML.dropping = nil
    guard draft.rawHTML.open.last?.node == index else { return }
    let spans = spans
    let goesOn = { (element: RawHTMLBalance.OpenElement) in spans.goesOn(element.tag, of: index) }
    for element in draft.rawHTML.close(endOf: index, goesOn: goesOn) {
      putEnd(of: element, into: &draft)
      if !goesOn(element) { reportUnclosed(element, to: &draft.log) }
    }
  }

  /// Closes and reports the raw elements that began inside a node that ends.
  func close(downTo depth: Int, in draft: inout HTMLDraft) {
    if let dropping = draft.rawHTML.dropping, dropping.depth >= depth {
      draft.rawHTML.dropping = nil
    }
    for element in draft.rawHTML.close(downTo: depth) {
      putEnd(of: element, into: &draft)
      reportUnclosed(element, to: &draft.log)
    }
  }

  private func reportUnclosed(
    _ element: RawHTMLBalance.OpenElement, to log: inout RenderingLog
  ) {
    guard !HTMLElements.endByThemselves.contains(element.name) else { return }
    log.reportOnce(
      "\(element.name) unclosed", "'<\(element.name)>' is not closed in its block",
      at: element.node, containing: "<\(element.name)", rule: .unclosedHTML,
      help: "add '</\(element.name)>' where it ends")
  }
}
