import Basics
import SourceText

extension MarkdownDocument {
  /// Adds the blocks that CommonMark lacks: tables, callouts and strikethrough.
  ///
  /// - Parameter markdown: the text that libcmark parsed
  mutating func addBlocks(markdown: ArraySlice<UInt8>) {
    if dialect.tables, markdown.place(of: UInt8(ascii: "|")) != nil {
      let context = TableContext(markdown: markdown)
      if let replaced = tree.replacingTables(context) { adopt(replaced) }
    }
    if dialect.callouts, markdown.place(of: Array("[!".utf8)) != nil,
      let replaced = tree.replacingCallouts()
    {
      adopt(replaced)
    }
    if dialect.strikethrough, markdown.place(of: Array("~~".utf8)) != nil,
      let replaced = tree.replacingStrikethrough()
    {
      adopt(replaced)
    }
  }

  /// Adds the captions of figures that contain citations.
  mutating func addCaptions(citing pieces: [CitationLifter.Piece]) {
    guard dialect.figures, !pieces.isEmpty, let captioned = tree.addingCaptions(citing: pieces)
    else { return }
    adopt(captioned)
  }

  /// Replaces the tree with a rebuilt one, in which note bodies have moved and cells are new.
  private mutating func adopt(_ rebuilt: MarkdownTree) {
    let owners = notes.indices.filter { notes[$0].body != nil }
      .sorted { (notes[$0].body ?? 0) < (notes[$1].body ?? 0) }
    tree = rebuilt
    for (owner, body) in zip(owners, tree.children(of: 0)) { notes[owner].body = body }
    markNoteReferences()
    markCitations()
  }
}
