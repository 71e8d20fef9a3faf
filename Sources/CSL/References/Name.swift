/// The name of a person or an institution (CSL-JSON: name-variable).
public struct Name: Sendable, Hashable {
  /// The family name, by which most lists are sorted.
  public var family: String?
  /// The given names, or their initials.
  public var given: String?
  /// The particle that is dropped from a lone family name: `de` in `de Tocqueville`.
  public var droppingParticle: String?
  /// The particle that stays with the family name: `van` in `van Gogh`.
  public var nonDroppingParticle: String?
  /// The suffix: `Jr.`, `III`.
  public var suffix: String?
  /// Whether a comma precedes the suffix.
  public var hasCommaSuffix = false
  /// Whether the family name always comes first, as in Chinese.
  public var isStaticallyOrdered = false
  /// The name of an institution, or a name whose parts are not known.
  public var literal: String?

  /// The family name with its non-dropping particle: `van Gogh`.
  public var wholeFamily: String? {
    family.map { family in nonDroppingParticle.map { "\($0) \(family)" } ?? family }
  }

  /// Creates a name from parts, or from a literal.
  public init(
    family: String? = nil, given: String? = nil, droppingParticle: String? = nil,
    nonDroppingParticle: String? = nil, suffix: String? = nil, literal: String? = nil
  ) {
    self.family = family
    self.given = given
    self.droppingParticle = droppingParticle
    self.nonDroppingParticle = nonDroppingParticle
    self.suffix = suffix
    self.literal = literal
  }
}

extension Name {
  /// The last item of an incomplete list: `and others`.
  public static let others = Name(literal: "others")

  /// Whether this stands for names that are not given.
  public var isOthers: Bool { literal == "others" }
}

extension [Name] {
  /// The names that are given.
  public var people: [Name] { last?.isOthers ?? false ? dropLast() : self }
}
