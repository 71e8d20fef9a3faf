/// A group that ends with a brace, or after the next letter or command.
struct LaTeXGroup {
  var end: End
  /// Whether it contains one letter or command, since no brace opened it.
  var isSingle = false
  /// The ends of the fonts that were switched to in it.
  var fonts: [UInt8] = []

  enum End {
    case nothing
    case text(StaticString)
    case quotation
    /// A combining mark after the first character from `start` on.
    case accent(StaticString, start: Int)
    /// Markup that protects the case of the text from `start` on.
    case protection(start: Int)
    /// An argument that is not for readers.
    case omission(start: Int)
    /// The first argument of a fraction, in parentheses or not.
    case numerator(isSum: Bool)
    /// Letters in blackboard bold.
    case doubleStruck(start: Int)
    /// The first of two arguments that are exchanged.
    case exchange(start: Int)
    /// The second of two arguments, with the text of the first.
    case exchanged([UInt8])
  }
}
