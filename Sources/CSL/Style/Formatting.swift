/// How text looks (CSL 1.0.2: formatting).
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

/// Where a piece of a bibliography entry stands (CSL 1.0.2: display).
enum Display: String, CaseIterable, Sendable {
  case block
  case leftMargin = "left-margin"
  case rightInline = "right-inline"
  case indent
}

/// How letters are cased (CSL 1.0.2: text-case).
enum TextCase: String, CaseIterable, Sendable {
  case lowercase, uppercase
  case capitalizeFirst = "capitalize-first"
  case capitalizeAll = "capitalize-all"
  case sentence, title
}

/// What any element may do to what it renders.
struct Decor: Hashable, Sendable {
  var formatting = Formatting()
  var prefix = ""
  var suffix = ""
  var display: Display?
  var textCase: TextCase?
  var hasQuotes = false
  var stripsPeriods = false
}
