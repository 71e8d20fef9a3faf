/// Which of a brief's extensions are read on top of CommonMark.
public struct Dialect: Sendable, Equatable {
  public var notes: Bool
  public var tables: Bool
  public var figures: Bool
  public var callouts: Bool
  public var strikethrough: Bool
  public var citations = Citations.none
  /// Bare web addresses in text are links.
  public var bareAddresses: Bool
  public var headingIdentifiers: Bool
  /// What stands in angle brackets and is no element of HTML is text.
  public var unknownElementsAreText: Bool
  /// The markup of other programs is reported.
  public var reportsForeignMarkup: Bool
  /// Where a text has headings of the first level, all go down one: the page's title is the only one.
  public var lowersHeadings: Bool
  /// How deep blocks and inlines may nest before the text is refused; nil for no limit.
  public var nestingLimit: Int?

  /// Which citations by key are read.
  public enum Citations: Sendable {
    case none
    /// Those in brackets: where there are no works to cite, an `@name` in the text is only a name.
    case inBrackets
    case all
  }

  /// CommonMark and nothing else.
  public static let commonMark = Dialect(
    notes: false, tables: false, figures: false, callouts: false, strikethrough: false,
    bareAddresses: false, headingIdentifiers: false, unknownElementsAreText: false,
    reportsForeignMarkup: false, lowersHeadings: false, nestingLimit: nil)

  /// All that briefs need.
  public static let brief = Dialect(
    notes: true, tables: true, figures: true, callouts: true, strikethrough: true,
    bareAddresses: true, headingIdentifiers: true, unknownElementsAreText: true,
    reportsForeignMarkup: true, lowersHeadings: true, nestingLimit: 100)
}
