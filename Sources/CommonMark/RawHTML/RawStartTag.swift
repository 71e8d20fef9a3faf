import Basics
import SourceText

/// The start tag of an allowed element of raw HTML.
struct RawStartTag {
  private let tag: HTMLTag
  /// The node that it is in.
  private let node: Int

  init(_ tag: HTMLTag, at node: Int) {
    self.tag = tag
    self.node = node
  }

  /// Writes the tag, with obsolete elements replaced, and returns the name written.
  ///
  /// - Parameter name: the name to write instead of its own
  func put(as name: String?, into draft: inout HTMLDraft) -> String {
    var written = tag
    if tag.name == "a" {
      written = linkOrSpan(anchored(&draft), &draft)
    } else {
      if tag.name == "center" { written.addClass("center") }
      written.name = name ?? HTMLElements.successors[tag.name] ?? tag.name
    }
    draft.out.put("<\(written.name)")
    if tag.name == "img", tag.value(of: "alt") == nil { putMissingText(into: &draft) }
    var seen: Set<String> = []
    for attribute in written.attributes where seen.insert(attribute.name).inserted {
      put(attribute, of: written.name, into: &draft)
    }
    draft.out.put(">")
    return written.name
  }

  private func putMissingText(into draft: inout HTMLDraft) {
    draft.out.put(" alt=\"\"")
    draft.log.report(
      .missingAlternativeText, "an '<img>' has no text for those who cannot see it", at: node,
      containing: "<img".utf8, help: "describe it: alt=\"what it shows\"")
  }

  // MARK: Links and anchors

  /// Returns the tag with its `name` as an id, writing an anchor before it if it has a different id
  /// as well.
  private func anchored(_ draft: inout HTMLDraft) -> HTMLTag {
    guard let name = tag.value(of: "name") else { return tag }
    var tag = tag
    let identifier = tag.value(of: "id")
    tag.attributes.removeAll { $0.name == "name" }
    if identifier == nil { tag.attributes.insert(.init(name: "id", value: name), at: 0) }
    if let identifier, identifier != name, !name.isEmpty {
      draft.out.put("<span")
      putIdentifier(name, into: &draft)
      draft.out.put("></span>")
    }
    return tag
  }

  /// Returns the tag, or a `<span>` if it has no safe address or is in another link.
  private func linkOrSpan(_ tag: HTMLTag, _ draft: inout HTMLDraft) -> HTMLTag {
    let address = tag.value(of: "href").map(decodingAmpersands)
    if let address, SafeAddress.isSafe(address) {
      guard draft.isInLink else { return tag }
      draft.log.reportOnce(
        "a in a", "a link is inside another link, so only its text stays", at: node,
        containing: "<a", help: "close the outer link before it")
    } else if let address {
      draft.log.reportUnsafe(address, at: node)
    }
    let ofLinks = ["href", "hreflang", "rel"]
    return HTMLTag(
      name: "span", isEnd: false, attributes: tag.attributes.filter { !ofLinks.contains($0.name) })
  }

  // MARK: Attributes

  private func put(
    _ attribute: HTMLTag.Attribute, of element: String, into draft: inout HTMLDraft
  ) {
    let name = attribute.name
    guard HTMLAllowList.allows(name, of: element) else {
      return draft.log.reportOnce(
        "\(element) \(name)", "the attribute '\(name)' of '<\(element)>' is dropped", at: node,
        containing: name,
        help: RawHTMLHelp.forAttribute(name, value: attribute.value, of: element))
    }
    guard let value = attribute.value else { return draft.out.put(" \(name)=\"\"") }
    if let use = HTMLAllowList.addressUse(name, of: element) {
      let address = draft.href(for: decodingAmpersands(value), use: use, at: node)
      guard let address else { return }
      draft.out.put(" \(name)=\"")
      draft.out.putAddress(address)
    } else if name == "id" {
      return putIdentifier(value, into: &draft)
    } else {
      draft.out.put(" \(name)=\"")
      // Character references stay.
      draft.out.putEscapedHTML(value, [.quotationMark, .lessThan])
    }
    draft.out.put("\"")
  }

  /// Writes an id that nothing else has.
  ///
  /// Ids are compared byte by byte, so a character reference in it is escaped.
  private func putIdentifier(_ value: [UInt8], into draft: inout HTMLDraft) {
    guard !value.isEmpty else { return }
    let name = String(decoding: decodingAmpersands(value), as: UTF8.self)
    draft.out.putAttribute("id", draft.identifiers.useUnique(name).utf8)
  }

  /// Returns the value of an attribute that contains an address or an id, with `&amp;` decoded.
  private func decodingAmpersands(_ value: [UInt8]) -> [UInt8] {
    guard value.contains(UInt8(ascii: "&")) else { return value }
    return Array(String(decoding: value, as: UTF8.self).replacing("&amp;", with: "&").utf8)
  }
}

extension HTMLTag {
  fileprivate mutating func addClass(_ name: String) {
    let others = value(of: "class").map { [UInt8(ascii: " ")] + $0 } ?? []
    attributes.removeAll { $0.name == "class" }
    attributes.insert(.init(name: "class", value: Array(name.utf8) + others), at: 0)
  }
}
