/// A Markdown document as a flat, preorder list of nodes over one pool of text.
///
/// A node's descendants follow it, up to its `end`. Nothing here recurses, so a document nested 60,000
/// deep costs no stack, and copying or freeing a tree is the copying or freeing of two arrays.
public struct MarkdownTree: Sendable, Equatable {
  public internal(set) var nodes: [Node] = []
  /// The bytes that literals, destinations and titles are ranges of: UTF-8.
  public internal(set) var text: [UInt8] = []

  public struct Node: Sendable, Equatable {
    public var kind: Kind
    /// The first and last line of the block that the node is or stands in, in the text that was parsed.
    public var firstLine: Int32
    public var lastLine: Int32
    /// The index just past the last descendant.
    public var end: Int32
    /// The node's own text: of text, code and raw HTML.
    public var literal: TextRange
  }

  /// What a node is, by CommonMark's names; below the line, what a brief adds.
  public enum Kind: Sendable, Equatable {
    case document, blockQuote, item, paragraph, thematicBreak
    case list(ListStyle)
    case heading(level: UInt8)
    case codeBlock(info: TextRange)
    case htmlBlock
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong
    case link(destination: TextRange, title: TextRange)
    case image(destination: TextRange, title: TextRange)
    // What a brief adds.
    case noteReference(label: Int32)
    case citation(group: Int32)
    case callout(kind: TextRange), calloutTitle
    /// Behind the picture, where the caption holds citations; else it is the picture's title.
    case figureCaption
    case table, tableCaption, tableRow(isHeader: Bool), tableCell(TableAlignment)
    case strikethrough
  }

  public struct ListStyle: Sendable, Equatable {
    /// The first number of an ordered list, nil for a bullet list.
    public var start: Int32?
    public var isTight: Bool
  }

  public enum TableAlignment: UInt8, Sendable, Equatable {
    case none, left, center, right
  }
}

/// A run of bytes in a tree's pool of text.
public struct TextRange: Sendable, Equatable {
  public var start: Int32
  public var count: Int32

  public static let empty = TextRange(start: 0, count: 0)

  public var isEmpty: Bool { count == 0 }
  public var indices: Range<Int> { Int(start)..<Int(start + count) }

  /// The run without its first bytes.
  func dropFirst(_ bytes: Int) -> TextRange {
    TextRange(start: start + Int32(bytes), count: count - Int32(bytes))
  }
}

extension MarkdownTree {
  /// The bytes of a range of the pool.
  public subscript(range: TextRange) -> ArraySlice<UInt8> { text[range.indices] }

  /// The indices of a node's children, in order.
  public func children(of parent: Int) -> some Sequence<Int> {
    let stop = Int(nodes[parent].end)
    return sequence(state: parent + 1) { next -> Int? in
      guard next < stop else { return nil }
      defer { next = Int(nodes[next].end) }
      return next
    }
  }

  /// The indices of a node's descendants, in document order.
  public func descendants(of parent: Int) -> Range<Int> { parent + 1..<Int(nodes[parent].end) }

  /// The text of a node and its descendants as a reader hears it: no markup, no note marks.
  ///
  /// - Parameter citation: what is heard of a group of citations; else nothing is
  public func plainText(of parent: Int, citation: (Int) -> String = { _ in "" }) -> String {
    var plain: [UInt8] = []
    var index = parent
    while index < Int(nodes[parent].end) {
      switch nodes[index].kind {
      case .text, .code, .codeBlock: plain += self[nodes[index].literal]
      case .softBreak:
        if !joinsPlainText(plain, behind: index) { plain.append(UInt8(ascii: " ")) }
      case .lineBreak: plain.append(UInt8(ascii: " "))
      case .paragraph, .heading, .item, .tableCell:
        if let last = plain.last, !last.isASCIISpace { plain.append(UInt8(ascii: " ")) }
      case .citation(let group):
        let text = citation(Int(group)).utf8
        if text.isEmpty, plain.last?.isASCIISpace == true { plain.removeLast() }
        plain += text
        index = Int(nodes[index].end)
        continue
      case .noteReference, .figureCaption:
        index = Int(nodes[index].end)
        continue
      default: break
      }
      index += 1
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// Whether a line ending stands between two characters of a script without spaces.
  private func joinsPlainText(_ plain: [UInt8], behind softBreak: Int) -> Bool {
    guard let last = plain.last, last >= 0x80, plain[...].lastScalar?.isSetSolid == true else {
      return false
    }
    return firstScalar(behind: softBreak)?.isSetSolid == true
  }

  mutating func store(_ bytes: some Collection<UInt8>) -> TextRange {
    let start = text.count
    text.append(contentsOf: bytes)
    return TextRange(start: Int32(start), count: Int32(text.count - start))
  }
}
