import Synchronization

/// A style with the words of one language.
///
/// It is a class, since every cite and entry is evaluated with it. It keeps the layouts that it has
/// prepared.
final class LocalizedStyle: Sendable {
  let style: Style
  let locale: LocaleTerms
  let quotationMarks: QuotationMarks
  /// The name options of `cs:style` and the citation.
  private let citationNames: NameOptions
  /// The name options of `cs:style` and the bibliography.
  private let bibliographyNames: NameOptions
  /// The variables for which the style asks whether they are numeric.
  private let numericVariables: [Variable]
  private let layouts = Mutex<[WorkShape: [StyleElement]]>([:])

  init(_ style: Style, _ locale: LocaleTerms) {
    self.style = style
    self.locale = locale
    quotationMarks = QuotationMarks(locale)
    citationNames = style.citation.nameOptions.inheriting(style.nameOptions)
    let bibliography = style.bibliography?.nameOptions ?? NameOptions()
    bibliographyNames = bibliography.inheriting(style.nameOptions)
    numericVariables = style.numericVariables
  }

  func nameOptions(in area: CiteContext.Area) -> NameOptions {
    area == .citation ? citationNames : bibliographyNames
  }

  /// Returns the elements of the layout of an area, prepared for a work.
  func layout(for context: CiteContext) -> [StyleElement] {
    let shape = WorkShape(context, numeric: numericVariables)
    if let known = layouts.withLock({ $0[shape] }) { return known }
    let layout =
      context.area == .citation ? style.citation.layout : style.bibliography?.layout ?? Layout()
    var preparation = LayoutPreparation(shape, macros: style.macros)
    let prepared = preparation.prepare(layout.children)
    layouts.withLock { if $0.count < Self.mostLayouts { $0[shape] = prepared } }
    return prepared
  }

  /// The number of layouts to keep; the works of an institute have some dozens of shapes.
  private static let mostLayouts = 1_000
}
