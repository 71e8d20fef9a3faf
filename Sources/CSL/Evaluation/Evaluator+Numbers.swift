import Foundation

/// `cs:number` and `cs:label` (CSL 1.0.2: number, label).
extension Evaluator {
  func render(_ element: NumberElement) -> Output? {
    let value = suppressed.contains(element.variable) ? nil : text(of: element.variable)
    note(element.variable, hasValue: value != nil)
    guard let value else { return nil }
    return decorated(number(value, element), element.decor)
  }

  private func number(_ value: String, _ element: NumberElement) -> Output {
    let isPage = element.variable == .page || element.variable == .locator
    if isPage, element.form == .numeric { return pages(value) }
    let number = NumberText(value)
    guard number.isNumeric else { return RichText.parse(value) }
    let output = Output.text(joined(number, element.variable) { form($0, element) })
    return element.variable == .citationNumber ? output.tagged(.citationNumber) : output
  }

  /// Returns a number of volumes or issues: `3-4` is a range, `101-2` the number of one issue.
  func counted(_ value: String, _ variable: Variable) -> Output {
    guard value.utf8.contains(UInt8(ascii: "-")) else { return RichText.parse(value) }
    let number = NumberText(value)
    guard number.isNumeric else { return RichText.parse(value) }
    return .text(joined(number, variable) { $0 })
  }

  private func joined(
    _ number: NumberText, _ variable: Variable, _ form: (String) -> String
  ) -> String {
    number.parts.enumerated().map { index, part in
      switch part {
      case .number(let text): form(text)
      case .separator(let text):
        text == "-" && number.isRange(around: index, variable.longestRange) ? rangeDelimiter : text
      }
    }.joined()
  }

  private func form(_ text: String, _ element: NumberElement) -> String {
    guard let number = NumberText.plain(text) else { return text }
    if context.isSortKey { return number.sortKey }
    let gender = locale.gender(of: element.variable.rawValue)
    return switch element.form {
    case .numeric: text
    case .roman: number.roman
    case .ordinal: locale.ordinal(number, gender: gender)
    case .longOrdinal: locale.longOrdinal(number, gender: gender)
    }
  }

  func render(_ element: LabelElement) -> Output? {
    guard !suppressed.contains(element.variable), let value = text(of: element.variable) else {
      return nil
    }
    let name = element.variable == .locator ? context.cite.label : element.variable.rawValue
    let isPlural =
      switch element.plural {
      case .always: true
      case .never: false
      case .contextual: isPlural(value, element.variable)
      }
    let text =
      element.variable == .locator
      ? locatorLabel(name, element.form, isPlural: isPlural)
      : labelText(name, element.form, isPlural: isPlural)
    if element.variable == .locator, text != nil { tellsLocator = true }
    return text.map { decorated(.text($0), element.decor) }
  }

  /// Returns the label of a locator, which is the author's own if the language has none.
  private func locatorLabel(_ name: String, _ form: TermForm, isPlural: Bool) -> String? {
    let names = [name, name.spaced, name.hyphenated]
    if let word = context.cite.labelWord, !names.contains(where: locale.isOwn) { return word }
    return labelText(name, form, isPlural: isPlural)
  }

  /// Returns a cite with a label for its locator, if a style that has labels prints a bare number.
  ///
  /// Some styles do so after “ibid.”, where the number would be taken for a page.
  func labelling(_ output: Output) -> Output {
    guard var label = style.locatorLabel, !tellsLocator, context.cite.labelWord != nil,
      context.cite.label != "page",
      output.contains(.locator)
    else { return output }
    label.decor = Decor(stripsPeriods: label.decor.stripsPeriods)
    guard let word = render(label) else { return output }
    return output.replacingFirst(.locator) { .list([word, .text(" "), $0]) }
  }

  private func labelText(_ name: String, _ form: TermForm, isPlural: Bool) -> String? {
    let text =
      locale.text(name, form, isPlural: isPlural)
      ?? locale.text(name.spaced, form, isPlural: isPlural)
      ?? locale.text(name.hyphenated, form, isPlural: isPlural)
    return text.flatMap { $0.isEmpty ? nil : $0 }
  }

  private func isPlural(_ value: String, _ variable: Variable) -> Bool {
    if variable == .numberOfPages || variable == .numberOfVolumes {
      return NumberText.plain(value.trimmed).map { $0 > 1 } ?? NumberText(value).isPlural
    }
    // `3\-5` is one page, in chapter 3.
    let number = NumberText(value.replacingOccurrences(of: "\\-", with: ""))
    if number.isNumeric { return number.isPlural }
    if let and = locale.text("and"), value.contains(" \(and) ") { return true }
    if number.areAllRoman { return number.isPlural }
    // Several numbers with marks that are not part of a number: `12(a)-13(b)`.
    return number.parts.contains {
      if case .separator(let text) = $0 { text != " " } else { false }
    } && value.contains(where: \.isNumber)
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
