/// A page that is no brief: `pages/about.md`.
public struct StandalonePage: Sendable {
  /// The path that diagnostics show.
  public var path: String
  /// The offset of the body's first byte in the file.
  public var bodyOffset: Int
  /// The line, counted from 1, on which the body begins.
  public var bodyLine: Int
  /// The last part of the address.
  public var slug: Located<Slug>
  /// The parts of the address before it, for a page in a folder of `pages/`.
  public var folders: [Slug] = []
  public var title: Located<String>
  public var subtitle: Located<String>?
  public var summary: Located<String>?
  public var language: LanguageTag?
  public var aliases: [Located<String>] = []
  public var updated: Located<CalendarDate>?
  /// When it is shown.
  public var publishing = Publishing()
  /// Whether a menu that the site does not spell out itself names the page.
  public var inMenu = true
  public var extra: YAMLValue?

  public init(
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
  public var address: String {
    (folders + [slug.value]).map(\.rawValue).joined(separator: "/")
  }
}
