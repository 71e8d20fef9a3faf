import TestSupport

/// A site in which every key has a value, and a second value for each key.
///
/// If a key in the tables of keys is not here, the test fails and names it.
enum EditedKeys {
  /// The files of the site; those with keys have one key per line.
  static let files = [
    "site.yml": site, "people.yml": people, "briefs/water.md": water, "pages/more.md": more,
    "pages/about.md": "---\ntitle: About\n---\n\nWe.\n",
    "briefs/eau.md": brief("Eau", "editor: khan\nlang: fr\ntranslations: {en: water}\n"),
    "briefs/wells.md": brief(
      "Wells",
      "editor: khan\nseries: notes\nnumber: 3\ntopics: [water]\nregions: [Coast]\n"
    ).replacing("Amina Khan", with: "[Lena Falk, khan, Omar Said]"),
    citing: brief("Rain", "editor: khan\nrelated: [water]\n", body: "See [the other](water.md)."),
    "works.bib": "@book{one, author = {A. One}, title = {On Rivers}, year = 2001}\n"
      + "@book{two, author = {B. Two}, title = {On Wells}, year = 2002}\n",
    "briefs/own.bib": "@book{three, author = {C. Three}, title = {On Rain}, year = 2003}\n",
    "briefs/other.bib": "@book{three, author = {C. Three}, title = {On Snow}, year = 2004}\n",
    "assets/table.csv": "a,b\n", "assets/other.csv": "c,d\n", "assets/map.png": "x",
    "assets/other.png": "y", "assets/font.woff2": "f", "assets/other.woff2": "g",
    "templates/footer.mustache": """
    <footer>{{site.year-range}}{{#site.menu}}{{title}}{{/site.menu}}{{#brief}}{{#extra}}{{colour}}{{/extra}}
    {{#related}}{{#items}}{{plain-title}} {{{summary}}} {{date}} {{#series}}{{title}} {{number}}{{/series}}
    {{#authors}}{{name}} {{role}} {{affiliation}} {{{bio}}} {{web}}{{/authors}} {{#image}}{{href}}{{/image}}
    {{#extra}}{{colour}}{{/extra}}{{/items}}{{/related}}{{#previous}}{{{title}}} {{number}}{{/previous}}
    {{#next}}{{{title}}}{{/next}}{{#translations}}{{#items}}{{title}}{{name}}{{/items}}{{/translations}}
    {{/brief}}</footer>
    """,
  ]

  /// A brief that links to the edited one, and is removed when that one is hidden.
  private static let citing = "briefs/rain.md"
  /// What goes with an edit that hides the brief.
  private static let hidden = ["-\(citing)", "-briefs/eau.md", "translations: {}"]

  private static let water = """
    ---
    title: Water
    subtitle: Below it
    date: 2017-09-15
    author: [{name: Lena Falk, role: Guest, family: Falk, affiliation: Lab, email: l@x.example, \
    orcid: 0000-0002-1825-0097, web: "https://falk.example/", bio: She rows., photo: /assets/map.png, lang: en}, khan]
    editor: Omar Said
    summary: A summary.
    key-points: [One thing.]
    topics: [water]
    regions: [Coast]
    series: notes
    number: 1
    updated: 2021-01-01
    corrections: [{date: 2021-02-03, note: A number was wrong.}]
    lang: en
    translations: {fr: eau}
    related: [wells]
    doi: 10.5555/a
    isbn: 978-3-16-148410-0
    license: CC-BY-4.0
    funding: The fund.
    disclaimer: Mine.
    image: {src: /assets/map.png, alt: A map}
    attachments: [{file: /assets/table.csv, title: Table}]
    aliases: [/old/]
    extra: {colour: red}
    bibliography: own.bib
    references: [{id: own, type: book, title: Own work, author: [{family: Own}]}]
    citation-style: notes
    nocite: "@two"
    list-of-works: true
    ---

    As [@own], [@one] and [@three] say.

    """

