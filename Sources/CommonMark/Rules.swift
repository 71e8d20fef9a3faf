import SourceText

extension Rule {
  public static let undefinedNote = Rule("undefined-note", .error)
  public static let duplicateNote = Rule("duplicate-note", .error)
  public static let unusedNote = Rule("unused-note", .warning)
  public static let emptyNote = Rule("empty-note", .warning)
  public static let noteLabel = Rule("note-label", .warning)
  public static let handNumberedNotes = Rule("hand-numbered-notes", .warning)
  public static let nestingTooDeep = Rule("nesting-too-deep", .error)
  public static let rawHTMLDropped = Rule("raw-html-dropped", .warning)
  public static let unclosedHTML = Rule("unclosed-html", .warning)
  public static let unsafeAddress = Rule("unsafe-address", .warning)
  public static let unknownElement = Rule("unknown-element", .warning)
  public static let foreignPlaceholder = Rule("foreign-placeholder", .warning)
  public static let spaceInAddress = Rule("space-in-address", .warning)
  public static let missingAlternativeText = Rule("missing-alternative-text", .warning)

  /// The rules about Markdown.
  public static let ofMarkdown: [Rule] = [
    .undefinedNote, .duplicateNote, .unusedNote, .emptyNote, .noteLabel, .handNumberedNotes,
    .nestingTooDeep, .rawHTMLDropped, .unclosedHTML, .unknownElement, .foreignPlaceholder,
    .unsafeAddress, .spaceInAddress, .missingAlternativeText,
  ]
}
