/// How HTML is written: what does not depend on the text itself.
public struct HTMLOptions: Sendable {
  public var rawHTML: RawHTMLPolicy
  /// Quotation marks to put for straight ones, with dashes and ellipses; nil leaves them as typed.
  public var typography: Typography?
  /// The primary language of the text, which has its own apostrophes, spaces and line endings.
  public var language = "en"
  /// Whether the text goes from right to left: what in it always goes the other way is set apart.
  public var isRightToLeft = false
  public var words: HTMLWords
  /// Begins every id, so that several texts can stand on one page.
  public var identifierPrefix: String
  /// Whether each note's text is also put beside its mark, for wide screens.
  public var marginNotes: Bool
  /// Whether headings carry a link to themselves.
  public var headingAnchors: Bool
  /// Whether the paragraphs of the text itself are numbered and carry a link to themselves.
  public var paragraphAnchors = false
  /// Whether the text is what a page is about: its pictures wait until the reader comes near, and code that
  /// scrolls can be reached by keyboard (WCAG 2.2, 2.1.1).
  public var isPageText = false
  /// Whether only the text of links is written, for what stands in a link or on many pages.
  public var dropsLinks = false
  /// Whether a link may stand in a link, as an address in angle brackets may for libcmark.
  var nestsLinks = false
  /// The ids of the page around the text, which nothing in it may have.
  public var reservedIdentifiers: Set<String> = []
  /// What addresses of the site itself begin with behind the scheme, with a slash at its end.
  public var ownAddress: [UInt8] = []
  /// Whether addresses that are no web page or picture are dropped.
  public var dropsUnsafeAddresses: Bool
  /// What is written for each group of citations; nil leaves them as typed.
  public var citations: [CitationHTML]?
  /// The address to write for one that stands in the text; nil leaves it.
  public var resolve: (@Sendable (Substring, AddressUse) -> String?)?

  public init(
    rawHTML: RawHTMLPolicy = .safe, typography: Typography? = nil, words: HTMLWords = HTMLWords(),
    identifierPrefix: String = "", marginNotes: Bool = false, headingAnchors: Bool = false,
    dropsUnsafeAddresses: Bool = true,
    resolve: (@Sendable (Substring, AddressUse) -> String?)? = nil
  ) {
    self.rawHTML = rawHTML
    self.typography = typography
    self.words = words
    self.identifierPrefix = identifierPrefix
    self.marginNotes = marginNotes
    self.headingAnchors = headingAnchors
    self.dropsUnsafeAddresses = dropsUnsafeAddresses
    self.resolve = resolve
  }

  /// What libcmark writes, in its safe mode or with `--unsafe`.
  public static func commonMark(allowingHTML: Bool) -> HTMLOptions {
    var options = HTMLOptions(
      rawHTML: allowingHTML ? .all : .omittedWithComment, dropsUnsafeAddresses: false)
    options.nestsLinks = true
    return options
  }
}

/// What an address in a text is for.
public enum AddressUse: Sendable, Hashable {
  case link, picture
}

/// What becomes of raw HTML in a text.
public enum RawHTMLPolicy: Sendable, Hashable {
  /// It passes as it is.
  case all
  /// Elements and attributes of an allow-list pass; of others only the text does.
  case safe
  /// Only its text passes.
  case none
  /// A comment stands in its place, as in libcmark's safe mode.
  case omittedWithComment
}

/// The words that the writer adds to a text, in the text's language.
public struct HTMLWords: Sendable, Hashable {
  public var notes = "Notes"
  /// `{number}` stands for the number of the note.
  public var backToReference = "Back to reference {number}"
  public var table = "Table"
  /// Between the marks of notes that stand side by side.
  public var listComma = ", "
  /// Titles of callouts by kind, in lower case.
  public var callouts = [
    "key": "Key point", "note": "Note", "tip": "Tip", "important": "Important",
    "warning": "Warning", "caution": "Caution", "example": "Example",
  ]

  public init() {}
}