  private static let author =
    "name: Lena Falk, role: Guest, family: Falk, affiliation: Lab, email: l@x.example, "
    + "orcid: 0000-0002-1825-0097, web: \"https://falk.example/\", bio: She rows., "
    + "photo: /assets/map.png, lang: en"

  /// For each key of a brief, its line after the edit, with the lines that change with it, and after a dash, the
  /// files to remove.
  static let ofBrief: [String: [String]] = [
    "title": ["title: Water *now*"],
    "subtitle": ["subtitle: Beneath it"],
    "date": ["date: 2018-03-04"],
    "author": ["author: [khan, Lena Falk]"],
    "author.name": [edited(author: "Falk", "Berg", "Lena Falk", "Lena Berg")],
    "author.role": [edited(author: "Guest", "Fellow")],
    "author.family": [edited(author: "family: Falk", "family: Lena Falk")],
    "author.affiliation": [edited(author: "Lab", "Works")],
    "author.email": [edited(author: "l@x.example", "m@x.example")],
    "author.orcid": [edited(author: "0000-0002-1825-0097", "0000-0001-5109-3700")],
    "author.web": [edited(author: "falk.example", "berg.example")],
    "author.bio": [edited(author: "She rows.", "She swims.")],
    "author.photo": [edited(author: "map.png", "other.png")],
    "author.lang": [edited(author: "lang: en", "lang: fr")],
    "editor": ["editor: khan"],
    "editor.name": ["editor: {name: Lena Berg}"],
    "editor.role": ["editor: {name: Omar Said, role: Guest}"],
    "editor.family": ["editor: {name: Omar Said, family: Omar Said}"],
    "editor.affiliation": ["editor: {name: Omar Said, affiliation: Works}"],
    "editor.email": ["editor: {name: Omar Said, email: o@x.example}"],
    "editor.orcid": ["editor: {name: Omar Said, orcid: 0000-0001-5109-3700}"],
    "editor.web": ["editor: {name: Omar Said, web: 'https://said.example/'}"],
    "editor.bio": ["editor: {name: Omar Said, bio: He rows.}"],
    "editor.photo": ["editor: {name: Omar Said, photo: /assets/other.png}"],
    "editor.lang": ["editor: {name: Omar Said, bio: He rows., lang: fr}"],
    "summary": ["summary: Another *summary*."],
    "key-points": ["key-points: [One thing., Another.]"],
    "topics": ["topics: [water, Dry land]"],
    "regions": ["regions: [Hills]"],
    "series": ["series: papers"],
    "number": ["number: 2"],
    "status": ["status: draft"] + hidden,
    "draft": ["draft: true"] + hidden,
    "published": ["published: false"] + hidden,
    "embargo": ["embargo: 2030-01-01T00:00:00Z"] + hidden,
    "updated": ["updated: 2022-01-01"],
    "corrections": ["corrections: []"],
    "corrections.date": ["corrections: [{date: 2021-02-04, note: A number was wrong.}]"],
    "corrections.note": ["corrections: [{date: 2021-02-03, note: A name was wrong.}]"],
    "withdrawn": ["withdrawn: {date: 2022-01-01, reason: It was wrong.}"],
    "withdrawn.date": ["withdrawn: {date: 2022-01-01}"],
    "withdrawn.reason": ["withdrawn: {reason: It was wrong.}"],
    "lang": ["lang: de", "translations: {}", "-briefs/eau.md"],
    "translations": ["translations: {}", "-briefs/eau.md"],
    "related": ["related: []"],
    "doi": ["doi: 10.5555/b"],
    "isbn": ["isbn: 0-306-40615-2"],
    "license": ["license: CC0-1.0"],
    "funding": ["funding: Another fund."],
    "disclaimer": ["disclaimer: Theirs."],
    "image": ["image: /assets/other.png"],
    "image.src": ["image: {src: /assets/other.png, alt: A map}"],
    "image.alt": ["image: {src: /assets/map.png, alt: A plan}"],
    "attachments": ["attachments: []"],
    "attachments.file": ["attachments: [{file: /assets/other.csv, title: Table}]"],
    "attachments.title": ["attachments: [{file: /assets/table.csv, title: Figures}]"],
    "pdf": ["pdf: /assets/other.csv"], "epub": ["epub: true"],
    "slug": ["slug: brook"] + hidden,
    "aliases": ["aliases: [/older/]"],
    "extra": ["extra: {colour: blue}"],
    "bibliography": ["bibliography: other.bib"],
    "references": [
      "references: [{id: own, type: book, title: Another work, author: [{family: Own}]}]"
    ],
    "citation-style": ["citation-style: numeric"],
    "nocite": ["nocite: []"],
    "list-of-works": ["list-of-works: false"],
  ]

