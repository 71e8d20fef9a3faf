/// The folders of a site that Briefpress reads, by their names.
package enum InputFolder: String, CaseIterable, Sendable {
  case briefs, pages, templates, styles, assets

  /// Whether it contains texts and files that pages show, rather than what every page is made from.
  package var hasTexts: Bool {
    switch self {
    case .briefs, .pages, .assets: true
    case .templates, .styles: false
    }
  }

  /// The name for one of its files, which people give the folder by mistake.
  package var singular: String { String(rawValue.dropLast()) }
}
