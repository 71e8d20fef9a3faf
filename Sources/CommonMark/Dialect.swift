/// The extensions that are read in addition to CommonMark.
public struct Dialect: Sendable, Equatable {
  /// Whether `[^label]` and `^[text]` are notes.
  public var notes: Bool
  /// Whether pipe tables are read (GFM 0.29, section 4.10).
  public var tables: Bool
  /// Whether a picture alone in its paragraph is a figure.
  public var figures: Bool
  /// Whether block quotes that begin `[!KIND]` are callouts.
  public var callouts: Bool
  /// Whether `~~text~~` is struck through (GFM 0.29, section 6.5).
  public var strikethrough: Bool
  /// The citations by key that are read.
  public var citations = Citations.none
  /// Whether bare web addresses in the text are links.
  public var bareAddresses: Bool
  /// Whether headings have ids: those that authors choose, `{#id}`, or ones made from their text.
  public var headingIdentifiers: Bool
  /// Whether unknown elements in angle brackets are text.
  public var unknownElementsAreText: Bool
  /// Whether the markup of other programs is reported.
  public var reportsForeignMarkup: Bool
  /// Whether all headings go down a level if the text has any of the first, which is reserved for
  /// the page's title.
  public var lowersHeadings: Bool
  /// How deep blocks and inlines may nest before the text is rejected; nil for no limit.
  public var nestingLimit: Int?

  /// The citations by key that are read.
  public enum Citations: Sendable {
    /// No citations.
    case none
    /// Citations in brackets only: without works to cite, an `@name` in the text is just a name.
    case inBrackets
    /// Citations in brackets and in the text.
    case all
  }

  /// CommonMark without extensions.
  public static let commonMark = Dialect(
    notes: false, tables: false, figures: false, callouts: false, strikethrough: false,
    bareAddresses: false, headingIdentifiers: false, unknownElementsAreText: false,
    reportsForeignMarkup: false, lowersHeadings: false, nestingLimit: nil)

  /// All the extensions that briefs need.
  public static let brief = Dialect(
    notes: true, tables: true, figures: true, callouts: true, strikethrough: true,
    bareAddresses: true, headingIdentifiers: true, unknownElementsAreText: true,
    reportsForeignMarkup: true, lowersHeadings: true, nestingLimit: 100)
}
