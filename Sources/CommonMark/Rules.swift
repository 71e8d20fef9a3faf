import SourceText

/// The rules about Markdown.
public enum MarkdownRule: String, RuleGroup {
  /// A reference to a note that is not defined.
  case undefinedNote = "undefined-note"
  /// A note whose label is already defined.
  case duplicateNote = "duplicate-note"
  /// A note without a reference.
  case unusedNote = "unused-note"
  /// A note without text.
  case emptyNote = "empty-note"
  /// A note whose label contains characters that no label may.
  case noteLabel = "note-label"
  /// Notes that the author numbered by hand.
  case handNumberedNotes = "hand-numbered-notes"
  /// Blocks and inlines nested deeper than the dialect allows.
  case nestingTooDeep = "nesting-too-deep"
  /// Raw HTML that is not on the page.
  case rawHTMLDropped = "raw-html-dropped"
  /// An element of raw HTML that is not closed.
  case unclosedHTML = "unclosed-html"
  /// An address that is neither a web, mail or telephone address nor a path.
  case unsafeAddress = "unsafe-address"
  /// An element that is not part of HTML.
  case unknownElement = "unknown-element"
  /// Markup of another program, printed as typed.
  case foreignPlaceholder = "foreign-placeholder"
  /// An address that CommonMark does not read because it contains a space.
  case spaceInAddress = "space-in-address"
  /// A picture without alternative text.
  case missingAlternativeText = "missing-alternative-text"

  public var severity: Severity {
    switch self {
    case .undefinedNote, .duplicateNote, .nestingTooDeep: .error
    default: .warning
    }
  }
}

extension Diagnostic {
  init(_ rule: MarkdownRule, _ message: String, at location: Location, help: String? = nil) {
    self.init(Rule(rule), message, at: location, help: help)
  }

  init(
    _ rule: MarkdownRule, _ message: String, at location: Location,
    findingHelp findHelp: @escaping @Sendable () -> String?
  ) {
    self.init(Rule(rule), message, at: location, findingHelp: findHelp)
  }
}
