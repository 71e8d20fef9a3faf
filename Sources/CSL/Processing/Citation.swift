/// One work within a citation (CSL 1.0.2: cite).
public struct Cite: Sendable, Hashable {
  /// The key of the reference.
  public var id: String
  /// Where in the work: `3-5`.
  public var locator: String?
  /// What the locator counts, as CSL names it: `page`, `chapter`, `sub-verbo`.
  public var label = "page"
  /// Text before the cite, with markup as in ``Reference/texts``.
  public var prefix = ""
  /// Text after the cite.
  public var suffix = ""
  /// What of the work is printed.
  public var part = Part.whole
  /// The word that the author wrote for what the locator counts, when there is one.
  var labelWord: String?
  /// Where the cite stands, when the caller knows better.
  var forcedPosition: Position?
  var forcedNearNote: Bool?

  /// A part of what a style prints for a work.
  public enum Part: Sendable, Hashable {
    /// All that the style prints.
    case whole
    /// Without the author, whom the sentence names.
    case withoutAuthor
    /// Nothing but the author.
    case authorOnly
  }

  var hasPrefix: Bool { !prefix.trimmed.isEmpty }

  /// A cite of a work, or of a place in it.
  public init(id: String, locator: String? = nil, label: String = "page") {
    self.id = id
    self.locator = locator
    self.label = label
  }
}

/// A place of the text where works are cited.
public struct Citation: Sendable, Hashable {
  /// The works, in the author's order.
  public var cites: [Cite]
  /// The number of the note that the citation stands in; 0 in the text.
  public var noteNumber: Int
  /// Whether the sentence names the author: `Doe (2020) says`.
  public var namesAuthorInText = false
  /// Whether no words of the author stand before the citation in its note, or in its sentence there.
  public var beginsSentence = true
  /// Whether the citation stands beside the text, as in its summary: it is short, and later ones do not count it.
  public var isAside = false

  /// A citation of works, in a note or in the text.
  public init(_ cites: [Cite], noteNumber: Int = 0) {
    self.cites = cites
    self.noteNumber = noteNumber
  }
}
