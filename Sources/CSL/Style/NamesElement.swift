/// `cs:names` (CSL 1.0.2: names).
struct NamesElement: Sendable {
  var variables: [Variable]
  /// The settings; nil if an outer `cs:names` or the style decides.
  var name: NameElement?
  var etAl: EtAlElement?
  var label: NamesLabel?
  var substitute: [StyleElement] = []
  var delimiter: String?
  var decor = Decor()
}

struct NamesLabel: Sendable {
  var label: LabelElement
  /// Whether the label goes before the names.
  var isFirst: Bool
}

struct EtAlElement: Sendable {
  var term = "et-al"
  var formatting = Formatting()
}

/// `cs:name` and its parts.
struct NameElement: Hashable, Sendable {
  var options = NameOptions()
  var decor = Decor()
  var family = Decor()
  var given = Decor()
}

/// The options of names; those that are nil are inherited from `cs:style` and the layout.
struct NameOptions: Hashable, Sendable {
  enum And: String, CaseIterable, Sendable { case text, symbol }
  enum Precedes: String, CaseIterable, Sendable {
    case contextual, always, never
    case afterInvertedName = "after-inverted-name"
  }
  enum Form: String, CaseIterable, Sendable { case long, short, count }
  enum SortOrder: String, CaseIterable, Sendable { case first, all }

  var and: And?
  var delimiter: String?
  var delimiterPrecedesEtAl: Precedes?
  var delimiterPrecedesLast: Precedes?
  var etAlMin: Int?
  var etAlUseFirst: Int?
  var etAlSubsequentMin: Int?
  var etAlSubsequentUseFirst: Int?
  var etAlUseLast: Bool?
  var form: Form?
  var initialize: Bool?
  var initializeWith: String?
  var nameAsSortOrder: SortOrder?
  var sortSeparator: String?
  /// The delimiter of `cs:names`, between the names of two variables.
  var namesDelimiter: String?

  /// Returns these options, with those of `outer` for the ones that are nil.
  func inheriting(_ outer: NameOptions) -> NameOptions {
    NameOptions(
      and: and ?? outer.and,
      delimiter: delimiter ?? outer.delimiter,
      delimiterPrecedesEtAl: delimiterPrecedesEtAl ?? outer.delimiterPrecedesEtAl,
      delimiterPrecedesLast: delimiterPrecedesLast ?? outer.delimiterPrecedesLast,
      etAlMin: etAlMin ?? outer.etAlMin,
      etAlUseFirst: etAlUseFirst ?? outer.etAlUseFirst,
      etAlSubsequentMin: etAlSubsequentMin ?? outer.etAlSubsequentMin,
      etAlSubsequentUseFirst: etAlSubsequentUseFirst ?? outer.etAlSubsequentUseFirst,
      etAlUseLast: etAlUseLast ?? outer.etAlUseLast,
      form: form ?? outer.form,
      initialize: initialize ?? outer.initialize,
      initializeWith: initializeWith ?? outer.initializeWith,
      nameAsSortOrder: nameAsSortOrder ?? outer.nameAsSortOrder,
      sortSeparator: sortSeparator ?? outer.sortSeparator,
      namesDelimiter: namesDelimiter ?? outer.namesDelimiter)
  }
}
