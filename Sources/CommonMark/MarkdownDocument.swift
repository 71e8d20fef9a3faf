import SourceText

/// A parsed Markdown text, with its notes, its citations and its faults.
public struct MarkdownDocument: Sendable {
  /// The tree, whose root has first the bodies of the notes as children, then the text itself.
  public internal(set) var tree = MarkdownTree()
  /// The notes, one for each label, with or without a definition.
  public internal(set) var notes: [Note] = []
  /// The groups of citations, in the order in which they are written.
  public internal(set) var citations: [CitationGroup] = []
  /// The positions of their keys in the author's file.
  var citedPlaces: [[CitationLifter.Place]] = []
  /// The placeholders for notes and citations while libcmark parsed the text.
  private(set) var addresses: PrivateAddresses?
  /// The numbers of the note labels, by name.
  var labels = NoteIndex()
  /// The number of children of the root that are bodies of notes.
  var noteBodyCount = 0
  /// The faults found while parsing.
  public internal(set) var diagnostics: [Diagnostic] = []
  /// The attributes that the author wrote after headings, by node.
  var headingAttributes: [Int: HeadingAttributes] = [:]
  let dialect: Dialect
  let source: SourceFile
  let lines: LineMap
  /// Whether the text is a value in a file, so that its columns are not those of the file.
  let isFragment: Bool

  /// A label of a note, and the position of its text.
  public struct Note: Sendable {
    /// The label, as typed.
    public var label: String
    /// The node that contains the note's blocks; nil for a label without a definition.
    public var body: Int?
    /// The line in the author's file, counted from 1.
    public var line: Int
    /// The column in the author's file, counted from 1.
    public var column: Int
    var isInline: Bool
  }

  /// Parses the Markdown of a file from a byte offset, which is the beginning of line `firstLine`.
  ///
  /// - Parameter isWork: whether a work has a key; if not, `[@key]` is a link if one is defined
  public init(
    reading source: SourceFile, from offset: Int = 0, firstLine: Int = 1, dialect: Dialect,
    isWork: (String) -> Bool = { _ in true }
  ) {
    self.init(
      reading: source, from: offset, firstLine: firstLine, dialect: dialect, isFragment: false,
      isWork: isWork)
  }

  /// Parses Markdown in a front-matter value.
  public init(fragment: String, at location: Location, dialect: Dialect = .brief) {
    let file = SourceFile(path: location.path, text: fragment)
    self.init(
      reading: file, from: 0, firstLine: location.line ?? 1, dialect: dialect, isFragment: true,
      isWork: { _ in true })
  }

  private init(
    reading source: SourceFile, from offset: Int, firstLine: Int, dialect: Dialect,
    isFragment: Bool, isWork: (String) -> Bool
  ) {
    self.dialect = dialect
    self.source = source
    self.isFragment = isFragment
    let text = source.bytes[offset...]
    let hasCitations = dialect.citations != .none && CitationLifter.mayHaveCitations(text)
    let citations = hasCitations ? dialect.citations : .none
    if dialect.notes, citations != .none || NoteLifter.mayHaveNotes(text) {
      var lifted = NoteLifter.lift(
        from: text, firstLine: firstLine, citations: citations, isWork: isWork)
      lines = lifted.lines
      addresses = lifted.addresses
      let parsed = lifted.parse(mostLevels: 2 * (dialect.nestingLimit ?? 500))
      if accepts(parsed.tree, depth: parsed.depth) { attachNotes(of: lifted, to: parsed) }
      diagnostics += lifted.labels.duplicates(path: source.path)
      self.citations = lifted.citations.groups
      citedPlaces = lifted.citations.places
      markCitations()
      addBlocks(markdown: parsed.markdown[...])
      addCaptions(citing: lifted.citations.pieces)
      tree.restore(lifted.inlineNotes)
      if !lifted.citations.pieces.isEmpty { tree.restore(lifted.citations.pieces) }
      diagnostics += noteDiagnostics()
      diagnostics += diagnostics(ofLabels: lifted.text.brokenLabels)
    } else {
      lines = LineMap(firstLine: firstLine)
      let parsed = MarkdownTree.parse(text)
      if accepts(parsed.tree, depth: parsed.depth) { tree = parsed.tree }
      addBlocks(markdown: text)
    }
    if dialect.notes, !isFragment { diagnostics += handNumberedNotes() }
    dropForbiddenReferences(in: text)
    if dialect.headingIdentifiers { readHeadingAttributes() }
    let unknown = dialect.unknownElementsAreText ? tree.keepUnknownElements() : UnknownElements()
    if dialect.reportsForeignMarkup { reportForeignMarkup(unknown) }
  }

  private mutating func accepts(_ parsed: MarkdownTree, depth: Int) -> Bool {
    guard let limit = dialect.nestingLimit, depth > limit else { return true }
    let line = parsed.nodes.count > 1 ? parsed.lineOfDeepestNode() : 1
    diagnostics.append(
      Diagnostic(
        .nestingTooDeep, "the text nests \(depth) levels deep, and \(limit) are allowed",
        at: Location(path: source.path, line: lines.source(line)),
        help: "take out some of the '>' or list levels"))
    tree = MarkdownTree.parse([UInt8]()).tree
    return false
  }
}

extension MarkdownDocument {
  /// The number of levels by which to lower headings so that none is of the first level.
  var headingShift: Int {
    guard dialect.lowersHeadings else { return 0 }
    return tree.nodes.contains { $0.kind == .heading(level: 1) } ? 1 : 0
  }
}

extension MarkdownTree {
  /// Returns the first line of the most deeply nested node.
  fileprivate func lineOfDeepestNode() -> Int {
    var ends: [Int32] = []
    var deepest = (depth: 0, line: 1)
    for (index, node) in nodes.enumerated() {
      while let end = ends.last, end <= index { ends.removeLast() }
      ends.append(node.end)
      if ends.count > deepest.depth { deepest = (ends.count, Int(node.firstLine)) }
    }
    return deepest.line
  }
}
