import Basics
import SourceText

/// Raw HTML in the text, which is kept, filtered or dropped, but never with the words that readers
/// see.
extension HTMLWriter {
  mutating func putRawHTML(_ index: Int, isInline: Bool) {
    let html = tree[tree.nodes[index].literal]
    if !isInline, options.rawHTML == .all || options.rawHTML == .omittedWithComment {
      out.endLine()
    }
    switch options.rawHTML {
    case .all:
      out.append(contentsOf: html)
      noteUnread(html, at: index)
    case .omittedWithComment: out.put("<!-- raw HTML omitted -->")
    case .safe, .none: filter(html, at: index, isInline: isInline)
    }
    if !isInline { out.endLine() }
  }

  /// Whether the current position is in a link, which cannot contain another link.
  var isInLink: Bool { linkDepth > 0 || rawHTML.isInLink }

  /// Records those parts of unfiltered HTML that affect the text around it, or the reader.
  private mutating func noteUnread(_ html: ArraySlice<UInt8>, at index: Int) {
    guard document.dialect.bareAddresses else { return }
    for case .tag(let tag) in HTMLTokenizer(html) {
      if tag.name == "a" { isInUnreadLink = !tag.isEnd }
      for address in tag.requests where SafeAddress.isOfWeb(address) {
        noteReference(address, use: .picture, at: index)
      }
    }
  }

  private mutating func filter(_ html: ArraySlice<UInt8>, at index: Int, isInline: Bool) {
    let isText = !isInline && html.isTextForReaders
    if isText { out.put("<p>") }
    var number = 0
    for token in HTMLTokenizer(html) {
      switch token {
      case .invisible: break
      case .text(let text): if rawHTML.dropping == nil { putRawText(text) }
      case .tag(let tag):
        guard let dropping = rawHTML.dropping else {
          filter(tag, number: number, at: index, isInline: isInline)
          number += 1
          continue
        }
        if tag.isEnd, tag.name == dropping.name { rawHTML.dropping = nil }
      }
    }
    if isText { out.put("</p>") }
    if !isInline { endBlock(index) }
  }

  /// Writes text between tags.
  ///
  /// Character references stay, and text that looks like markup is escaped.
  private mutating func putRawText(_ text: ArraySlice<UInt8>) {
    out.putEscapedHTML(text, [.lessThan, .greaterThan])
    previous = text.lastScalar ?? previous
  }

  private mutating func filter(_ tag: HTMLTag, number: Int, at index: Int, isInline: Bool) {
    guard HTMLElements.include(tag.name) else { return putRawText(tag.source) }
    let name = HTMLElements.successors[tag.name] ?? tag.name
    let passes =
      options.rawHTML == .safe && !isMargin
      && (HTMLAllowList.inline.contains(name) || (!isInline && HTMLAllowList.block.contains(name)))
    guard passes, tag.isEnd || rawHTML.open.count < 100 else { return drop(tag, at: index) }
    if tag.isEnd {
      putEnd(of: tag, at: index)
    } else {
      putStart(of: tag, number: number, at: index)
    }
  }

  private mutating func drop(_ tag: HTMLTag, at index: Int) {
    if tag.goesWithContent, !tag.isEnd {
      rawHTML.dropping = .init(name: tag.name, written: "", depth: open.count, node: index)
    }
    guard !tag.isEnd else { return }
    let loses =
      HTMLAllowList.contentGoes.contains(tag.name) ? "with its content" : "and its text stays"
    reportOnce(
      tag.name, "the element '<\(tag.name)>' is dropped, \(loses)", at: index,
      containing: "<\(tag.name)", help: RawHTMLHelp.forElement(tag.name))
  }

  // MARK: Ends

  private mutating func putEnd(of tag: HTMLTag, at index: Int) {
    guard !HTMLAllowList.void.contains(tag.name) else { return }
    let closed = rawHTML.close(tag.name, depth: open.count)
    guard !closed.isEmpty else {
      return reportOnce(
        "/\(tag.name)", "'</\(tag.name)>' closes nothing here, and is dropped", at: index,
        containing: "</\(tag.name)", rule: .unclosedHTML,
        help: "open '<\(tag.name)>' in the same block, before it")
    }
    for element in closed { putEnd(of: element) }
  }

  mutating func putEnd(of element: RawHTMLBalance.OpenElement) {
    if !element.written.isEmpty { out.put("</\(element.written)>") }
  }

  /// Closes the raw elements that a block leaves open, unless a later block closes them.
  private mutating func endBlock(_ index: Int) {
    rawHTML.dropping = nil
    guard rawHTML.open.last?.node == index else { return }
    let spans = rawHTMLSpans
    let goesOn = { (element: RawHTMLBalance.OpenElement) in spans.goesOn(element.tag, of: index) }
    for element in rawHTML.close(endOf: index, goesOn: goesOn) {
      putEnd(of: element)
      if !goesOn(element) { reportUnclosed(element) }
    }
  }

  /// Closes and reports the raw elements that began inside a node that ends.
  mutating func closeRawHTML(downTo depth: Int) {
    rawHTML.dropping = rawHTML.dropping.flatMap { $0.depth >= depth ? nil : $0 }
    for element in rawHTML.close(downTo: depth) {
      putEnd(of: element)
      reportUnclosed(element)
    }
  }

  private mutating func reportUnclosed(_ element: RawHTMLBalance.OpenElement) {
    guard !HTMLElements.endByThemselves.contains(element.name) else { return }
    reportOnce(
      "\(element.name) unclosed", "'<\(element.name)>' is not closed in its block",
      at: element.node, containing: "<\(element.name)", rule: .unclosedHTML,
      help: "add '</\(element.name)>' where it ends")
  }

  /// Reports a kind of fault once per text, where it first occurs.
  mutating func reportOnce(
    _ key: String, _ message: String, at index: Int, containing text: String,
    rule: MarkdownRule = .rawHTMLDropped, help: String
  ) {
    guard !isMargin, reported.insert(key).inserted else { return }
    report(rule, message, at: index, containing: text.utf8, help: help)
  }
}

extension ArraySlice<UInt8> {
  /// Whether a block of raw HTML is really text: it begins with something in angle brackets that is
  /// not an element, and contains only elements that are allowed in a paragraph.
  fileprivate var isTextForReaders: Bool {
    var tags = TagSequence(self)
    guard let first = tags.next(), !HTMLElements.include(first.name) else { return false }
    return tags.allSatisfy {
      HTMLAllowList.inline.contains($0.name) || !HTMLElements.include($0.name)
    }
  }
}
