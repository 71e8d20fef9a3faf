/// A work that is cited, with the values that CSL-JSON gives it (CSL 1.0.2, appendices III and IV).
public struct Reference: Sendable, Equatable, Identifiable {
  /// The key that citations name.
  public var id: String
  /// The type in CSL's words: `report`, `article-journal`; empty when it is not known.
  public var type: String
  /// The texts and numbers, in rich text where there is markup: see `RichText`.
  public var texts: [Variable: String] = [:]
  public var names: [Variable: [Name]] = [:]
  public var dates: [Variable: DateValue] = [:]

  public init(id: String, type: String = "") {
    self.id = id
    self.type = type
  }

  /// The language of the work, as a tag of BCP 47, when it says so.
  public var language: String? { texts[.language] }

  /// A variable without its markup.
  public func plainText(_ variable: Variable) -> String? {
    texts[variable].map { RichText.parse($0).plainText }
  }
}
