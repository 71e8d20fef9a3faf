import Foundation

/// How `cs:label` names a number or a locator (CSL 1.0.2: label).
struct LabelForm {
  let element: LabelElement
  let cite: Cite
  let localized: LocalizedStyle

  private var locale: LocaleTerms { localized.locale }

  /// Returns the label for the value of the element's variable, or nil if the language has none.
  func text(for value: String) -> String? {
    let isPlural = element.plural.isPlural(contextually: isPlural(value))
    guard element.variable == .locator else { return term(element.variable.rawValue, isPlural) }
    let names = [cite.label, cite.label.spaced, cite.label.hyphenated]
    // The author's own word is better than one of another language.
    if let word = cite.labelWord, !names.contains(where: locale.isOwn) { return word }
    return term(cite.label, isPlural)
  }

  private func term(_ name: String, _ isPlural: Bool) -> String? {
    let text =
      locale.text(name, element.form, isPlural: isPlural)
      ?? locale.text(name.spaced, element.form, isPlural: isPlural)
      ?? locale.text(name.hyphenated, element.form, isPlural: isPlural)
    return text.flatMap { $0.isEmpty ? nil : $0 }
  }

  private func isPlural(_ value: String) -> Bool {
    if element.variable == .numberOfPages || element.variable == .numberOfVolumes {
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

extension Plural {
  /// Returns whether to use the plural, given the number of things.
  func isPlural(contextually areSeveral: @autoclosure () -> Bool) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .contextual: areSeveral()
    }
  }
}

extension String {
  var hyphenated: String { String(map { $0 == " " ? "-" : $0 }) }

  /// The name with spaces for hyphens, as older styles write the words of a label.
  var spaced: String { contains("-") ? String(map { $0 == "-" ? " " : $0 }) : self }
}
