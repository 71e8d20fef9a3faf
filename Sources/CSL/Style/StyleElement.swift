import SourceText

/// A rendering element of a style (CSL 1.0.2: rendering elements).
indirect enum StyleElement: Sendable {
  case text(TextElement)
  case number(NumberElement)
  case label(LabelElement)
  case date(DateElement)
  case names(NamesElement)
  case group(GroupElement)
  case choose([Branch])
  /// A call of variables that the work does not have; only in a layout that is prepared for it.
  case missing
}

struct TextElement: Sendable {
  enum Source: Sendable {
    case variable(Variable, isShort: Bool)
    /// The index of the macro in the style.
    case macro(Int)
    case term(String, TermForm, isPlural: Bool)
    case value(String)
  }

  var source: Source
  var decor: Decor
}

struct NumberElement: Sendable {
  enum Form: String, CaseIterable, Sendable {
    case numeric, ordinal, roman
    case longOrdinal = "long-ordinal"
  }

  var variable: Variable
  var form: Form
  var decor: Decor
}

/// When a term is in the plural.
enum Plural: String, CaseIterable, Sendable { case contextual, always, never }

struct LabelElement: Sendable {
  var variable: Variable
  var form: TermForm
  var plural: Plural
  var decor: Decor
}

struct GroupElement: Sendable {
  var children: [StyleElement]
  var delimiter: String
  var decor: Decor
}

/// One of `cs:if`, `cs:else-if` and `cs:else`.
struct Branch: Sendable {
  enum Match: String, CaseIterable, Sendable { case all, any, none }

  var match: Match
  /// The conditions; empty for `cs:else`.
  var conditions: [Condition]
  var children: [StyleElement]
}

enum Condition: Sendable {
  case disambiguate
  case isNumeric(Variable)
  case isUncertainDate(Variable)
  case locator(String)
  case position(Position)
  /// Whether the work has one of these types, whatever `match` says, since it has only one type.
  case type(Set<String>)
  case variable(Variable)
  /// A name that CSL does not have, so the condition is never true.
  case never
}

/// The position of a cite among those of the same work (CSL 1.0.2: position).
enum Position: String, CaseIterable, Sendable, Hashable {
  case first, subsequent, ibid
  case ibidWithLocator = "ibid-with-locator"
  case nearNote = "near-note"
}
