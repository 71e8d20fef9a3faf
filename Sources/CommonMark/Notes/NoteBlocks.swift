/// The list items for note definitions, in the tree of a text with marked notes.
struct NoteBlocks {
  /// The node of each definition; nil if no block begins there.
  private(set) var items: [Int?]
  private let parsed: ParsedMarkdown
  private let firstLine: Int

  /// - Parameters:
  ///   - columns: the column of each definition's marker
  ///   - firstLine: the line of the parsed text that is the first of the marked text
  init(
    _ definitions: [MarkedText.Definition], columns: [Int], in parsed: ParsedMarkdown,
    firstLine: Int
  ) {
    self.parsed = parsed
    self.firstLine = firstLine
    items = Array(repeating: nil, count: definitions.count)
    var next = 0
    for (node, column) in parsed.items {
      let place = (Int(parsed.tree.nodes[node].firstLine), Int(column))
      while next < columns.count, Self.place(definitions[next], columns[next], firstLine) < place {
        next += 1
      }
      guard next < columns.count else { return }
      if Self.place(definitions[next], columns[next], firstLine) == place { items[next] = node }
    }
  }

  private static func place(
    _ definition: MarkedText.Definition, _ column: Int, _ firstLine: Int
  ) -> (Int, Int) {
    (definition.place.line + firstLine - 1, column)
  }

  /// Records which definitions are blocks and where their containers begin, and returns whether any
  /// of them was read as something else.
  ///
  /// Text after a note that has to move may be read differently next time, so it is only given up
  /// after the last reading.
  func correct(
    _ definitions: inout [MarkedText.Definition], markdown: [UInt8], isLast: Bool
  ) -> Bool {
    let moved = move(&definitions, markdown: markdown)
    var isWrong = moved != nil
    for index in definitions.indices.prefix(isLast ? definitions.count : moved ?? definitions.count)
    where definitions[index].isBlock && items[index] == nil {
      definitions[index].isBlock = false
      isWrong = true
    }
    return isWrong
  }

  /// Moves definitions to where their containers begin, and returns the first that moved.
  private func move(_ definitions: inout [MarkedText.Definition], markdown: [UInt8]) -> Int? {
    let indented = definitions.indices.filter {
      items[$0] != nil && definitions[$0].isBlock && definitions[$0].place.isIndented
    }
    guard !indented.isEmpty else { return nil }
    var first: Int?
    var columns = NoteContainers(parsed.tree, markdown: markdown)
    for (index, containers) in zip(indented, containers(of: indented.compactMap { items[$0] })) {
      let line = definitions[index].place.line + firstLine - 1
      let before = definitions[index].column
      definitions[index].move(to: columns.column(in: containers, line: line))
      if definitions[index].column != before, first == nil { first = index }
    }
    return first
  }

  /// Returns the block quotes and items around each of some nodes, which are in order.
  private func containers(of nodes: [Int]) -> [[Int]] {
    let tree = parsed.tree
    var found: [[Int]] = []
    var open: [Int] = []
    for index in tree.nodes.indices where tree.nodes[index].kind.isContainer {
      guard found.count < nodes.count else { break }
      while let last = open.last, Int(tree.nodes[last].end) <= index { open.removeLast() }
      if index == nodes[found.count] { found.append(open) }
      open.append(index)
    }
    return found
  }
}

extension MarkdownTree.Kind {
  /// Whether lines in this block begin with a mark or an indentation of its own.
  fileprivate var isContainer: Bool { self == .blockQuote || self == .item }
}
