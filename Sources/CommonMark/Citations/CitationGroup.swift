import Basics
import SourceText

/// A group of works cited in one place: `[see @key, p. 3; @other]`, or `@key [p. 3]`.
public struct CitationGroup: Sendable, Hashable {
  /// The cited works, in the order of the text.
  public var items: [Item]
  /// Whether the sentence names the author: `@key` outside brackets.
  public var namesAuthor = false
  /// The source of the group, as typed.
  public var source = ""

  /// One cited work, with the text around its key.
  public struct Item: Sendable, Hashable {
    /// The key of the work, without its `@`.
    public var key: String
    /// The text before the key, with `<i>`, `<b>`, `<sup>` and `<sub>`.
    public var prefix = ""
    /// The text after the key, including the locator.
    public var suffix = ""
    /// Whether the author is omitted: `-@key`.
    public var suppressesAuthor = false
  }
}

/// The position of a group of citations.
public struct CitationPlace: Sendable, Hashable {
  /// The number of the group in its text.
  public var group: Int
  /// The number of the note that contains the citation or that it makes; 0 if it is in the text.
  public var note: Int
  /// Whether the author wrote the note.
  public var isInNote: Bool
  /// Whether the citation begins a note that the author wrote, and so begins with a capital.
  public var beginsNote = false
  /// Whether the citation begins its sentence in a note that the author wrote.
  public var beginsSentence = true
}

/// The HTML of a group of citations.
public struct CitationHTML: Sendable, Hashable {
  /// The author that the sentence names, if raised numbers follow.
  public var lead: [UInt8] = []
  /// The HTML that replaces the group.
  public var inline: [UInt8]
  /// The text of the note that the citation makes; nil if it makes none.
  public var note: [UInt8]?
  /// The citation, or its note, without ids and links.
  ///
  /// It is for the margin, which is only visual.
  public var copy: [UInt8]
  /// How the citation, or the mark of its note, fits into the sentence.
  public var manner: Manner = []

  /// How a citation fits between words and punctuation.
  public struct Manner: OptionSet, Sendable, Hashable {
    /// The bits of the set.
    public let rawValue: UInt8

    /// Creates a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// No space goes before it.
    public static let close = Manner(rawValue: 1)
    /// It goes after a full stop or comma that follows it.
    public static let behindPunctuation = Manner(rawValue: 2)
    /// A full stop or comma goes before a closing quotation mark, as in American English.
    public static let punctuationInQuotes = Manner(rawValue: 4)
  }

  /// Creates the HTML of a group, without `lead` and `manner`.
  public init(inline: [UInt8], note: [UInt8]? = nil, copy: [UInt8]) {
    self.inline = inline
    self.note = note
    self.copy = copy
  }

  /// What a screen reader reads if the sentence names the author.
  var spoken: String {
    if !lead.isEmpty { return Self.plainText(of: lead) }
    return Self.plainText(of: note == nil ? copy : inline)
  }

  /// Returns the text of the processor's HTML, without tags and with character references decoded.
  private static func plainText(of html: [UInt8]) -> String {
    let texts = HTMLTokenizer(html[...]).map { token -> ArraySlice<UInt8> in
      if case .text(let text) = token { text } else { [] }
    }
    return CharacterReference.decoded(Array(texts.joined()))
  }
}
