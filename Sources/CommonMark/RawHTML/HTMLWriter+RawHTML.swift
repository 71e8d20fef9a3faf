import SourceText

/// Raw HTML in the text: passed, filtered, or dropped, but never with a reader's words.
extension HTMLWriter {
  mutating func putRawHTML(_ index: Int, isInline: Bool) {
    let html = tree[tree.nodes[index].literal]
    if !isInline, options.rawHTML == .all || options.rawHTML == .omittedWithComment {
      out.endLine()
    }
    switch options.rawHTML {
    case .all:
      out.append(contentsOf: html)
      noteLinks(in: html)
    case .omittedWithComment: out.put("<!-- raw HTML omitted -->")
    case .safe, .none: filter(html, at: index, isInline: isInline)
    }
    if !isInline { out.endLine() }
  }

  /// Whether what is written now stands in a link, where no other link may stand.
  var isInLink: Bool { linkDepth > 0 || rawHTML.isInLink }

  private mutating func noteLinks(in html: ArraySlice<UInt8>) {
    guard document.dialect.bareAddresses else { return }
    for case .tag(let tag) in HTMLTokenizer(html) where tag.name == "a" {
      isInUnreadLink = !tag.isEnd
    }
  }

  private mutating func filter(_ html: ArraySlice<UInt8>, at index: Int, isInline: Bool) {
    for token in HTMLTokenizer(html) {
      switch token {
      case .invisible: break
      case .text(let text): if rawHTML.dropping == nil { putRawText(text) }
      case .tag(let tag): filter(tag, at: index, isInline: isInline)
      }
    }
    if !isInline { rawHTML.dropping = nil }
  }

