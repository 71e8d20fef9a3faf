/// How to write HTML: the settings that do not depend on the text itself.
public struct HTMLOptions: Sendable {
  /// What to do with raw HTML.
  public var rawHTML: RawHTMLPolicy
  /// The quotation marks to print for straight ones, together with dashes and ellipses; nil leaves
  /// them as typed.
  public var typography: Typography?
  /// The primary language of the text, which determines apostrophes, spaces and line endings.
  public var language = "en"
  /// Whether the text goes from right to left, so that left-to-right parts of it are isolated.
  public var isRightToLeft = false
  /// The words that the writer adds to the text.
  public var words = HTMLWords()
  /// The prefix of every id, which allows several texts on one page.
  public var identifierPrefix: String
  /// Whether the text of each note is also written next to its mark, for wide screens.
  public var marginNotes: Bool
  /// Whether headings link to themselves.
  public var headingAnchors: Bool
  /// Whether the paragraphs of the text itself are numbered and link to themselves.
  public var paragraphAnchors = false
  /// Whether the text is the main content of a page.
  ///
  /// Its pictures then load lazily, and code that scrolls can be reached by keyboard (WCAG 2.2,
  /// 2.1.1).
  public var isPageText = false
  /// Whether only the text of links is written, for text within a link or repeated on many pages.
  public var dropsLinks = false
  /// Whether links may be nested, as libcmark allows for addresses in angle brackets.
  var nestsLinks = false
  /// The ids of the page around the text, which the text must not use.
  public var reservedIdentifiers: Set<String> = []
  /// The beginning of the site's own addresses after the scheme, with a slash at its end.
  public var ownAddress: [UInt8] = []
  /// Whether to drop unsafe addresses, such as `javascript:`; see `SafeAddress`.
  public var dropsUnsafeAddresses = true
  /// The HTML of each group of citations; nil leaves them as typed.
  public var citations: [CitationHTML]?
  /// The HTML to write in place of blocks of code, by node; see `MarkdownDocument.codeBlocks(of:)`.
  public var replacedCode: [Int: ReplacedCode] = [:]
  /// Returns the address to write for one in the text; nil leaves it unchanged.
  public var resolve: (@Sendable (Substring, AddressUse) -> String?)?

  /// Creates options; the other settings have their defaults.
  public init(
    rawHTML: RawHTMLPolicy = .safe, typography: Typography? = nil, identifierPrefix: String = "",
    marginNotes: Bool = false, headingAnchors: Bool = false,
    resolve: (@Sendable (Substring, AddressUse) -> String?)? = nil
  ) {
    self.rawHTML = rawHTML
    self.typography = typography
    self.identifierPrefix = identifierPrefix
    self.marginNotes = marginNotes
    self.headingAnchors = headingAnchors
    self.resolve = resolve
  }

  /// Returns the options that match the output of libcmark, in its safe mode or with `--unsafe`.
  public static func commonMark(allowingHTML: Bool) -> HTMLOptions {
    var options = HTMLOptions(rawHTML: allowingHTML ? .all : .omittedWithComment)
    options.dropsUnsafeAddresses = false
    options.nestsLinks = true
    return options
  }
}

/// The HTML that stands for a block of code.
public struct ReplacedCode: Sendable {
  /// The HTML, which is written as it is.
  public var html: [UInt8]
  /// The ids in it that links may lead to, without the prefix of the text.
  public var identifiers: [String]

  /// Creates HTML for a block of code.
  public init(html: [UInt8], identifiers: [String] = []) {
    self.html = html
    self.identifiers = identifiers
  }
}

/// The purpose of an address in a text.
public enum AddressUse: Sendable, Hashable {
  case link, picture
}

/// What to do with raw HTML in a text.
public enum RawHTMLPolicy: Sendable, Hashable {
  /// Keeps it unchanged.
  case all
  /// Keeps the elements and attributes of an allow-list, and only the text of others.
  case safe
  /// Keeps only its text.
  case none
  /// Replaces it with a comment, as in libcmark's safe mode.
  case omittedWithComment
}

/// The words that the writer adds to a text, in the text's language.
public struct HTMLWords: Sendable, Hashable {
  /// The heading of the list of notes.
  public var notes = "Notes"
  /// The label of the link from a note back to the text, with `{number}` for the number of the
  /// note.
  public var backToReference = "Back to reference {number}"
  /// The label of a table without a caption, followed by its number.
  public var table = "Table"
  /// The separator between the marks of adjacent notes.
  public var listComma = ", "
  /// The titles of callouts by kind, with kinds in lower case.
  public var callouts = [
    "key": "Key point", "note": "Note", "tip": "Tip", "important": "Important",
    "warning": "Warning", "caution": "Caution", "example": "Example",
  ]

  /// Creates the English words.
  public init() {}
}