  private static func edited(author changes: String...) -> String {
    var text = author
    for index in stride(from: 0, to: changes.count, by: 2) {
      text = text.replacing(changes[index], with: changes[index + 1])
    }
    return "author: [{\(text)}, khan]"
  }

  // MARK: A page

  private static let more = """
    ---
    title: More
    subtitle: Who we are
    summary: A summary.
    lang: en
    aliases: [/us/]
    updated: 2021-01-01
    menu: true
    extra: {colour: red}
    ---

    We.

    """

  static let ofPage: [String: [String]] = [
    "title": ["title: About us"], "subtitle": ["subtitle: Who they are"],
    "summary": ["summary: Another."], "lang": ["lang: fr"], "slug": ["slug: others"],
    "aliases": ["aliases: [/them/]"], "updated": ["updated: 2022-01-01"],
    "status": ["status: draft"], "draft": ["draft: true"], "published": ["published: false"],
    "embargo": ["embargo: 2030-01-01T00:00:00Z"], "menu": ["menu: false"],
    "extra": ["extra: {colour: blue}"],
  ]

  // MARK: People

  private static let people = """
    khan:
      name: Amina Khan
      role: Fellow
      family: Khan
      affiliation: House
      email: k@x.example
      orcid: 0000-0002-1825-0097
      web: https://khan.example/
      bio: She reads [us](pages/about.md).
      photo: assets/map.png
      lang: en
      positions: [{role: Guest, affiliation: Lab, from: 2015, to: 2016}]

    """

  static let ofPerson: [String: [String]] = [
    "name": ["  name: Amina N. Khan"], "role": ["  role: Director"],
    "family": ["  family: Amina Khan"], "affiliation": ["  affiliation: Home"],
    "email": ["  email: a@x.example"], "orcid": ["  orcid: 0000-0001-5109-3700"],
    "web": ["  web: https://amina.example/"], "bio": ["  bio: She writes."],
    "photo": ["  photo: assets/other.png"], "lang": ["  lang: fr"],
    "positions": ["  positions: []"],
    "positions.role": ["  positions: [{role: Reader, affiliation: Lab, from: 2015, to: 2016}]"],
    "positions.affiliation": [
      "  positions: [{role: Guest, affiliation: Works, from: 2015, to: 2016}]"
    ],
    "positions.from": ["  positions: [{role: Guest, affiliation: Lab, from: 2014, to: 2016}]"],
    "positions.to": ["  positions: [{role: Guest, affiliation: Lab, from: 2015, to: 2018}]"],
  ]

  // MARK: The site

  private static let site = """
    title: House
    tagline: We read.
    description: Of [us](pages/about.md).
    url: https://www.example.org/
    language: en
    letterhead: {\(letterhead)}
    disclaimer: Ours.
    license: CC-BY-4.0
    footer: The foot.
    series: [{\(series)}, {id: papers, title: Papers}]
    topics: [{\(term)}]
    regions: [{\(term)}]
    menu: [{title: Us, page: about}, {title: There, href: https://there.example/}]
    theme: {\(theme)}
    html: safe
    feed-items: 20
    page-size: 5
    margin-notes: true
    paragraph-numbers: true
    typography: true
    search: true
    contents: auto
    citation-style: notes
    list-of-works: true
    bibliography: works.bib
    how-to-cite: [chicago, apa]
    check: {ignore: [no-summary]}
    exports: {\(exports)}
    allow-hosts: [a.example]
    formats: [markdown, text]
    pdf: false
    share-images: false
    print: {\(print)}

    """

