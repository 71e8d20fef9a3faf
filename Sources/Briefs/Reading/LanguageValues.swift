import SourceText

extension YAMLField {
  func language() -> LanguageTag? {
    guard let text = text(expected: "a language such as 'en'") else { return nil }
    return context.language(Located(text, at: location), subject: subject)
  }
}

extension ReadingContext {
  func language(_ text: Located<String>, subject: String) -> LanguageTag? {
    if let tag = LanguageTag(registered: text.value) { return tag }
    report(
      .notALanguage,
      "\(subject) is '\(text.value)', expected a language tag such as 'en' or 'pt-BR'",
      at: text.location, help: LanguageTag.suggestion(for: text.value).map { "write '\($0)'" })
    return nil
  }
}
