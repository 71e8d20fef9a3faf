import SourceText

extension Slug {
  init?(_ field: YAMLField) {
    guard let text = field.text() else { return nil }
    guard let slug = Slug(rawValue: text) else {
      field.report(
        .notASlug, text, "expected one folder name of letters, digits and hyphens",
        help: Slug.from(title: text).map { "write '\($0)'" })
      return nil
    }
    self = slug
  }
}
