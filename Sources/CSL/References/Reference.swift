/// A cited work, with the values of CSL-JSON (CSL 1.0.2, appendices III and IV).
public struct Reference: Sendable, Equatable, Identifiable {
  /// The key that citations use.
  public var id: String
  /// The CSL type: `report`, `article-journal`; empty if it is not known.
  public var type: String
  /// The texts and numbers.
  ///
  /// They may contain `<i>`, `<b>`, `<sup>`, `<sub>`, `<sc>` and `<span class="nocase">`; any other
  /// markup is text.
  public var texts: [Variable: String] = [:]
  /// The people and institutions.
  public var names: [Variable: [Name]] = [:]
  /// The dates.
  public var dates: [Variable: DateValue] = [:]

  /// Creates a work without values.
  public init(id: String, type: String = "") {
    self.id = id
    self.type = type
  }

  /// The language of the work, as a BCP 47 tag, if known.
  public var language: String? { texts[.language] }

  /// Returns a text variable without its markup.
  public func plainText(_ variable: Variable) -> String? {
    texts[variable].map { RichText.parse($0).plainText }
  }
}
