/// The name of a person, or of an institution (CSL-JSON: name-variable).
public struct Name: Sendable, Hashable {
  /// The name that is shared in a family, and by which most lists are sorted.
  public var family: String?
  /// The other names, or their initials.
  public var given: String?
  /// Goes when the family name stands alone: `de` in `de Tocqueville`.
  public var droppingParticle: String?
  /// Stays with the family name: `van` in `van Gogh`.
  public var nonDroppingParticle: String?
  /// `Jr.`, `III`.
  public var suffix: String?
  /// Whether a comma stands before the suffix.
  public var hasCommaSuffix = false
  /// Whether the family name always comes first, as in Chinese.
  public var isStaticallyOrdered = false
  /// The name of an institution, or one whose parts are not known.
  public var literal: String?

  /// The family name with the particle that stays with it: `van Gogh`.
  public var wholeFamily: String? {
    family.map { family in nonDroppingParticle.map { "\($0) \(family)" } ?? family }
  }

  /// A name of parts, or a literal.
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
  /// The last of a list whose other names are not given: `and others`.
  public static let others = Name(literal: "others")

  /// Whether this stands for names that are not given.
  public var isOthers: Bool { literal == "others" }
}

extension [Name] {
  /// The names that are given.
  public var people: [Name] { last?.isOthers ?? false ? dropLast() : self }
}
