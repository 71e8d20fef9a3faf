/// The keys of a page in `pages/`.
package enum PageKeys {
  static let title = Key("title", .text, "The title, in inline Markdown", isRequired: true)
  static let subtitle = Key("subtitle", .text, "The line under the title, in inline Markdown")
  static let summary = BriefKeys.summary
  static let lang = BriefKeys.lang
  static let slug = BriefKeys.slug
  static let aliases = BriefKeys.aliases
  static let updated = BriefKeys.updated
  static let status = BriefKeys.status
  static let draft = BriefKeys.draft
  static let published = BriefKeys.published
  static let embargo = BriefKeys.embargo
  static let menu = Key("menu", .flag, "Whether the menu includes the page; true by default")
  static let extra = BriefKeys.extra

  package static let table = KeyTable(
    [
      title, subtitle, summary, lang, slug, aliases, updated, status, draft, published, embargo,
      menu,
      extra,
    ], canBeHeldBack: true, foreign: ForeignNames.ofBriefs)
}
