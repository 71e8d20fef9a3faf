import SourceText
import Yams

extension People {
  /// Reads `people.yml`: a map from ids to people.
  package static func reading(_ file: SourceFile) -> Checked<People> {
    file.readingYAML(named: "people.yml", else: People()) { tree, context in
      var people = People()
      guard let root = tree.root else { return people }
      let field = YAMLField(key: "people.yml", node: root, context: context)
      for (name, value) in field.pairs(expected: "a map of ids such as 'amina-khan'") {
        guard let id = context.personID(name) else { continue }
        let fields = value.fields(PersonKeys.table)
        if fields == nil, value.isAbsent { context.reportNameless(name) }
        // A person without a name keeps the id, so that briefs with that id are not reported as
        // well.
        let person = fields.flatMap { Person($0, id: id) } ?? Person(id: id, name: name.value)
        people.add(Located(person, at: name.location))
      }
      return people
    }
  }
}

extension ReadingContext {
  fileprivate func personID(_ name: Located<String>) -> Slug? {
    if let id = Slug(rawValue: name.value) { return id }
    report(
      .notASlug, "the id '\(name.value)', expected one of letters, digits and hyphens",
      at: name.location, help: Slug.from(title: name.value).map { "write '\($0)'" })
    return nil
  }

  fileprivate func reportNameless(_ id: Located<String>) {
    report(
      .missingKey, "'\(id.value)' has no value", at: id.location,
      help: "write 'name: …' under '\(id.value)'")
  }
}
