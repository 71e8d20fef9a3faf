/// A style with the words of one language.
///
/// It is a class, since every cite and entry is evaluated with it.
final class LocalizedStyle: Sendable {
  let style: Style
  let locale: LocaleTerms
  /// The name options of `cs:style` and the citation.
  private let citationNames: NameOptions
  /// The name options of `cs:style` and the bibliography.
  private let bibliographyNames: NameOptions

  init(_ style: Style, _ locale: LocaleTerms) {
    self.style = style
    self.locale = locale
    citationNames = style.citation.nameOptions.inheriting(style.nameOptions)
    let bibliography = style.bibliography?.nameOptions ?? NameOptions()
    bibliographyNames = bibliography.inheriting(style.nameOptions)
  }

  func nameOptions(in area: CiteContext.Area) -> NameOptions {
    area == .citation ? citationNames : bibliographyNames
  }
}
