import SourceText

extension YAMLFields {
  /// A person with an id, or one whose id follows from the name; nil when there is no name.
  func person(id: Slug?) -> Person? {
    guard let name = required(PersonKeys.name)?.text() else { return nil }
    guard let id = id ?? Slug.from(title: name) else { return nil }
    var person = Person(id: id, name: name)
    person.family = self[PersonKeys.family]?.text()
    person.role = self[PersonKeys.role]?.text()
    person.affiliation = self[PersonKeys.affiliation]?.text()
    person.email = self[PersonKeys.email]?.email()
    person.orcid = self[PersonKeys.orcid]?.orcid()
    person.web = self[PersonKeys.web]?.webAddress()
    person.bio = self[PersonKeys.bio]?.locatedText()
    person.photo = self[PersonKeys.photo]?.locatedText()
    person.language = self[PersonKeys.lang]?.language()
    person.positions = items(PersonKeys.positions).compactMap { $0.position() }
    return person
  }
}

extension YAMLField {
  fileprivate func position() -> Position? {
    guard let fields = fields(PositionKeys.table) else { return nil }
    return Position(
      role: fields[PositionKeys.role]?.text(),
      affiliation: fields[PositionKeys.affiliation]?.text(),
      from: fields[PositionKeys.from]?.partialDate(), to: fields[PositionKeys.to]?.partialDate())
  }

  /// An author or editor: a name, an id, or a map.
  func contributor() -> Located<Contributor>? {
    if isMap {
      guard let fields = fields(PersonKeys.inline), let person = fields.person(id: nil) else {
        return nil
      }
      return Located(.inline(person), at: location)
    }
    guard let text = text(expected: "a name, an id or a map with 'name'") else { return nil }
    guard let split = RankedName(text), let id = Slug.from(title: split.name) else {
      return Located(.named(text), at: location)
    }
    context.report(
      .rankInName,
      "\(subject) is '\(text)', read as the name '\(split.name)' and the role '\(split.rank)'",
      at: location, help: "write '{name: \(split.name), role: \(split.rank)}'")
    return Located(.inline(Person(id: id, name: split.name, role: split.rank)), at: location)
  }
}
