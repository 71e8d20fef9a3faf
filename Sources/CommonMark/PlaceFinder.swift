import Basics
import SourceText

/// Finds the positions of nodes in the author's file, in document order.
///
/// libcmark 0.30 records the lines of blocks, but not the columns of inlines. So an inline is
/// searched for in the source of its block, from the end of the last one found. Two links to one
/// address thus have two positions, and ten megabytes on a single line are read only once.
struct PlaceFinder {
  private let path: String
  private let bytes: [UInt8]
  private let lines: LineMap
  private lazy var starts = LineStarts(bytes[...])
  /// The source lines of the block that was searched last.
  private var block = 0...0
  /// Where to continue searching.
  private var offset = 0
  private var place: (line: Int, column: Int) = (1, 1)
  /// The node found at `offset`.
  private var lastNode: Int?
  /// How many searches found nothing, which is as expensive as it is rare.
  private var misses = 0

  init(_ document: MarkdownDocument) {
    path = document.source.path
    bytes = document.source.bytes
    lines = document.lines
  }

  /// Returns the position of a node's block, narrowed to `text` in it.
  mutating func place(
    of index: Int, in tree: MarkdownTree, containing text: some Collection<UInt8>
  ) -> Location {
    let first = lines.source(Int(tree.nodes[index].firstLine))
    let last = max(first, lines.source(Int(tree.nodes[index].lastLine)))
    if block != first...last { enter(first...last) }
    if let lastNode, lastNode != index { move(to: min(offset + 1, bytes.count)) }
    lastNode = nil
    guard !text.isEmpty, misses < 1000, find(text) || findFromStart(text) else {
      return Location(path: path, line: first)
    }
    lastNode = index
    return Location(path: path, line: place.line, column: place.column)
  }

  private mutating func enter(_ lines: ClosedRange<Int>) {
    block = lines
    offset = starts.range(of: lines.lowerBound)?.lowerBound ?? bytes.endIndex
    place = (lines.lowerBound, 1)
    lastNode = nil
  }

  private mutating func findFromStart(_ text: some Collection<UInt8>) -> Bool {
    misses += 1
    enter(block)
    return find(text)
  }

  /// Moves to the next occurrence of `text` in the block, if it is near enough.
  private mutating func find(_ text: some Collection<UInt8>) -> Bool {
    let blockEnd = starts.range(of: block.upperBound)?.upperBound ?? bytes.endIndex
    let end = min(blockEnd, offset + 20_000)
    guard offset < end, let found = bytes[offset..<end].place(of: Array(text)) else { return false }
    move(to: found.lowerBound)
    return true
  }

  private mutating func move(to next: Int) {
    for byte in bytes[offset..<next] {
      if byte == UInt8(ascii: "\n") {
        place = (place.line + 1, 1)
      } else if !byte.isUTF8Continuation {
        place.column += 1
      }
    }
    offset = next
  }
}
