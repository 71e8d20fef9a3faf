import Basics

/// A Markdown document as a flat, preorder list of nodes over one pool of text.
///
/// A node's descendants follow it, up to its `end`. Nothing here recurses, so a document nested
/// 60,000 deep needs no stack, and copying or freeing a tree means copying or freeing two arrays.
public struct MarkdownTree: Sendable, Equatable {
  /// The nodes in document order; the first is the document.
  public internal(set) var nodes: [Node] = []
  /// The UTF-8 bytes that literals, destinations and titles are ranges of.
  public internal(set) var text: [UInt8] = []

  /// A node of the tree.
  public struct Node: Sendable, Equatable {
    /// What the node is.
    public var kind: Kind
    /// The first line of its block, or of the block that contains it, in the parsed text.
    public var firstLine: Int32
    /// The last line of that block.
    public var lastLine: Int32
    /// The index just past the last descendant.
    public var end: Int32
    /// The node's own text, for text, code and raw HTML.
    public var literal: TextRange
  }

  /// The kinds of nodes, named as in CommonMark; the last ones are those of the extensions.
  public enum Kind: Sendable, Equatable {
    case document, blockQuote, item, paragraph, thematicBreak
    case list(ListStyle)
    case heading(level: UInt8)
    case codeBlock(info: TextRange)
    case htmlBlock
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong
    case link(destination: TextRange, title: TextRange)
    case image(destination: TextRange, title: TextRange)
    // The extensions.
    case noteReference(label: Int32)
    case citation(group: Int32)
    case callout(kind: TextRange), calloutTitle
    /// A caption after its picture, if it contains citations; otherwise the picture's title is the
    /// caption.
    case figureCaption
    case table, tableCaption, tableRow(isHeader: Bool), tableCell(TableAlignment)
    case strikethrough
  }

  /// The style of a list.
  public struct ListStyle: Sendable, Equatable {
    /// The first number of an ordered list; nil for a bullet list.
    public var start: Int32?
    /// Whether its items are not separated by blank lines (CommonMark 0.30, section 5.3).
    public var isTight: Bool
  }

  /// The alignment of a table's column.
  public enum TableAlignment: UInt8, Sendable, Equatable {
    case none, left, center, right
  }
}

extension MarkdownTree.Node {
  /// Replaces the ranges of the node's texts.
  mutating func replaceRanges(_ replacement: (TextRange) -> TextRange) {
    literal = replacement(literal)
    switch kind {
    case .codeBlock(let info): kind = .codeBlock(info: replacement(info))
    case .link(let destination, let title):
      kind = .link(destination: replacement(destination), title: replacement(title))
    case .image(let destination, let title):
      kind = .image(destination: replacement(destination), title: replacement(title))
    default: break
    }
  }
}

/// A range of bytes in a tree's pool of text.
public struct TextRange: Sendable, Equatable {
  /// The index of the first byte.
  public var start: Int32
  /// The number of bytes.
  public var count: Int32

  /// A range without bytes.
  public static let empty = TextRange(start: 0, count: 0)

  /// Whether it has no bytes.
  public var isEmpty: Bool { count == 0 }
  /// The indices of its bytes in the pool.
  public var indices: Range<Int> { Int(start)..<Int(start + count) }

  /// Returns the range so many bytes further on.
  func shifted(by bytes: Int) -> TextRange { TextRange(start: start + Int32(bytes), count: count) }

  /// Returns the range without its first bytes.
  func dropFirst(_ bytes: Int) -> TextRange {
    TextRange(start: start + Int32(bytes), count: count - Int32(bytes))
  }
}

extension MarkdownTree {
  /// Returns the bytes of a range of the pool.
  public subscript(range: TextRange) -> ArraySlice<UInt8> { text[range.indices] }

  /// Returns the indices of a node's children, in order.
  public func children(of parent: Int) -> some Sequence<Int> {
    let stop = Int(nodes[parent].end)
    return sequence(state: parent + 1) { next -> Int? in
      guard next < stop else { return nil }
      defer { next = Int(nodes[next].end) }
      return next
    }
  }

  /// Returns the indices of a node's descendants, in document order.
  public func descendants(of parent: Int) -> Range<Int> { parent + 1..<Int(nodes[parent].end) }

  /// Returns the text of a node and its descendants as a screen reader reads it, without markup and
  /// note marks.
  ///
  /// - Parameter citation: returns the text of a group of citations; by default, they have none
  public func plainText(of parent: Int, citation: (Int) -> String = { _ in "" }) -> String {
    var plain: [UInt8] = []
    var index = parent
    while index < Int(nodes[parent].end) {
      switch nodes[index].kind {
      case .text, .code, .codeBlock: plain += self[nodes[index].literal]
      case .softBreak:
        if !joinsPlainText(plain, after: index) { plain.append(UInt8(ascii: " ")) }
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

  /// Returns whether a line ending is between two characters of a script without spaces.
  private func joinsPlainText(_ plain: [UInt8], after softBreak: Int) -> Bool {
    guard let last = plain.last, last >= 0x80, plain[...].lastScalar?.isSetSolid == true else {
      return false
    }
    return firstScalar(after: softBreak)?.isSetSolid == true
  }

  /// Returns the first scalar of the running text after a node, if text follows.
  func firstScalar(after node: Int) -> Unicode.Scalar? {
    var index = node + 1
    while index < nodes.count {
      switch nodes[index].kind {
      case .text: return self[nodes[index].literal].firstScalar
      case .emphasis, .strong, .strikethrough, .link: index += 1
      default: return nil
      }
    }
    return nil
  }

  /// Returns the picture that makes up a whole paragraph, apart from its caption.
  func lonePicture(in paragraph: Int) -> Int? {
    let image = paragraph + 1
    guard image < Int(nodes[paragraph].end), case .image = nodes[image].kind else { return nil }
    let next = Int(nodes[image].end)
    return next == Int(nodes[paragraph].end) || nodes[next].kind == .figureCaption ? image : nil
  }

  // MARK: Changes

  /// Replaces texts of nodes: literals, info strings, addresses and titles.
  ///
  /// - Parameter replacement: returns the new text, or nil if it stays
  mutating func replaceTexts(_ replacement: (ArraySlice<UInt8>) -> [UInt8]?) {
    for index in nodes.indices {
      var node = nodes[index]
      node.replaceRanges { range in replacement(self[range]).map { store($0) } ?? range }
      nodes[index] = node
    }
  }

  mutating func store(_ bytes: some Collection<UInt8>) -> TextRange {
    let start = text.count
    text.append(contentsOf: bytes)
    return TextRange(start: Int32(start), count: Int32(text.count - start))
  }
}
