import SourceText

/// Converts the Markdown before and after a key to the markup that references support.
enum CitationMarkup {
  /// Returns the text before a key; a space remains before the work.
  static func prefix(_ markdown: ArraySlice<UInt8>) -> String {
    String(text(markdown).drop { $0.isWhitespace || $0 == ";" })
  }

  /// Returns the text after a key; a space remains before it.
  static func suffix(_ markdown: ArraySlice<UInt8>) -> String {
    var text = text(markdown)
    while let last = text.last, last.isWhitespace || last == ";" { text.removeLast() }
    return text
  }

  /// Returns text with its emphasis, keeping one space at either end if there was any.
  private static func text(_ markdown: ArraySlice<UInt8>) -> String {
    guard markdown.contains(where: { "*_`\\<&[\n\r".utf8.contains($0) }) else {
      return String(decoding: markdown, as: UTF8.self)
    }
    let lines = markdown.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    // Container prefixes of a line are not part of its text; indented, it begins no block.
    let further = lines.dropFirst().map { $0.drop { $0.isContainerMark } }
    let text = Array((lines.prefix(1) + further).joined(separator: "\n    ".utf8))
    let content = text[...].trimmingSpaces()
    guard !content.isEmpty else { return " " }
    let lead = content.startIndex > text.startIndex ? " " : ""
    let tail = content.endIndex < text.endIndex ? " " : ""
    // A mark at the beginning keeps the first line a paragraph, whatever it looks like.
    let tree = ParsedMarkdown(InlineFragment.guardBytes + content).tree
    return lead + String(markup(of: tree).dropFirst()) + tail
  }

  // MARK: Trees

  private static func markup(of tree: MarkdownTree) -> String {
    var text = ""
    var open: [(end: Int32, close: String)] = []
    for (index, node) in tree.nodes.enumerated() {
      while let last = open.last, last.end <= index {
        text += last.close
        open.removeLast()
      }
      switch node.kind {
      case .text, .code: text += String(decoding: tree[node.literal], as: UTF8.self)
      case .htmlInline: text += tag(tree[node.literal])
      case .softBreak, .lineBreak: text += " "
      case .emphasis:
        text += "<i>"
        open.append((node.end, "</i>"))
      case .strong:
        text += "<b>"
        open.append((node.end, "</b>"))
      case .link(let destination, _), .image(let destination, _):
        let address = String(decoding: tree[destination], as: UTF8.self)
        // References have no links, so the address is shown instead of being lost.
        open.append(
          (node.end, isAddress(tree.plainText(of: index), address) ? "" : " (\(address))"))
      default: break
      }
    }
    return text + open.reversed().map(\.close).joined()
  }

  private static func isAddress(_ text: String, _ address: String) -> Bool {
    address == text || address == "mailto:" + text
  }

  /// Returns a tag that references support; only the text of other elements is kept.
  private static func tag(_ source: ArraySlice<UInt8>) -> String {
    var tokens = HTMLTokenizer(source)
    guard case .tag(let tag) = tokens.next(),
      let name = ["i": "i", "em": "i", "b": "b", "strong": "b", "sup": "sup", "sub": "sub"][
        tag.name]
    else { return "" }
    return tag.isEnd ? "</\(name)>" : "<\(name)>"
  }
}