  private static let letterhead =
    "name: The House, web: www.example.org, phone: 123, fax: 456, email: h@x.example, "
    + "address: Street 1, logo: assets/map.png, logo-alt: The logo, ror: 03yrm5c26"
  private static let series =
    "id: notes, title: Notes, description: Short., disclaimer: Series views., number-label: 'No. {number}', "
    + "editor: optional, language: en, issn: 2049-3630, pdf: false, epub: false"
  private static let term = "id: water, title: Water, description: Wet."
  private static let theme =
    "accent: '#123456', accent-dark: '#abcdef', paper: '#ffffff', logo: assets/map.png, heading-font: Georgia, "
    + "body-font: Arial, fonts: [{family: Own, file: assets/font.woff2, weight: 400, style: normal}]"
  private static let print =
    "paper: a4, fonts: [assets/font.woff2], attachments: [markdown], in-feeds: false"
  private static let exports =
    "oai: {email: o@x.example, gateway: 'https://gate.example/'}, "
    + "crossref: {depositor: Dep, email: d@x.example, registrant: Reg}, "
    + "repec: {archive: abc, maintainer: Main, email: r@x.example, series: {notes: abcdef}}"

  static let ofSite: [String: [String]] = parts.merging(topLevel) { $1 }

  private static let topLevel: [String: [String]] = [
    "title": ["title: Home"], "tagline": ["tagline: We write."],
    "description": ["description: Us."],
    "url": ["url: https://www.example.net/"], "language": ["language: fr"],
    "letterhead": ["letterhead: {name: House}"], "disclaimer": ["disclaimer: Theirs."],
    "license": ["license: CC0-1.0"], "footer": ["footer: Another foot."],
    "series": ["series: [{id: notes, title: Notes}, {id: papers, title: Papers}]"],
    "topics": ["topics: [Water]"], "regions": ["regions: [Water]"],
    "menu": ["menu: [{page: about}]"],
    "menu.title": ["menu: [{title: We, page: about}]"],
    "menu.page": part("menu", "page: about", "page: more"),
    "menu.href": ["menu: [{title: Us, href: /people/}]"],
    "theme": ["theme: {accent: '#234567'}"], "html": ["html: none"],
    "feed-items": ["feed-items: 2"], "page-size": ["page-size: 2"],
    "margin-notes": ["margin-notes: false"], "paragraph-numbers": ["paragraph-numbers: false"],
    "typography": ["typography: false"], "search": ["search: false"],
    "contents": ["contents: always"], "citation-style": ["citation-style: numeric"],
    "list-of-works": ["list-of-works: false"],
    "bibliography": ["bibliography: [works.bib, briefs/own.bib]"],
    "how-to-cite": ["how-to-cite: [mla]"], "check": ["check: {ignore: []}"],
    "check.ignore": ["check: {ignore: [no-license]}"],
    "exports": ["exports: {}"], "formats": ["formats: []"], "pdf": ["pdf: true"],
    "print": ["print: {}"],
    "share-images": ["share-images: true"],
    "epub": ["epub: true"],
    "allow-hosts": ["allow-hosts: [b.example]"],
  ]

