import SourceText

extension MarkdownDocument {
  /// Adds what briefs have beside CommonMark's blocks: tables, callouts, and text struck through.
  ///
  /// - Parameter markdown: what libcmark was given
  mutating func addBlocks(markdown: ArraySlice<UInt8>) {
    if dialect.tables, markdown.contains(UInt8(ascii: "|")) {
      let context = TableContext(markdown: markdown)
      if let replaced = tree.replacingTables(context) { adopt(replaced) }
    }
    if dialect.callouts, markdown.containsPair("[!"), let replaced = tree.replacingCallouts() {
      adopt(replaced)
    }
    if dialect.strikethrough, markdown.containsPair("~~"),
      let replaced = tree.replacingStrikethrough()
    {
      adopt(replaced)
    }
  }

  /// Takes a rebuilt tree, in which the bodies of the notes have moved.
  private mutating func adopt(_ rebuilt: MarkdownTree) {
    let owners = notes.indices.filter { notes[$0].body != nil }
      .sorted { (notes[$0].body ?? 0) < (notes[$1].body ?? 0) }
    tree = rebuilt
    for (owner, body) in zip(owners, tree.children(of: 0)) { notes[owner].body = body }
    markNoteReferences()
  }
}

extension ArraySlice<UInt8> {
  /// Whether two bytes stand side by side somewhere.
  fileprivate func containsPair(_ pair: StaticString) -> Bool {
    let (first, second) = pair.withUTF8Buffer { ($0[0], $0[1]) }
    var previous: UInt8 = 0
    for byte in self {
      if previous == first, byte == second { return true }
      previous = byte
    }
    return false
  }
}
