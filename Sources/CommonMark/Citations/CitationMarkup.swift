import SourceText

/// The Markdown before and after a key, as the markup that references know.
enum CitationMarkup {
  /// Text before a key; a space remains before the work.
  static func prefix(_ markdown: ArraySlice<UInt8>) -> String {
    let text = text(markdown)
    let trimmed = text.drop { $0.isWhitespace }
    return String(trimmed)
  }

  /// Text with its emphasis, and with spaces at its ends as they are.
  static func text(_ markdown: ArraySlice<UInt8>) -> String {
    guard markdown.contains(where: { "*_`\\<&[\n".utf8.contains($0) }) else {
      return String(decoding: markdown, as: UTF8.self)
    }
    let lead = markdown.prefix { $0.isASCIISpace }.isEmpty ? "" : " "
    let tail = markdown.last?.isASCIISpace ?? false ? " " : ""
    // A mark before it keeps the text a paragraph, whatever it looks like.
    let tree = MarkdownTree.parse(Array("\\!".utf8) + markdown.trimmingSpaces()).tree
    return lead + String(tree.referenceMarkup.dropFirst()) + tail
  }
}

extension MarkdownTree {
  fileprivate var referenceMarkup: String {
    var text = ""
    var open: [(end: Int32, close: String)] = []
    for (index, node) in nodes.enumerated() {
      while let last = open.last, last.end <= index {
        text += last.close
        open.removeLast()
      }
      switch node.kind {
      case .text, .code, .htmlInline: text += String(decoding: self[node.literal], as: UTF8.self)
      case .softBreak, .lineBreak: text += " "
      case .emphasis:
        text += "<i>"
        open.append((node.end, "</i>"))
      case .strong:
        text += "<b>"
        open.append((node.end, "</b>"))
      default: break
      }
    }
    return text + open.reversed().map(\.close).joined()
  }
}
