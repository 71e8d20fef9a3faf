import SourceText

extension LanguageTag {
  init?(_ field: YAMLField) {
    guard let text = field.locatedText(expected: "a language such as 'en'"),
      let tag = field.context.language(text, subject: field.subject)
    else { return nil }
    self = tag
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
