import SourceText

extension Rule {
  /// A reference to a note that is not defined.
  public static let undefinedNote = Rule("undefined-note", .error)
  /// A note whose label is already defined.
  public static let duplicateNote = Rule("duplicate-note", .error)
  /// A note without a reference.
  public static let unusedNote = Rule("unused-note", .warning)
  /// A note without text.
  public static let emptyNote = Rule("empty-note", .warning)
  /// A note whose label contains characters that no label may.
  public static let noteLabel = Rule("note-label", .warning)
  /// Notes that the author numbered by hand.
  public static let handNumberedNotes = Rule("hand-numbered-notes", .warning)
  /// Blocks and inlines nested deeper than the dialect allows.
  public static let nestingTooDeep = Rule("nesting-too-deep", .error)
  /// Raw HTML that is not on the page.
  public static let rawHTMLDropped = Rule("raw-html-dropped", .warning)
  /// An element of raw HTML that is not closed.
  public static let unclosedHTML = Rule("unclosed-html", .warning)
  /// An address that is neither a web, mail or telephone address nor a path.
  public static let unsafeAddress = Rule("unsafe-address", .warning)
  /// An element that is not part of HTML.
  public static let unknownElement = Rule("unknown-element", .warning)
  /// Markup of another program, printed as typed.
  public static let foreignPlaceholder = Rule("foreign-placeholder", .warning)
  /// An address that CommonMark does not read because it contains a space.
  public static let spaceInAddress = Rule("space-in-address", .warning)
  /// A picture without alternative text.
  public static let missingAlternativeText = Rule("missing-alternative-text", .warning)

  /// The rules about Markdown.
  public static let ofMarkdown: [Rule] = [
    .undefinedNote, .duplicateNote, .unusedNote, .emptyNote, .noteLabel, .handNumberedNotes,
    .nestingTooDeep, .rawHTMLDropped, .unclosedHTML, .unknownElement, .foreignPlaceholder,
    .unsafeAddress, .spaceInAddress, .missingAlternativeText,
  ]
}
