/// The quotation marks of a language.
public struct Typography: Sendable, Hashable {
  public var outerOpen: String
  public var outerClose: String
  public var innerOpen: String
  public var innerClose: String

  public init(outerOpen: String, outerClose: String, innerOpen: String, innerClose: String) {
    self.outerOpen = outerOpen
    self.outerClose = outerClose
    self.innerOpen = innerOpen
    self.innerClose = innerClose
  }

  public static let english = Typography(
    outerOpen: "“", outerClose: "”", innerOpen: "‘", innerClose: "’")
}
