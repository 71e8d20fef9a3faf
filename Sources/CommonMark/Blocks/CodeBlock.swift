import Basics
import SourceText

/// A fenced block of code in a text.
public struct CodeBlock: Sendable {
  /// Its node in the tree.
  public let node: Int
  /// The text, without the fences.
  public let bytes: [UInt8]
  /// The line of the author's file on which its text begins, counted from 1.
  public let line: Int
  /// The column on which its lines begin, counted from 1: more than 1 in a list or a quotation.
  public let column: Int
}

extension MarkdownDocument {
  /// Returns the fenced blocks whose info string begins with a word, in the order of the text.
  ///
  /// Blocks in notes come first, since the bodies of notes do.
  public func codeBlocks(of word: String) -> [CodeBlock] {
    let name = Array(word.utf8)
    let nodes = tree.nodes.indices.filter { index in
      guard case .codeBlock(let info) = tree.nodes[index].kind else { return false }
      return tree[info].prefix { !$0.isASCIISpace }.elementsEqual(name)
    }
    guard !nodes.isEmpty else { return [] }
    let starts = LineStarts(source.bytes[...])
    return nodes.map { index in
      let bytes = Array(tree[tree.nodes[index].literal])
      let line = lines.source(Int(tree.nodes[index].firstLine)) + 1
      let written = starts.range(of: line).map { source.bytes[$0] } ?? []
      return CodeBlock(
        node: index, bytes: bytes, line: line, column: Self.column(of: bytes, in: written))
    }
  }

  /// Returns the column on which a line of a file continues with the first line of a block.
  private static func column(of block: [UInt8], in line: ArraySlice<UInt8>) -> Int {
    func withoutEnd(_ bytes: some Collection<UInt8>) -> some Collection<UInt8> {
      bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    }
    let first = Array(withoutEnd(block))
    let line = Array(withoutEnd(line))
    guard line.count > first.count, line.suffix(first.count).elementsEqual(first) else { return 1 }
    return line.dropLast(first.count).count { !$0.isUTF8Continuation } + 1
  }
}
