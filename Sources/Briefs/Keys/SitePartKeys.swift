/// The keys of the letterhead.
package enum LetterheadKeys {
  static let name = Key("name", .text, "The institute's name")
  static let web = Key("web", .text, "The institute's site, as it is printed")
  static let phone = Key("phone", .text, "The telephone number")
  static let fax = Key("fax", .text, "The fax number")
  static let email = Key("email", .formatted(format: "email"), "The e-mail address")
  static let address = Key("address", .text, "The postal address")
  static let logo = Key("logo", .text, "The path of a picture under assets/")
  static let logoAlt = Key("logo-alt", .text, "What the logo says, for people who cannot see it")
  static let ror = Key(
    "ror", .formatted(pattern: "0[a-z0-9]{6}[0-9]{2}$"),
    "The institute's ROR, with or without its address")
  package static let table = KeyTable(
    [
      name, web, phone, fax, email, address, logo, logoAlt, ror,
    ], foreign: ForeignNames.ofLetterheads)
}

/// The keys of a series.
package enum SeriesKeys {
  static let id = Key("id", .text, "The name in the address, and in briefs", isRequired: true)
  static let title = Key("title", .text, "The name as it is printed", isRequired: true)
  static let description = Key("description", .markdown, "What the series is about")
  static let disclaimer = Key("disclaimer", .markdown, "Whose views its briefs state")
  static let numberLabel = Key(
    "number-label", .text, "How a number is shown; \"No. {number}\" by default")
  static let editor = Key(
    "editor", .choice(["required", "optional"]), "Whether each brief must name an editor")
  static let language = Key(
    "language", .formatted(pattern: Key.languagePattern), "The language of its briefs",
    aliases: ["lang"])
  static let issn = Key(
    "issn", .formatted(pattern: "[0-9]{4}-?[0-9]{3}[0-9Xx]$"), "The ISSN of the series")
  static let pdf = Key(
    "pdf", .flag, "Whether its briefs are also PDFs, if that differs from the site")
  static let epub = Key("epub", .flag, "Whether its briefs are also EPUBs, if not as in the site")
  package static let table = KeyTable(
    [
      id, title, description, disclaimer, numberLabel, editor, language, issn, pdf, epub,
    ], foreign: ForeignNames.ofSeries)
}

/// The keys of a topic or a region.
package enum TermKeys {
  static let id = Key("id", .text, "The name in the address; made from the title by default")
  static let title = Key("title", .text, "The name as it is printed", isRequired: true)
  static let description = Key("description", .markdown, "What it is about")
  package static let table = KeyTable([id, title, description], foreign: ForeignNames.ofTerms)
}

/// The keys of a menu entry.
package enum MenuKeys {
  static let title = Key("title", .text, "The words shown; the page's title by default")
  static let page = Key("page", .text, "The slug of a page of pages/")
  static let href = Key("href", .text, "An address, or a path of the site")
  package static let table = KeyTable([title, page, href], foreign: ForeignNames.ofMenus)
}

/// The keys of the theme.
package enum ThemeKeys {
  static let accent = Key("accent", .text, "The accent colour")
  static let accentDark = Key("accent-dark", .text, "The accent colour of the dark scheme")
  static let paper = Key("paper", .text, "The colour of the background")
  static let logo = Key("logo", .text, "The path of a picture under assets/")
  static let headingFont = Key("heading-font", .text, "CSS font families for headings")
  static let bodyFont = Key("body-font", .text, "CSS font families for the text")
  static let fonts = Key("fonts", .list(.map(FontKeys.table)), "Your own font files")
  package static let table = KeyTable([
    accent, accentDark, paper, logo, headingFont, bodyFont, fonts,
  ])
}

/// The keys of a font file.
package enum FontKeys {
  static let family = Key("family", .text, "The family's name", isRequired: true)
  static let file = Key("file", .text, "The path of a file under assets/", isRequired: true)
  static let weight = Key("weight", .numberOrText, "The weight, or a range: 400, 400 700")
  static let style = Key("style", .choice(["normal", "italic", "oblique"]), "The style")
  package static let table = KeyTable([family, file, weight, style])
}

/// The keys of `check`.
package enum CheckKeys {
  static let ignore = Key("ignore", .list(.text), "The editorial rules that check skips")
  package static let table = KeyTable([ignore])
}