  /// Text between tags: character references stay, and what looks like markup does not.
  private mutating func putRawText(_ text: ArraySlice<UInt8>) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "<"): out.put("&lt;")
      case UInt8(ascii: ">"): out.put("&gt;")
      default: out.append(byte)
      }
    }
    previous = text.lastScalar ?? previous
  }

  private mutating func filter(_ tag: HTMLTag, at index: Int, isInline: Bool) {
    if let dropping = rawHTML.dropping {
      if tag.isEnd, tag.name == dropping.name { rawHTML.dropping = nil }
      return
    }
    let passes =
      options.rawHTML == .safe && !isMargin
      && (HTMLAllowList.inline.contains(tag.name)
        || (!isInline && HTMLAllowList.block.contains(tag.name)))
    guard passes, tag.isEnd || rawHTML.open.count < 100 else { return drop(tag, at: index) }
    if tag.isEnd { putEnd(of: tag, at: index) } else { putStart(of: tag, at: index) }
  }

  private mutating func drop(_ tag: HTMLTag, at index: Int) {
    if HTMLAllowList.contentGoes.contains(tag.name), !tag.isEnd,
      !HTMLAllowList.void.contains(tag.name)
    {
      rawHTML.dropping = .init(name: tag.name, written: "", depth: open.count, node: index)
    }
    guard !tag.isEnd else { return }
    let loses =
      HTMLAllowList.contentGoes.contains(tag.name) ? "with what it holds" : "and its text stays"
    reportOnce(
      tag.name, "the element '<\(tag.name)>' is dropped, \(loses)", at: index,
      containing: "<\(tag.name)",
      help: "write it in Markdown, or set 'html: all' in site.yml to let every element pass")
  }

  private mutating func putStart(of tag: HTMLTag, at index: Int) {
    let written = tag.name == "a" ? linkOrSpan(tag, at: index) : tag
    out.put("<\(written.name)")
    if tag.name == "img", !tag.attributes.contains(where: { $0.name == "alt" }) {
      out.put(" alt=\"\"")
      report(
        .missingAlternativeText, "an '<img>' has no text for those who cannot see it", at: index,
        containing: "<img".utf8, help: "describe it: alt=\"what it shows\"")
    }
    var seen: Set<String> = []
    for attribute in written.attributes where seen.insert(attribute.name).inserted {
      put(attribute, of: written, at: index)
    }
    out.put(">")
    guard !HTMLAllowList.void.contains(tag.name) else { return }
    rawHTML.push(.init(name: tag.name, written: written.name, depth: open.count, node: index))
  }

  /// The tag, as a `<span>` where it leads nowhere or stands in another link.
  private mutating func linkOrSpan(_ tag: HTMLTag, at index: Int) -> HTMLTag {
    let address = tag.attributes.first { $0.name == "href" }?.value?.decodingAmpersands
    if let address, SafeAddress.isSafe(address) {
      guard isInLink else { return tag }
      reportOnce(
        "a in a", "a link stands in a link, and leads nowhere", at: index, containing: "<a",
        help: "close the outer link before it")
    } else if let address {
      reportUnsafe(address, at: index)
    }
    let ofLinks = ["href", "hreflang", "rel"]
    return HTMLTag(
      name: "span", isEnd: false, attributes: tag.attributes.filter { !ofLinks.contains($0.name) })
  }

  private mutating func put(_ attribute: HTMLTag.Attribute, of tag: HTMLTag, at index: Int) {
    guard HTMLAllowList.allows(attribute.name, of: tag.name) else {
      return reportOnce(
        "\(tag.name) \(attribute.name)",
        "the attribute '\(attribute.name)' of '<\(tag.name)>' is dropped", at: index,
        containing: attribute.name, help: "take it out; the style sheet decides how things look")
    }
    guard var value = attribute.value else { return out.put(" \(attribute.name)=\"\"") }
    if let use = HTMLAllowList.addressUse(attribute.name, of: tag.name) {
      guard let address = href(for: value.decodingAmpersands, use: use, at: index) else { return }
      out.put(" \(attribute.name)=\"")
      out.putAddress(address)
      return out.put("\"")
    }
    if attribute.name == "id" {
      guard !value.isEmpty else { return }
      value = Array(uniqueIdentifier(String(decoding: value, as: UTF8.self)).utf8)
    }
    out.put(" \(attribute.name)=\"")
    for byte in value {
      switch byte {
      case UInt8(ascii: "\""): out.put("&quot;")
      case UInt8(ascii: "<"): out.put("&lt;")
      default: out.append(byte)
      }
    }
    out.put("\"")
  }

  private mutating func putEnd(of tag: HTMLTag, at index: Int) {
    guard !HTMLAllowList.void.contains(tag.name) else { return }
    let closed = rawHTML.close(tag.name, depth: open.count)
    guard !closed.isEmpty else {
      return reportOnce(
        "/\(tag.name)", "'</\(tag.name)>' closes nothing here, and is dropped", at: index,
        containing: "</\(tag.name)", rule: .unclosedHTML,
        help: "open '<\(tag.name)>' in the same block, before it")
    }
    for element in closed { out.put("</\(element.written)>") }
  }

  /// Closes the raw elements that began inside a node that ends, and says so.
  mutating func closeRawHTML(downTo depth: Int) {
    rawHTML.dropping = rawHTML.dropping.flatMap { $0.depth >= depth ? nil : $0 }
    for element in rawHTML.close(downTo: depth) {
      out.put("</\(element.written)>")
      reportOnce(
        "\(element.name) unclosed", "'<\(element.name)>' is not closed in its block",
        at: element.node, containing: "<\(element.name)", rule: .unclosedHTML,
        help: "add '</\(element.name)>' where it ends")
    }
  }

  /// Reports a kind of thing once a text, where it first occurs.
  private mutating func reportOnce(
    _ key: String, _ message: String, at index: Int, containing text: String,
    rule: Rule = .rawHTMLDropped, help: String
  ) {
    guard !isMargin, reported.insert(key).inserted else { return }
    report(rule, message, at: index, containing: text.utf8, help: help)
  }
}

extension [UInt8] {
  /// The value of an attribute that holds an address, `&amp;` read as the `&` it stands for.
  fileprivate var decodingAmpersands: [UInt8] {
    guard contains(UInt8(ascii: "&")) else { return self }
    return Array(String(decoding: self, as: UTF8.self).replacing("&amp;", with: "&").utf8)
  }
}
