import Basics
import SourceText

/// The start tags of allowed raw elements, and their attributes.
extension HTMLWriter {
  mutating func putStart(of tag: HTMLTag, number: Int, at index: Int) {
    while let ended = rawHTML.close(endedBy: tag.name, depth: open.count) { putEnd(of: ended) }
    let written = todaysTag(for: tag, number: number, at: index)
    out.put("<\(written.name)")
    if tag.name == "img", tag.value(of: "alt") == nil { putMissingText(at: index) }
    var seen: Set<String> = []
    for attribute in written.attributes where seen.insert(attribute.name).inserted {
      put(attribute, of: written, at: index)
    }
    out.put(">")
    guard !HTMLAllowList.void.contains(tag.name) else { return }
    guard !tag.isSelfClosing else { return out.put("</\(written.name)>") }
    rawHTML.push(
      .init(
        name: tag.name, written: written.name, depth: open.count, node: index, tag: number))
  }

  private mutating func putMissingText(at index: Int) {
    out.put(" alt=\"\"")
    report(
      .missingAlternativeText, "an '<img>' has no text for those who cannot see it", at: index,
      containing: "<img".utf8, help: "describe it: alt=\"what it shows\"")
  }

  /// Returns the tag with obsolete elements replaced.
  private mutating func todaysTag(for tag: HTMLTag, number: Int, at index: Int) -> HTMLTag {
    if tag.name == "a" { return linkOrSpan(anchored(tag), at: index) }
    var tag = tag
    if tag.name == "center" { tag.addClass("center") }
    tag.name = HTMLElements.successors[tag.name] ?? tag.name
    if HTMLElements.withoutBlocks.contains(tag.name), tree.nodes[index].kind == .htmlBlock,
      rawHTMLSpans.goesOn(number, of: index)
    {
      tag.name = "div"
    }
    return tag
  }

  // MARK: Links and anchors

  /// Returns the tag with its `name` as an id, writing an anchor before it if it has a different id
  /// as well.
  private mutating func anchored(_ tag: HTMLTag) -> HTMLTag {
    guard let name = tag.value(of: "name") else { return tag }
    var tag = tag
    let identifier = tag.value(of: "id")
    tag.attributes.removeAll { $0.name == "name" }
    if identifier == nil { tag.attributes.insert(.init(name: "id", value: name), at: 0) }
    if let identifier, identifier != name, !name.isEmpty {
      out.put("<span")
      putIdentifier(name)
      out.put("></span>")
    }
    return tag
  }

  /// Returns the tag, or a `<span>` if it has no safe address or is in another link.
  private mutating func linkOrSpan(_ tag: HTMLTag, at index: Int) -> HTMLTag {
    let address = tag.value(of: "href")?.decodingAmpersands
    if let address, SafeAddress.isSafe(address) {
      guard isInLink else { return tag }
      reportOnce(
        "a in a", "a link is inside another link, so only its text stays", at: index,
        containing: "<a", help: "close the outer link before it")
    } else if let address {
      reportUnsafe(address, at: index)
    }
    let ofLinks = ["href", "hreflang", "rel"]
    return HTMLTag(
      name: "span", isEnd: false, attributes: tag.attributes.filter { !ofLinks.contains($0.name) })
  }

  // MARK: Attributes

  private mutating func put(_ attribute: HTMLTag.Attribute, of tag: HTMLTag, at index: Int) {
    guard HTMLAllowList.allows(attribute.name, of: tag.name) else {
      return reportOnce(
        "\(tag.name) \(attribute.name)",
        "the attribute '\(attribute.name)' of '<\(tag.name)>' is dropped", at: index,
        containing: attribute.name,
        help: RawHTMLHelp.forAttribute(attribute.name, value: attribute.value, of: tag.name))
    }
    guard let value = attribute.value else { return out.put(" \(attribute.name)=\"\"") }
    if let use = HTMLAllowList.addressUse(attribute.name, of: tag.name) {
      guard let address = href(for: value.decodingAmpersands, use: use, at: index) else { return }
      out.put(" \(attribute.name)=\"")
      out.putAddress(address)
      return out.put("\"")
    }
    if attribute.name == "id" { return putIdentifier(value) }
    out.put(" \(attribute.name)=\"")
    // Character references stay.
    out.putEscapedHTML(value, [.quotationMark, .lessThan])
    out.put("\"")
  }

  /// Writes an id that nothing else has.
  ///
  /// Ids are compared byte by byte, so a character reference in it is escaped.
  private mutating func putIdentifier(_ value: [UInt8]) {
    guard !value.isEmpty else { return }
    out.put(" id=\"")
    out.putEscaped(uniqueIdentifier(String(decoding: value.decodingAmpersands, as: UTF8.self)))
    out.put("\"")
  }
}

extension HTMLTag {
  fileprivate mutating func addClass(_ name: String) {
    let others = value(of: "class").map { [UInt8(ascii: " ")] + $0 } ?? []
    attributes.removeAll { $0.name == "class" }
    attributes.insert(.init(name: "class", value: Array(name.utf8) + others), at: 0)
  }
}

extension [UInt8] {
  /// The value of an attribute that contains an address or an id, with `&amp;` decoded.
  fileprivate var decodingAmpersands: [UInt8] {
    guard contains(UInt8(ascii: "&")) else { return self }
    return Array(String(decoding: self, as: UTF8.self).replacing("&amp;", with: "&").utf8)
  }
}
