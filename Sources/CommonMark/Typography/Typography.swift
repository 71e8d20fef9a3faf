/// The quotation marks of a language.
public struct Typography: Sendable, Hashable {
  /// The mark that opens a quotation.
  public var outerOpen: String
  /// The mark that closes a quotation.
  public var outerClose: String
  /// The mark that opens a quotation within another.
  public var innerOpen: String
  /// The mark that closes a quotation within another.
  public var innerClose: String

  /// Creates the marks of a language.
  public init(outerOpen: String, outerClose: String, innerOpen: String, innerClose: String) {
    self.outerOpen = outerOpen
    self.outerClose = outerClose
    self.innerOpen = innerOpen
    self.innerClose = innerClose
  }

  /// The marks of English: double, with single ones inside.
  public static let english = Typography(
    outerOpen: "“", outerClose: "”", innerOpen: "‘", innerClose: "’")
}
