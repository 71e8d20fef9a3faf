import TestSupport

/// A site that an editor works on: each edit changes one thing, the same ones in every run.
struct EditedSite {
  private(set) var briefs: [EditedBrief] = []
  /// The files besides the briefs.
  private(set) var files = EditedSite.shared
  private var random: RandomNumbers
  private var count = 0

  init(seed: UInt64) {
    random = RandomNumbers(seed: seed)
    for _ in 0..<9 { addBrief() }
  }

  /// Every file, by its path.
  var all: [String: String] {
    files.merging(briefs.map { ($0.path, $0.text) }) { $1 }
  }

  private static let shared = [
    "site.yml": """
    title: House
    url: https://www.example.org/
    bibliography: works.bib
    series: [{id: notes, title: Notes}, {id: papers, title: Papers, description: 'See [us](pages/about.md).'}]
    topics: [{id: water, title: Water, description: 'Of [us](pages/about.md).'}]
    page-size: 5
    """,
    "people.yml":
      "khan: {name: Amina Khan, role: Fellow, bio: 'She reads [us](pages/about.md).'}\n",
    "works.bib": "@book{one, author = {A. One}, title = {On Rivers}, year = 2001}\n"
      + "@book{two, author = {B. Two}, title = {On Wells}, year = 2002}\n",
    "pages/about.md": "---\ntitle: About\nmenu: true\n---\n\nUs.\n",
    "assets/table.csv": "a,b\n", "assets/map.png": "x",
    // A footer that uses everything that the page of a brief can show about other briefs.
    "templates/footer.mustache": """
    <footer>{{site.year-range}}{{#site.menu}}{{title}}{{/site.menu}}{{#brief}}
    {{#related}}{{#items}}{{plain-title}} {{{summary}}} {{date}} {{#series}}{{title}} {{number}}{{/series}}
    {{#series}}{{{description}}}{{/series}}{{#authors}}{{name}} {{role}} {{affiliation}} {{{bio}}} {{web}}{{/authors}} {{#image}}{{href}}{{/image}}
    {{/items}}{{/related}}{{#cited-in}}{{#items}}{{title}}{{/items}}{{/cited-in}}
    {{#previous}}{{{title}}} {{number}}{{/previous}}{{#next}}{{{title}}}{{/next}}
    {{#translations}}{{#items}}{{title}}{{name}}{{/items}}{{/translations}}{{/brief}}</footer>
    """,
  ]

  // MARK: Edits

  /// Changes one thing, and says which.
  mutating func edit() -> String {
    switch random.below(12) {
    case 0: editSharedFile()
    case 1: addBrief()
    case 2 where briefs.count > 5: removeBrief()
    default: editBrief()
    }
  }

  /// Changes only the words of a brief, and says of which.
  mutating func editWords() -> String {
    let index = random.below(briefs.count)
    briefs[index].editWords(&random)
    return "words of \(briefs[index].name)"
  }

  /// Undoes an edit; the next one is different.
  mutating func undo(to earlier: EditedSite) {
    (briefs, files) = (earlier.briefs, earlier.files)
  }

  @discardableResult
  private mutating func addBrief() -> String {
    count += 1
    var brief = EditedBrief(name: "brief-\(count)")
    for _ in 0..<4 { _ = brief.edit(&random, among: briefs) }
    briefs.append(brief)
    return "add \(brief.name)"
  }

  private mutating func removeBrief() -> String {
    "remove \(briefs.remove(at: random.below(briefs.count)).name)"
  }

  private mutating func editBrief() -> String {
    let index = random.below(briefs.count)
    let others = briefs
    return "\(briefs[index].name): " + briefs[index].edit(&random, among: others)
  }

  private mutating func editSharedFile() -> String {
    let path = random.pick(files.keys.sorted())
    let changes = [
      ("House", "Home"), ("Home", "House"), ("Fellow", "Director"), ("Director", "Fellow"),
      ("Rivers", "Streams"), ("menu: true", "menu: false"),
      ("menu: false", "menu: false\nslug: us"), ("\nslug: us", ""),
      ("About", "About us"),
      ("title: Papers", "title: Essays"),
      ("<footer>", "<footer>Foot "), ("a,b", "a,b,c,d"), ("Wells", "Springs"),
    ]
    let before = files[path] ?? ""
    let possible = changes.filter { before.contains($0.0) }
    let change = possible.isEmpty ? ("", "") : possible[random.below(possible.count)]
    files[path] = possible.isEmpty ? before + "\n" : before.replacing(change.0, with: change.1)
    return "edit \(path)"
  }
}

