/// A kind of build, named after what happens before it.
enum Change: String, CaseIterable {
  case cold, nothing, brief, template, configuration, person

  var label: String {
    switch self {
    case .cold: "cold build"
    case .nothing: "nothing changed"
    case .brief: "one brief edited"
    case .template: "one template edited"
    case .configuration: "configuration edited"
    case .person: "one person renamed"
    }
  }
}

extension Input {
  /// Changes the input of all tools, differently for each `edit`; 0 restores it.
  func make(_ change: Change, edit: Int) throws {
    switch change {
    case .cold, .nothing: break
    case .brief: try write(brief: edited, edit: edit)
    case .template: try writeFooters(edit)
    case .configuration: try writeConfigurations(edit)
    case .person: try writePeople(edit)
    }
  }

  /// Writes the template of the footer, which is on every page, for both tools.
  private func writeFooters(_ edit: Int) throws {
    let line = edit == 0 ? "" : "<p>Edit \(edit).</p>\n"
    let ours = try text(of: templates.appending(path: "footer.mustache"))
    let theirs = try text(of: hugoSite.appending(path: "layouts/partials/footer.html"))
    try create(briefpress.appending(path: "templates"))
    try put(ours + line, at: briefpress.appending(path: "templates/footer.mustache"))
    try put(theirs + line, at: hugo.appending(path: "layouts/partials/footer.html"))
  }

  /// Writes `site.yml` and `hugo.toml`, of which the disclaimer changes; it is on the page of every brief.
  private func writeConfigurations(_ edit: Int) throws {
    func edited(_ text: String) -> String {
      edit == 0 ? text : text.replacing("those of its authors", with: "those of \(edit) authors")
    }
    let theirs = try text(of: hugoSite.appending(path: "hugo.toml"))
    try put(edited(siteFile), at: briefpress.appending(path: "site.yml"))
    try put(edited(theirs), at: hugo.appending(path: "hugo.toml"))
  }

  /// Writes `people.yml`, in which an author's name changes.
  private func writePeople(_ edit: Int) throws {
    let name = Institute.people[0].name
    let people = edit == 0 ? peopleFile : peopleFile.replacing(name, with: name + "-Edit\(edit)")
    try put(people, at: briefpress.appending(path: "people.yml"))
    try put(people, at: hugo.appending(path: "data/people.yml"))
  }
}
