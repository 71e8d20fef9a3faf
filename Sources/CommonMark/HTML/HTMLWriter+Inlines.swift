import Basics
import SourceText

/// Inlines other than running text.
extension HTMLWriter {
  mutating func putSoftBreak(_ index: Int) {
    if joinsLines(at: index) { return }
    out.append(UInt8(ascii: "\n"))
    previous = " "
  }

  mutating func putLineBreak() {
    out.put("<br />\n")
    previous = "\n"
  }

  mutating func putCode(_ node: MarkdownTree.Node) {
    out.put(options.isRightToLeft ? "<code dir=\"ltr\">" : "<code>")
    out.putEscaped(tree[node.literal])
    out.put("</code>")
    previous = "x"
  }

  // MARK: Links

  /// Writes the start of a link and returns its first child.
  mutating func putLink(_ index: Int, _ destination: TextRange, _ title: TextRange) -> Int {
    let address = tree[destination]
    let isInside = isInLink && !options.nestsLinks
    if !isInside, isAddressItself(index, address) {
      noteWebAddress(address)
      putAddressLink(text: tree[tree.nodes[index + 1].literal], href: address)
      return Int(tree.nodes[index].end)
    }
    linkDepth += 1
    guard !isInside, let href = href(for: destination, use: .link, at: index) else {
      droppedLinks.append(linkDepth)
      return index + 1
    }
    out.put("<a href=\"")
    out.putAddress(href)
    out.put("\"")
    if !title.isEmpty {
      out.put(" title=\"")
      out.putEscaped(tree[title])
      out.put("\"")
    }
    if isMargin { out.put(" tabindex=\"-1\"") }
    out.put(options.isRightToLeft && showsAddress(index) ? " dir=\"ltr\">" : ">")
    return index + 1
  }

  mutating func endLink() {
    if droppedLinks.last == linkDepth { droppedLinks.removeLast() } else { out.put("</a>") }
    linkDepth -= 1
  }

  /// Returns whether a link is a bare address in angle brackets.
  private func isAddressItself(_ index: Int, _ address: ArraySlice<UInt8>) -> Bool {
    guard document.dialect.bareAddresses, index + 1 < Int(tree.nodes[index].end),
      Int(tree.nodes[index].end) == index + 2, tree.nodes[index + 1].kind == .text
    else { return false }
    return tree[tree.nodes[index + 1].literal].elementsEqual(address)
      && address.starts(with: "http".utf8)
  }

  /// Returns whether a link shows an address, a DOI, or a name in Latin letters without spaces.
  private func showsAddress(_ index: Int) -> Bool {
    guard index + 2 == Int(tree.nodes[index].end), tree.nodes[index + 1].kind == .text else {
      return false
    }
    let text = tree[tree.nodes[index + 1].literal]
    return text.contains { !$0.isASCIIAlphanumeric } && text.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }

  // MARK: Images

  /// Writes an image and returns the index after it.
  mutating func putImage(_ index: Int, _ destination: TextRange, _ title: TextRange) -> Int {
    let next = Int(tree.nodes[index].end)
    let alternative = alternativeText(of: index)
    guard let source = href(for: destination, use: .picture, at: index) else {
      out.putEscaped(alternative)
      return next
    }
    if alternative.isEmpty, document.dialect.figures { reportMissingText(of: index, destination) }
    out.put("<img src=\"")
    out.putAddress(source)
    out.put("\" alt=\"")
    out.putEscaped(alternative)
    if !title.isEmpty {
      out.put("\" title=\"")
      out.putEscaped(tree[title])
    }
    out.put(options.isPageText ? "\" loading=\"lazy\" />" : "\" />")
    previous = "x"
    return next
  }

  private func alternativeText(of image: Int) -> [UInt8] {
    var text: [UInt8] = []
    var index = image + 1
    while index < Int(tree.nodes[image].end) {
      let node = tree.nodes[index]
      switch node.kind {
      case .text, .code, .htmlInline: text += tree[node.literal]
      case .softBreak, .lineBreak: text.append(UInt8(ascii: " "))
      case .citation(let group): text += document.citations[Int(group)].source.utf8
      case .noteReference: index = Int(node.end) - 1
      default: break
      }
      index += 1
    }
    return text
  }

  private mutating func reportMissingText(of index: Int, _ destination: TextRange) {
    let address = String(decoding: tree[destination], as: UTF8.self)
    report(
      .missingAlternativeText, "the picture '\(address)' has no text for those who cannot see it",
      at: index, containing: tree[destination], help: "describe it: '![what it shows](\(address))'")
  }
}
