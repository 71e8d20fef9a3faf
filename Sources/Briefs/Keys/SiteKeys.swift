/// The keys of `site.yml`.
package enum SiteKeys {
  static let title = Key("title", .text, "The name of the site")
  static let tagline = Key("tagline", .text, "The line under the name")
  static let description = Key("description", .markdown, "The introduction of the home page")
  static let url = Key(
    "url", .formatted(format: "uri"), "The address of the site: https://example.org/briefs")
  static let language = Key(
    "language", .formatted(pattern: Key.languagePattern),
    "The language of the site; en by default",
    aliases: ["lang"])
  static let letterhead = Key(
    "letterhead", .map(LetterheadKeys.table), "The institute and how to reach it")
  static let disclaimer = Key("disclaimer", .markdown, "Whose views the briefs state")
  static let license = Key(
    "license", .text, "The licence: an SPDX identifier, a name, or an address",
    aliases: ["licence"])
  static let footer = Key("footer", .markdown, "The foot of every page")
  static let series = Key("series", .list(.map(SeriesKeys.table)), "The series, in order")
  static let topics = Key("topics", .list(term), "The topics, in order")
  static let regions = Key("regions", .list(term), "The regions, in order")
  static let menu = Key("menu", .list(.map(MenuKeys.table)), "The menu, entry by entry")
  static let theme = Key("theme", .map(ThemeKeys.table), "Colours, fonts and the logo")
  static let html = Key(
    "html", .choice(HTMLPolicyName.allCases.map(\.rawValue)),
    "What happens to raw HTML; safe by default")
  static let feedItems = Key("feed-items", .count, "How many briefs a feed contains; 20 by default")
  static let pageSize = Key("page-size", .count, "How many briefs a list shows; 100 by default")
  static let marginNotes = Key(
    "margin-notes", .flag, "Whether notes are also in the margin; true by default")
  static let paragraphNumbers = Key(
    "paragraph-numbers", .flag,
    "Whether the paragraphs of briefs are numbered; true by default")
  static let typography = Key(
    "typography", .flag, "Whether quotes and dashes become typographic; true by default")
  static let search = Key("search", .flag, "Whether readers can search the site; true by default")
  static let contents = Key(
    "contents", .choice(ContentsPolicy.allCases.map(\.rawValue)),
    "When a brief gets a table of contents; auto by default")
  static let citationStyle = Key("citation-style", .text, "The CSL style of the citations")
  static let listOfWorks = Key(
    "list-of-works", .flag,
    "Whether briefs list the works that they cite; as in the style by default")
  static let bibliography = Key(
    "bibliography", .list(.text),
    "Bibliography files for citations by key; references.bib by default")

  static let howToCite = Key(
    "how-to-cite", .list(.text),
    "The styles of the box beside each brief; chicago, apa, mla and harvard by default")

  static let check = Key("check", .map(CheckKeys.table), "What check should skip")
  static let allowHosts = Key(
    "allow-hosts", .list(.text),
    "The hosts that pages may load from; only their own by default")
  static let exports = Key(
    "exports", .map(ExportKeys.table), "Files for catalogues and registries; none by default")

  static let formats = Key(
    "formats", .list(.choice(BriefFormat.allCases.map(\.rawValue))),
    "The forms in which briefs are offered besides the page; none by default")

  static let pdf = Key("pdf", .flag, "Whether briefs are also PDFs; false by default")

  static let epub = Key("epub", .flag, "Whether briefs are also EPUBs; false by default")

  static let shareImages = Key(
    "share-images", .flag,
    "Whether briefs without a picture get one for where they are shared; false by default")

  static let print = Key("print", .map(PrintKeys.table), "Paper, fonts and files of PDFs")

  static let term = Shape.either(.text, .map(TermKeys.table))

  package static let table = KeyTable(
    [
      title, tagline, description, url, language, letterhead, disclaimer, license, footer, series,
      topics, regions, menu, theme, html, feedItems, pageSize, marginNotes, paragraphNumbers,
      typography, contents,
      citationStyle, listOfWorks, bibliography, howToCite, search, check, exports, formats,
      pdf, epub, print, shareImages,
      allowHosts,
    ], foreign: ForeignNames.ofSites)
}
