/// The keys of a brief's front matter.
package enum BriefKeys {
  static let title = Key("title", .text, "The title, in inline Markdown", isRequired: true)
  static let subtitle = Key("subtitle", .text, "The line under the title, in inline Markdown")
  static let date = Key(
    "date", .date, "The day of publication: 2017-09-15 or September 15, 2017")
  static let author = Key(
    "author", .list(contributor), "Who wrote it: a name, an id of people.yml, or a map",
    aliases: ["authors", "by"], isRequired: true)
  static let editor = Key(
    "editor", .list(contributor), "Who edited it: as under author", aliases: ["editors"])
  static let summary = Key(
    "summary", .markdown, "A short text for lists, feeds and search engines",
    aliases: ["abstract", "excerpt", "description"])
  static let keyPoints = Key("key-points", .list(.markdown), "What to take away, point by point")
  static let topics = Key(
    "topics", .list(.text), "Names or ids of topics",
    aliases: ["tags", "keywords", "categories", "topic", "tag", "category"])
  static let regions = Key(
    "regions", .list(.text), "Names or ids of regions", aliases: ["region"])
  static let series = Key("series", .text, "The id or the title of a series in site.yml")
  static let number = Key("number", .numberOrText, "The number in the series")
  static let status = Key(
    "status", .choice(PublicationStatus.allCases.map(\.rawValue)), "Whether readers may see it")
  static let draft = Key("draft", .flag, "The same as status: draft, as in Hugo")
  static let published = Key("published", .flag, "The opposite of draft, as in Jekyll")
  static let embargo = Key(
    "embargo", .formatted(pattern: "^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}[Tt ].*(Z|z|[+-][0-9:]+)$"),
    "The moment before which it is shown nowhere: 2026-12-01T09:00+05:00")
  static let updated = Key(
    "updated", .date, "The day of the last substantial change", aliases: ["lastmod"])
  static let corrections = Key(
    "corrections", .list(.map(CorrectionKeys.table)), "Mistakes that were corrected")
  static let withdrawn = Key(
    "withdrawn", .map(WithdrawalKeys.table), "When and why it was withdrawn")
  static let lang = Key(
    "lang", .formatted(pattern: Key.languagePattern), "The language as a BCP 47 tag: en, ur",
    aliases: ["language", "locale"])
  static let translations = Key(
    "translations", .named(.text), "The slugs of the same brief in other languages, by language")
  static let related = Key(
    "related", .list(.text), "The slugs of briefs to read next, before automatic ones")
  static let doi = Key("doi", .formatted(pattern: "10\\..+/.+"), "The DOI")
  static let isbn = Key("isbn", .numberOrText, "The ISBN-10 or ISBN-13")
  static let license = Key(
    "license", .text, "The licence: an SPDX identifier, a name, or an address",
    aliases: ["licence"])
  static let funding = Key("funding", .markdown, "Who paid for it")
  static let disclaimer = Key(
    "disclaimer", .markdown, "Whose views it states, if not as in the series or site")
  static let image = Key(
    "image", .either(.text, .map(PictureKeys.table)), "A picture for lists and social sites")
  static let attachments = Key(
    "attachments", .list(.either(.text, .map(AttachmentKeys.table))), "Files offered with it")
  static let pdf = Key(
    "pdf", .either(.flag, .text),
    "Whether it is also a PDF, or the path of the house's own")
  static let epub = Key(
    "epub", .flag, "Whether it is also an EPUB, if not as in the series or site")
  static let slug = Key("slug", .text, "The name in the address, if not that of the file")
  static let aliases = Key(
    "aliases", .list(.text), "Earlier addresses; each leads to it",
    aliases: ["redirect_from", "permalink"])
  static let extra = Key("extra", .anything, "Anything that your own templates need")
  static let bibliography = Key(
    "bibliography", .list(.text), "Bibliography files for citations by key")
  static let references = Key("references", .anything, "References in CSL's form, as in pandoc")
  static let citationStyle = Key("citation-style", .text, "The CSL style of the citations")
  static let nocite = Key("nocite", .anything, "Works to list without citing them")

  static let listOfWorks = Key(
    "list-of-works", .flag, "Whether the works are listed at the end, if not as in the site")

  static let contributor = Shape.either(.text, .map(PersonKeys.inline))

  package static let table = KeyTable(
    [
      title, subtitle, date, author, editor, summary, keyPoints, topics, regions, series, number,
      status, draft, published, embargo, updated, corrections, withdrawn, lang, translations,
      related,
      doi, isbn, license,
      funding, disclaimer, image, attachments, pdf, epub, slug, aliases, extra, bibliography,
      references, citationStyle, nocite, listOfWorks,
    ], canBeHeldBack: true, foreign: ForeignNames.ofBriefs)
}

extension Key {
  static let languagePattern = "^([A-Za-z]{2,3}|[Xx])(-[A-Za-z0-9]{1,8})*$"
}
