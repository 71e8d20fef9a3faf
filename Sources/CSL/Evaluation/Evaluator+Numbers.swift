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
    let text = number.parts.map { part in
      switch part {
      case .number(let text): form(text, element)
      case .separator(let text): text == "-" ? rangeDelimiter : text
      }
    }
    let output = Output.text(text.joined())
    return element.variable == .citationNumber ? output.tagged(.citationNumber) : output
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
    return labelText(name, element.form, isPlural: isPlural).map {
      decorated(.text($0), element.decor)
    }
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
    // `3\-5` is one page, of chapter 3.
    let number = NumberText(value.replacingOccurrences(of: "\\-", with: ""))
    if number.isNumeric { return number.isPlural }
    if let and = locale.text("and"), value.contains(" \(and) ") { return true }
    if number.areAllRoman { return number.isPlural }
    // Several numbers with marks that are none of a number: `12(a)-13(b)`.
    return number.parts.contains {
      if case .separator(let text) = $0 { text != " " } else { false }
    } && value.contains(where: \.isNumber)
  }
}
