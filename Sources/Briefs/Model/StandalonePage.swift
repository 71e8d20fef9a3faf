/// A page that is not a brief: `pages/about.md`.
package struct StandalonePage: Sendable {
  /// The path that diagnostics show.
  package var path: String
  /// The offset of the body's first byte in the file.
  package var bodyOffset: Int
  /// The line, counted from 1, on which the body begins.
  package var bodyLine: Int
  /// The last part of the address.
  package var slug: Located<Slug>
  /// The preceding parts of the address, for a page in a folder of `pages/`.
  package var folders: [Slug] = []
  package var title: Located<String>
  package var subtitle: Located<String>?
  package var summary: Located<String>?
  package var language: LanguageTag?
  package var aliases: [Located<String>] = []
  package var updated: Located<CalendarDate>?
  /// When the page is shown.
  package var publishing = Publishing()
  /// Whether the default menu includes the page.
  package var inMenu = true
  package var extra: YAMLValue?

  package init(
    path: String, slug: Located<Slug>, title: Located<String>,
    bodyOffset: Int = 0, bodyLine: Int = 1
  ) {
    self.path = path
    self.slug = slug
    self.title = title
    self.bodyOffset = bodyOffset
    self.bodyLine = bodyLine
  }

  /// The folder of the page in the site: `about/team` for `pages/about/team.md`.
  package var address: String {
    (folders + [slug.value]).map(\.rawValue).joined(separator: "/")
  }
}