  private static let parts: [String: [String]] = [
    "letterhead.name": part("letterhead", "The House", "The Home"),
    "letterhead.web": part("letterhead", "www.example.org", "www.example.net"),
    "letterhead.phone": part("letterhead", "123", "321"),
    "letterhead.fax": part("letterhead", "456", "654"),
    "letterhead.email": part("letterhead", "h@x", "i@x"),
    "letterhead.address": part("letterhead", "Street 1", "Street 2"),
    "letterhead.logo": part("letterhead", "map.png", "other.png"),
    "letterhead.logo-alt": part("letterhead", "The logo", "A logo"),
    "letterhead.ror": part("letterhead", "03yrm5c26", "05dxps055"),
    "series.id": part("series", "id: notes", "id: Notes"),
    "series.title": part("series", "title: Notes", "title: Essays"),
    "series.description": part("series", "Short.", "Long."),
    "series.disclaimer": part("series", "Series views", "No views"),
    "series.number-label": part("series", "No. {number}", "Nr {number}"),
    "series.editor": part("series", "optional", "required"),
    "series.language": part("series", "language: en", "language: de"),
    "series.pdf": part("series", "pdf: false", "pdf: true"),
    "series.epub": part("series", "epub: false", "epub: true"),
    "series.issn": part("series", "2049-3630", "0317-8471"),
    "topics.id": part("topics", "id: water", "id: wet"),
    "topics.title": part("topics", "title: Water", "title: Waters"),
    "topics.description": part("topics", "Wet.", "Very wet."),
    "regions.id": part("regions", "id: water", "id: wet"),
    "regions.title": part("regions", "title: Water", "title: Coast"),
    "regions.description": part("regions", "Wet.", "Very wet."),
    "theme.accent": part("theme", "#123456", "#234567"),
    "theme.accent-dark": part("theme", "#abcdef", "#bcdefa"),
    "theme.paper": part("theme", "#ffffff", "#fffffe"),
    "theme.logo": part("theme", "map.png", "other.png"),
    "theme.heading-font": part("theme", "Georgia", "Times"),
    "theme.body-font": part("theme", "Arial", "Verdana"),
    "theme.fonts": part(
      "theme", "fonts: [{", "fonts: [{family: More, file: assets/other.woff2}, {"),
    "theme.fonts.family": part("theme", "family: Own", "family: New"),
    "theme.fonts.file": part("theme", "font.woff2", "other.woff2"),
    "theme.fonts.weight": part("theme", "weight: 400", "weight: 700"),
    "theme.fonts.style": part("theme", "style: normal", "style: italic"),
    "print.paper": ["pdf: true"] + part("print", "a4", "letter"),
    "print.fonts": ["pdf: true"] + part("print", "font.woff2", "other.woff2"),
    "print.attachments": ["pdf: true"] + part("print", "markdown", "csl-json"),
    "print.in-feeds": ["pdf: true"] + part("print", "false", "true"),
    "exports.oai": part(
      "exports", "oai: {email: o@x.example, gateway: 'https://gate.example/'}, ", ""),
    "exports.oai.email": part("exports", "o@x", "p@x"),
    "exports.oai.gateway": part("exports", "gate.example", "gates.example"),
    "exports.crossref": part(
      "exports", "crossref: {depositor: Dep, email: d@x.example, registrant: Reg}, ", ""
    ),
    "exports.crossref.depositor": part("exports", "Dep", "Depositor"),
    "exports.crossref.email": part("exports", "d@x", "e@x"),
    "exports.crossref.registrant": part("exports", "Reg", "Registrant"),
    "exports.repec": part(
      "exports",
      ", repec: {archive: abc, maintainer: Main, email: r@x.example, series: {notes: abcdef}}", ""),
    "exports.repec.archive": part("exports", "archive: abc", "archive: xyz"),
    "exports.repec.maintainer": part("exports", "Main", "Maintainer"),
    "exports.repec.email": part("exports", "r@x", "s@x"),
    "exports.repec.series": part("exports", "notes: abcdef", "notes: fedcba"),
  ]

  /// The line of a key of the site with one thing in it changed.
  private static func part(_ key: String, _ old: String, _ new: String) -> [String] {
    site.split(separator: "\n").filter { $0.hasPrefix("\(key):") }
      .map { String($0).replacing(old, with: new) }
  }
}
