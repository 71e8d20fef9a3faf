/// A work that is cited, with the values that CSL-JSON gives it (CSL 1.0.2, appendices III and IV).
public struct Reference: Sendable, Equatable, Identifiable {
  /// The key that citations name.
  public var id: String
  /// The type in CSL's words: `report`, `article-journal`; empty when it is not known.
  public var type: String
  /// The texts and numbers.
  ///
  /// They may hold `<i>`, `<b>`, `<sup>`, `<sub>`, `<sc>` and `<span class="nocase">`; any other markup is text.
  public var texts: [Variable: String] = [:]
  /// The people and institutions.
  public var names: [Variable: [Name]] = [:]
  /// The dates.
  public var dates: [Variable: DateValue] = [:]

  /// A work of which nothing else is known.
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
