/// Works that are cited at one place of a text: `[see @key, p. 3; @other]`, or `@key [p. 3]`.
public struct CitationGroup: Sendable, Hashable {
  public var items: [Item]
  /// Whether the author is named in the sentence: `@key` outside brackets.
  public var namesAuthor = false
  /// As it was written.
  public var source = ""

  public struct Item: Sendable, Hashable {
    public var key: String
    /// What stands before the key, as text with `<i>`, `<b>`, `<sup>` and `<sub>`.
    public var prefix = ""
    /// What stands after the key, the locator included.
    public var suffix = ""
    /// Whether the author is left out: `-@key`.
    public var suppressesAuthor = false
  }
}

/// Where a group of citations stands.
public struct CitationPlace: Sendable, Hashable {
  /// The number of the group in its text.
  public var group: Int
  /// The note that the citation stands in or makes; 0 when it stands in the text.
  public var note: Int
  /// Whether the note is one that the author wrote.
  public var isInNote: Bool
  /// Whether nothing stands before the citation in the note that the author wrote: it begins with a capital.
  public var beginsNote = false
  /// Whether no words of its sentence stand before the citation in the note that the author wrote.
  public var beginsSentence = true
}

/// What is written for a group of citations.
public struct CitationHTML: Sendable, Hashable {
  /// The author that the sentence names, where raised numbers follow.
  public var lead: [UInt8] = []
  /// In the place of the group.
  public var inline: [UInt8]
  /// The text of a note of its own; nil where there is none.
  public var note: [UInt8]?
  /// The citation, or its note, without ids and links: for the margin, which only eyes reach.
  public var copy: [UInt8]
  /// How the citation, or the mark of its note, stands in the sentence.
  public var manner: Manner = []

  /// How a citation stands among words and marks.
  public struct Manner: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Without a space before it.
    public static let close = Manner(rawValue: 1)
    /// Behind a full stop or comma that follows.
    public static let behindPunctuation = Manner(rawValue: 2)
    /// A full stop or comma goes before a closing quotation mark, as in American English.
    public static let punctuationInQuotes = Manner(rawValue: 4)
  }

  public init(inline: [UInt8], note: [UInt8]? = nil, copy: [UInt8]) {
    self.inline = inline
    self.note = note
    self.copy = copy
  }
}
