/// How the numbers of a variable are printed (CSL 1.0.2: number).
struct NumberForm {
  let variable: Variable
  /// The form of each number; nil leaves them as written.
  let form: NumberElement.Form?
  let localized: LocalizedStyle
  /// Whether to print digits that sort like the numbers.
  var isSortKey = false

  /// Returns a text with its numbers in this form: `3-4` is a range of issues, `101-2` is the
  /// number of one report.
  func render(_ text: String) -> Output {
    if form == nil, !text.utf8.contains(UInt8(ascii: "-")) { return RichText.parse(text) }
    let number = NumberText(text)
    return number.isNumeric ? .text(joined(number)) : RichText.parse(text)
  }

  private func joined(_ number: NumberText) -> String {
    number.parts.enumerated().map { index, part in
      switch part {
      case .number(let text): formatted(text)
      case .separator(let text):
        text == "-" && number.isRange(around: index, variable.longestRange)
          ? localized.locale.pageRangeDelimiter : text
      }
    }.joined()
  }

  private func formatted(_ text: String) -> String {
    guard let form, let number = NumberText.plain(text) else { return text }
    if isSortKey { return number.sortKey }
    let gender = localized.locale.gender(of: variable.rawValue)
    return switch form {
    case .numeric: text
    case .roman: number.roman
    case .ordinal: localized.locale.ordinal(number, gender: gender)
    case .longOrdinal: localized.locale.longOrdinal(number, gender: gender)
    }
  }
}

extension Variable {
  /// How many numbers a range may span.
  ///
  /// Identifiers contain hyphens of their own, which must not become range marks.
  fileprivate var longestRange: Int {
    switch self {
    case .number, .collectionNumber, .supplementNumber, .version, .citationNumber: 0
    // A year has at most 12 issues.
    case .issue: 12
    default: .max
    }
  }
}