/// One brief of the site, key by key.
struct EditedBrief {
  let name: String
  var slug: String
  private var keys: [String: String]
  private var paragraphs = ["It begins."]

  init(name: String) {
    self.name = name
    slug = name
    keys = ["title": "The \(name)", "date": "2017-09-15", "author": "khan"]
  }

  var path: String { "briefs/\(name).md" }

  var text: String {
    var keys = keys
    if slug != name { keys["slug"] = slug }
    let lines = keys.sorted { $0.key < $1.key }.map { "\($0): \($1)\n" }.joined()
    return "---\n\(lines)---\n\n\(paragraphs.joined(separator: "\n\n"))\n"
  }

  private static let values: [String: [String]] = [
    "title": ["Water *now*", "Wells", "A long title", "Heat"],
    "subtitle": ["Below it", "Beneath it"],
    "date": ["2015-01-02", "2018-03-04", "2020-05-06"],
    "author": [
      "khan", "[khan, Lena Falk]", "Lena Falk", "{name: Lena Falk, role: Guest}",
      "{name: Lena Falk, web: https://falk.example/, bio: She rows.}", "[Omar Said, Lena Falk]",
    ],
    "editor": ["Omar Said", "khan"],
    "summary": ["A summary.", "Another *summary*.", "It says [@one]."],
    "key-points": ["[One thing.]", "[One thing., Another.]"],
    "topics": ["[water]", "[water, Dry land]", "[dry-land]", "[heat, water]", "[Heat]"],
    "regions": ["[Coast]", "[coast, Hills]"],
    "series": ["notes", "papers"],
    "number": ["1", "2", "3", "4", "5", "6", "7", "8"],
    "doi": ["10.5555/a", "10.5555/b", "10.5555/c"],
    "status": ["draft", "published"],
    "disclaimer": ["Views \"are\" those of the author.", "Mine."],
    "lang": ["ur", "en", "fr"],
    "image": ["/assets/map.png"],
    "attachments": ["[/assets/table.csv]"],
    "updated": ["2021-01-01"],
    "license": ["CC-BY-4.0", "CC0-1.0"],
    "aliases": ["[/old/]", "[/older/]"],
    "corrections": ["[{date: 2021-02-03, note: A number was wrong.}]"],
    "withdrawn": ["{date: 2022-01-01, reason: It was wrong.}"],
    "embargo": ["2030-01-01T00:00:00Z", "2019-01-01T00:00:00Z"],
  ]

  /// Changes one key or one paragraph, and says which.
  mutating func edit(_ random: inout RandomNumbers, among briefs: [EditedBrief]) -> String {
    switch random.below(10) {
    case 0:
      slug = slug == name ? name + "-renamed" : name
      return "slug"
    case 1 where !briefs.isEmpty:
      return name(random.pick(briefs.map(\.slug)), as: random.pick(["related", "translations"]))
    case 2, 3, 4: return writeParagraph(&random, briefs)
    default:
      let key = random.pick(Self.values.keys.sorted())
      let values = Self.values[key] ?? []
      let isNeeded = ["title", "date", "author"].contains(key)
      keys[key] = !isNeeded && keys[key] != nil && random.below(2) == 0 ? nil : random.pick(values)
      return "\(key) = \(keys[key] ?? "-")"
    }
  }

  /// Adds words to one of the paragraphs.
  mutating func editWords(_ random: inout RandomNumbers) {
    paragraphs[random.below(paragraphs.count)] += random.pick([
      " Indeed.", " *Again.*", " So it is.",
    ])
  }

  private mutating func name(_ other: String, as key: String) -> String {
    guard keys[key] == nil else {
      keys[key] = nil
      return "no \(key)"
    }
    keys[key] = key == "related" ? "[\(other)]" : "{fr: \(other)}"
    return "\(key) = \(other)"
  }

  private mutating func writeParagraph(
    _ random: inout RandomNumbers, _ briefs: [EditedBrief]
  ) -> String {
    guard random.below(4) > 0 else {
      if paragraphs.count > 1 { paragraphs.removeLast() }
      return "last paragraph"
    }
    let other = briefs.isEmpty ? self : briefs[random.below(briefs.count)]
    let paragraph = random.pick([
      "More of it.", "See [it](/briefs/\(other.slug)/).", "As [@one] says.",
      "As others say.[^1]\n\n[^1]: They do.",
      "Or [it](\(other.name).md).", "And [us](../pages/about.md).", "## A heading",
      "At <https://www.example.net/x>.", "As [@two, 4] and [@one] say.",
    ])
    paragraphs.append(paragraph)
    return "paragraph '\(paragraph)'"
  }
}
