import Basics
import SourceText

/// Writes links and images.
struct LinkWriter {
  private let tree: MarkdownTree
  private let document: MarkdownDocument

  init(_ document: MarkdownDocument) {
    self.document = document
    tree = document.tree
  }

  // MARK: Links

  /// Writes the start of a link and returns its first child, or the index after it if it has been
  /// written completely.
  func enter(
    _ index: Int, _ destination: TextRange, _ title: TextRange, into draft: inout HTMLDraft
  ) -> Int {
    let address = tree[destination]
    let isInside = draft.isInLink && !draft.options.nestsLinks
    if !isInside, isAddressItself(index, address) {
      draft.putAddressLink(text: tree[tree.nodes[index + 1].literal], href: address)
      return Int(tree.nodes[index].end)
    }
    draft.links.depth += 1
    guard !isInside, let href = draft.href(for: Array(address), use: .link, at: index) else {
      draft.links.dropped.append(draft.links.depth)
      return index + 1
    }
    draft.out.put("<a href=\"")
    draft.out.putAddress(href)
    draft.out.put("\"")
    if !title.isEmpty { draft.out.putAttribute("title", tree[title]) }
    if draft.part == .margin { draft.out.put(" tabindex=\"-1\"") }
    draft.out.put(draft.options.isRightToLeft && showsAddress(index) ? " dir=\"ltr\">" : ">")
    return index + 1
  }

  func leave(into draft: inout HTMLDraft) {
    if draft.links.dropped.last == draft.links.depth {
      draft.links.dropped.removeLast()
    } else {
      draft.out.put("</a>")
    }
    draft.links.depth -= 1
  }

  /// Returns whether a link is a bare address in angle brackets.
  private func isAddressItself(_ index: Int, _ address: ArraySlice<UInt8>) -> Bool {
    guard document.dialect.bareAddresses, let text = onlyText(of: index) else { return false }
    return text.elementsEqual(address) && address.starts(with: "http".utf8)
  }

  /// Returns whether a link shows an address, a DOI, or a name in Latin letters without spaces.
  private func showsAddress(_ index: Int) -> Bool {
    guard let text = onlyText(of: index) else { return false }
    return text.contains { !$0.isASCIIAlphanumeric } && text.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }

  /// Returns the text of a link that contains nothing else.
  private func onlyText(of index: Int) -> ArraySlice<UInt8>? {
    guard Int(tree.nodes[index].end) == index + 2, tree.nodes[index + 1].kind == .text else {
      return nil
    }
    return tree[tree.nodes[index + 1].literal]
  }

  // MARK: Images

  /// Writes an image and returns the index after it.
  func putImage(
    _ index: Int, _ destination: TextRange, _ title: TextRange, into draft: inout HTMLDraft
  ) -> Int {
    let next = Int(tree.nodes[index].end)
    let alternative = alternativeText(of: index)
    guard let source = draft.href(for: Array(tree[destination]), use: .picture, at: index) else {
      draft.out.putEscaped(alternative)
      return next
    }
    if alternative.isEmpty, document.dialect.figures {
      reportMissingText(of: index, destination, to: &draft.log)
    }
    draft.out.put("<img src=\"")
    draft.out.putAddress(source)
    draft.out.put("\"")
    draft.out.putAttribute("alt", alternative)
    if !title.isEmpty { draft.out.putAttribute("title", tree[title]) }
    draft.out.put(draft.options.isPageText ? " loading=\"lazy\" />" : " />")
    draft.text.previous = "x"
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

  private func reportMissingText(
    of index: Int, _ destination: TextRange, to log: inout RenderingLog
  ) {
    let address = String(decoding: tree[destination], as: UTF8.self)
    log.report(
      .missingAlternativeText, "the picture '\(address)' has no text for those who cannot see it",
      at: index, containing: tree[destination], help: "describe it: '![what it shows](\(address))'")
  }
}
