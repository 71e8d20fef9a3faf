/// The works that generated texts cite by key, as BibLaTeX.
enum Works {
  static func key(_ index: Int) -> String { "work\(index)" }

  static func bibliography(_ count: Int) -> String {
    (0..<count).map(entry).joined(separator: "\n")
  }

  private static func entry(_ index: Int) -> String {
    var prose = Prose(random: Random(seed: 4_000_000 &+ UInt64(index)))
    let type = ["report", "book", "article", "online", "incollection"][index % 5]
    let people = prose.random.pick(index % 3 + 1, of: Institute.people)
    let names = people.map { person in
      let parts = person.name.split(separator: " ")
      return "\(parts.dropFirst().joined(separator: " ")), \(parts[0])"
    }
    var fields = [
      "author = {\(names.joined(separator: " and "))}",
      "title = {\(prose.sentence(Patterns.titles))}",
      "date = {\(prose.word(.year))-0\(index % 9 + 1)}",
    ]
    fields += container(type, &prose)
    return "@\(type){\(key(index)),\n  \(fields.joined(separator: ",\n  "))\n}\n"
  }

  private static func container(_ type: String, _ prose: inout Prose) -> [String] {
    let name = "\(prose.word(.adjective)) \(prose.word(.plural))".capitalized
    let pages = prose.random.number(in: 10..<300)
    switch type {
    case "report":
      return [
        "institution = {Institute of \(name)}", "type = {Working Paper}", "number = {\(pages)}",
        "url = {\(prose.word(.address))}",
      ]
    case "book":
      return ["publisher = {\(name) Press}", "location = {\(prose.word(.place))}"]
    case "article":
      return [
        "journaltitle = {Journal of \(name)}", "volume = {\(pages / 9)}", "number = {2}",
        "pages = {\(pages)--\(pages + 17)}", "doi = {10.5555/\(pages).\(pages % 7)}",
      ]
    case "online": return ["url = {\(prose.word(.address))}", "urldate = {2026-01-15}"]
    default:
      return [
        "booktitle = {A Handbook of \(name)}", "publisher = {\(name) Press}",
        "pages = {\(pages)--\(pages + 21)}",
      ]
    }
  }
}
