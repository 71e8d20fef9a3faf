import Foundation

extension Input {
  /// The brief that is edited: one in the middle of the collection.
  var edited: Int { count / 2 }

  func write(brief index: Int, edit: Int = 0) throws {
    let brief = Brief(index, of: count)
    let body = edit == 0 ? brief.body : Self.edit(brief.body, edit)
    let name = "briefs/\(brief.slug).md"
    try put(brief.frontMatter(hugo: false) + body, at: briefpress.appending(path: name))
    try put(brief.frontMatter(hugo: true) + body, at: hugo.appending(path: "content/" + name))
  }

  /// Changes one word of the text, differently for each `edit`.
  private static func edit(_ body: String, _ edit: Int) -> String {
    guard let word = body.firstRange(of: " the ") else { return body + "\nEdit \(edit).\n" }
    return body.replacingCharacters(in: word, with: " the \(edit)th ")
  }

  var siteFile: String {
    let series = Institute.series.map {
      "  - id: \($0.id)\n    title: \($0.title)\n    description: \($0.about)\n    editor: required\n"
    }
    return """
      title: Meridian Institute of Public Policy
      tagline: Short papers on long questions
      description: Briefs of the Meridian Institute, for those who decide and those who ask.
      url: https://www.example.org
      language: en
      letterhead:
        name: Meridian Institute of Public Policy
        web: www.example.org
        phone: "+00 555 0100"
        fax: "+00 555 0101"
        email: press@example.org
      disclaimer: Views expressed in a brief are those of its authors.
      license: CC-BY-4.0
      series:
      \(series.joined())
      """
  }

  var peopleFile: String {
    Institute.people.enumerated().map { index, person in
      var prose = Prose(random: Random(seed: UInt64(index)))
      let bio = "\(person.name) studies \(prose.word(.plural)) and the \(prose.word(.noun))."
      return """
        \(person.id):
          name: \(person.name)
          role: \(person.role)
          affiliation: Meridian Institute
          email: \(person.id)@example.org
          bio: \(bio)

        """
    }.joined()
  }
}

extension Brief {
  /// Returns the front matter; Hugo also needs the parts of a person and the year as terms of a taxonomy.
  func frontMatter(hugo: Bool) -> String {
    let author = authors.count == 1 && !hugo ? authors[0] : "[\(authors.joined(separator: ", "))]"
    var lines = ["title: \"\(title)\"", "summary: \"\(Self.quoted(summary))\"", "date: \(date)"]
    if let subtitle { lines.append("subtitle: \"\(subtitle)\"") }
    lines += ["author: \(author)", "editor: \(editor)", "series: \(series)", "number: \(number)"]
    lines += ["topics: [\(topics.joined(separator: ", "))]", "regions: [\(region)]"]
    if hugo {
      lines.append("people: [\((authors + [editor]).joined(separator: ", "))]")
      lines.append("years: [\"\(date.prefix(4))\"]")
    }
    return "---\n" + lines.joined(separator: "\n") + "\n---\n\n"
  }

  private static func quoted(_ text: String) -> String {
    text.replacing("\"", with: "\\\"")
  }
}
