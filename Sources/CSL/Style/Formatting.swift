/// The look of text (CSL 1.0.2: formatting).
struct Formatting: Hashable, Sendable {
  enum FontStyle: String, CaseIterable, Sendable { case normal, italic, oblique }
  enum FontVariant: String, CaseIterable, Sendable {
    case normal
    case smallCaps = "small-caps"
  }
  enum FontWeight: String, CaseIterable, Sendable { case normal, bold, light }
  enum Decoration: String, CaseIterable, Sendable { case none, underline }
  enum VerticalAlign: String, CaseIterable, Sendable { case baseline, sup, sub }

  var style: FontStyle?
  var variant: FontVariant?
  var weight: FontWeight?
  var decoration: Decoration?
  var verticalAlign: VerticalAlign?

  var isPlain: Bool { self == Formatting() }
}

/// The position of a part of a bibliography entry (CSL 1.0.2: display).
enum Display: String, CaseIterable, Sendable {
  case block
  case leftMargin = "left-margin"
  case rightInline = "right-inline"
  case indent
}

/// The case of letters (CSL 1.0.2: text-case).
enum TextCase: String, CaseIterable, Sendable {
  case lowercase, uppercase
  case capitalizeFirst = "capitalize-first"
  case capitalizeAll = "capitalize-all"
  case sentence, title
}

/// The changes that any element may make to its output.
struct Decor: Hashable, Sendable {
  /// The formatting, the affixes and the quotation marks.
  var wrap = Wrap()
  var textCase: TextCase?
  var stripsPeriods = false

  var isEmpty: Bool { wrap.isEmpty && textCase == nil && !stripsPeriods }

  var formatting: Formatting { wrap.formatting }

  var prefix: String {
    get { wrap.prefix }
    set { wrap.prefix = newValue }
  }

  var suffix: String {
    get { wrap.suffix }
    set { wrap.suffix = newValue }
  }
}
