import Basics
import SourceText

/// A parsed Markdown text, with its notes, its citations and its faults.
public struct MarkdownDocument: Sendable {
  /// The tree, whose root has first the bodies of the notes as children, then the text itself.
  public private(set) var tree: MarkdownTree
  /// The notes, one for each label, with or without a definition.
  public let notes: [Note]
  /// The groups of citations, in the order in which they are written.
  public let citations: [CitationGroup]
  /// The faults found while parsing.
  public private(set) var diagnostics: [Diagnostic] = []
  /// The attributes that the author wrote after headings, by node.
  private(set) var headingAttributes: [Int: HeadingAttributes] = [:]
  /// The positions of the keys of each group of citations in the author's file.
  private let citedPlaces: [[CitationLifter.Place]]
  /// The number of children of the root that are bodies of notes.
  private let noteBodyCount: Int
  let dialect: Dialect
  let source: SourceFile
  let lines: LineMap
  /// Whether the text is a value in a file, so that its columns are not those of the file.
  private let isFragment: Bool

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
    var lifted = NoteLifter.lift(from: text, firstLine: firstLine, dialect: dialect, isWork: isWork)
    var parsed =
      lifted?.parse(mostLevels: 2 * (dialect.nestingLimit ?? 500)) ?? ParsedText(text)
    lines = lifted?.lines ?? LineMap(firstLine: firstLine)
    citations = lifted?.citations.groups ?? []
    citedPlaces = lifted?.citations.places ?? []
    let tooDeep = parsed.reject(deeperThan: dialect.nestingLimit)
    dialect.addBlocks(to: &parsed.tree, of: parsed.markdown)
    lifted?.restore(in: &parsed.tree, hasFigures: dialect.figures)
    tree = parsed.tree
    noteBodyCount = parsed.bodyOwners.count
    let bodies = zip(parsed.bodyOwners, tree.children(of: 0))
    notes = tooDeep == nil ? lifted?.notes(bodies: bodies) ?? [] : []
    if let tooDeep { report(tooDeep) }
    if let lifted { diagnostics += NoteChecks(self).diagnostics(lifted) }
    finish(text)
  }

  /// Applies the parts of the dialect that need no positions in the parsed text.
  private mutating func finish(_ text: ArraySlice<UInt8>) {
    if dialect.notes {
      if !isFragment, let found = HandNumberedNotes(self).diagnostic { diagnostics.append(found) }
      dropForbiddenReferences(in: text)
    }
    if dialect.headingIdentifiers { headingAttributes = HeadingAttributes.take(from: &tree) }
    let unknown =
      dialect.unknownElementsAreText ? UnknownElements.keep(in: &tree) : UnknownElements()
    if dialect.reportsForeignMarkup {
      diagnostics += ForeignMarkupReport(self, unknown: unknown).diagnostics()
    }
  }

  private mutating func report(_ tooDeep: ParsedText.TooDeep) {
    diagnostics.append(
      Diagnostic(
        .nestingTooDeep,
        "the text nests \(tooDeep.depth) levels deep, and \(tooDeep.limit) are allowed",
        at: Location(path: source.path, line: lines.source(tooDeep.line)),
        help: "take out some of the '>' or list levels"))
  }

  private mutating func dropForbiddenReferences(in text: ArraySlice<UInt8>) {
    guard let reference = ForbiddenReferences.first(in: text),
      ForbiddenReferences.drop(from: &tree)
    else { return }
    let place = source.location(at: reference.lowerBound)
    let written = String(decoding: text[reference], as: UTF8.self)
    diagnostics.append(
      Diagnostic(
        SourceTextRule.forbiddenCharacter,
        "'\(written)' stands for a character that no page may contain",
        at: isFragment ? Location(path: place.path, line: lines.source(1)) : place,
        help: "delete it, or type the character that is meant"))
  }
}

extension MarkdownDocument {
  /// The path of the file, as diagnostics show it.
  public var path: String { source.path }

  /// The top-level blocks of the text itself, without the bodies of notes.
  var textNodes: some Sequence<Int> { tree.children(of: 0).dropFirst(noteBodyCount) }

  /// The number of levels by which to lower headings so that none is of the first level.
  var headingShift: Int {
    guard dialect.lowersHeadings else { return 0 }
    return tree.nodes.contains { $0.kind == .heading(level: 1) } ? 1 : 0
  }

  // MARK: Text

  /// The text of the first paragraph as a screen reader reads it.
  public var firstParagraph: String? { firstParagraph(citing: nil) }

  /// Returns the text of the first paragraph as a screen reader reads it, with the authors that its
  /// sentences name.
  ///
  /// - Parameter citations: the HTML of each group; without it, authors' keys are returned as typed
  public func firstParagraph(citing citations: [CitationHTML]?) -> String? {
    let paragraph = textNodes.first {
      tree.nodes[$0].kind == .paragraph && !tree.plainText(of: $0).allSatisfy(\.isWhitespace)
    }
    return paragraph.map { plainText(of: $0, citing: citations) }
  }

  /// Returns the text of a node as a screen reader reads it, with only those citations whose author
  /// the sentence names.
  func plainText(of index: Int, citing html: [CitationHTML]? = nil) -> String {
    tree.plainText(of: index) { group in
      guard citations[group].namesAuthor else { return "" }
      guard let html, html.indices.contains(group) else {
        return "@" + (citations[group].items.first?.key ?? "")
      }
      return html[group].spoken
    }
  }

  // MARK: Citations

  /// Returns the positions of the citations in reading order, those of a note at its mark.
  ///
  /// - Parameter makesNotes: whether citations in the text make notes, which are numbered together
  ///   with the author's own
  public func citationPlaces(makingNotes makesNotes: Bool) -> [CitationPlace] {
    guard !citations.isEmpty else { return [] }
    var walk = CitationWalk(document: self, makesNotes: makesNotes)
    walk.run()
    return walk.places
  }

  /// Returns the position of a group's key in the author's file: that of its `@`.
  public func location(ofCitation group: Int, key: String) -> Location {
    let item = citations[group].items.firstIndex { $0.key == key } ?? 0
    let place = citedPlaces[group][item]
    return Location(
      path: source.path, line: place.line, column: isFragment ? nil : place.column)
  }
}

extension Dialect {
  /// Adds what CommonMark lacks: tables, callouts and strikethrough.
  ///
  /// - Parameter markdown: the text that libcmark parsed
  fileprivate func addBlocks(to tree: inout MarkdownTree, of markdown: ArraySlice<UInt8>) {
    if tables, markdown.place(of: UInt8(ascii: "|")) != nil {
      tree = TableReader(tree, markdown: markdown).rewritten()
    }
    if callouts, markdown.place(of: Array("[!".utf8)) != nil {
      tree = CalloutReader(tree).rewritten()
    }
    if strikethrough, markdown.place(of: Array("~~".utf8)) != nil {
      tree = StrikethroughReader(tree).rewritten()
    }
  }
}
