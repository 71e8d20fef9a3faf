/// One work within a citation (CSL 1.0.2: cite).
public struct Cite: Sendable, Hashable {
  /// The key of the reference.
  public var id: String
  /// The position in the work: `3-5`.
  public var locator: String?
  /// The CSL name of what the locator counts: `page`, `chapter`, `sub-verbo`.
  public var label = "page"
  /// Text before the cite, with markup as in ``Reference/texts``.
  public var prefix = ""
  /// Text after the cite.
  public var suffix = ""
  /// The part of the cite that is printed.
  public var part = Part.whole
  /// The author's own label of the locator, if any.
  var labelWord: String?
  /// The position of the cite, if the caller knows better.
  var forcedPosition: Position?
  var forcedNearNote: Bool?

  /// A part of the output of a style for a work.
  public enum Part: Sendable, Hashable {
    /// Everything that the style prints.
    case whole
    /// Everything but the author, whom the sentence names.
    case withoutAuthor
    /// Only the author.
    case authorOnly
  }

  var hasPrefix: Bool { !prefix.trimmed.isEmpty }

  /// Creates a cite of a work, or of a position in it.
  public init(id: String, locator: String? = nil, label: String = "page") {
    self.id = id
    self.locator = locator
    self.label = label
  }
}

/// A position in the text at which works are cited.
public struct Citation: Sendable, Hashable {
  /// The cites, in the author's order.
  public var cites: [Cite]
  /// The number of the note that contains the citation; 0 in the text.
  public var noteNumber: Int
  /// Whether the sentence names the author: `Doe (2020) says`.
  public var namesAuthorInText = false
  /// Whether the citation begins its sentence, or the note that contains it.
  public var beginsSentence = true
  /// Whether the citation is outside the text, as in its summary.
  ///
  /// It is then short, and later ones ignore it.
  public var isAside = false

  /// Creates a citation of works, in a note or in the text.
  public init(_ cites: [Cite], noteNumber: Int = 0) {
    self.cites = cites
    self.noteNumber = noteNumber
  }
}
