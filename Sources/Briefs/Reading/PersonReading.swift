import SourceText

extension YAMLFields {
  /// Returns a person with an id, which is by default made from the name, or nil if there is no
  /// name.
  func person(id: Slug?) -> Person? {
    guard let field = required(PersonKeys.name), let text = field.text() else { return nil }
    let family = self[PersonKeys.family]?.text()
    let line = family == nil ? CreditLine(text) : nil
    if let line { field.report(line, as: text) }
    let name = line?.name ?? text
    guard let slug = id ?? Slug.from(title: name) else { return nil }
    var person = Person(id: slug, name: name)
    person.family = family ?? (id == nil ? nil : field.familyOfInstitution(name))
    person.role = self[PersonKeys.role]?.text() ?? line?.role
    person.affiliation = self[PersonKeys.affiliation]?.text() ?? line?.affiliation
    person.email = self[PersonKeys.email]?.email() ?? line?.email
    person.orcid = self[PersonKeys.orcid]?.orcid()
    person.web = self[PersonKeys.web]?.webAddress()
    person.bio = self[PersonKeys.bio]?.locatedText()
    person.photo = self[PersonKeys.photo]?.fileAddress()
    person.language = self[PersonKeys.lang]?.language()
    person.positions = items(PersonKeys.positions).compactMap { $0.position() }
    return person
  }
}

extension YAMLField {
  /// Returns the whole name of an institution in people.yml, with a warning to make that explicit,
  /// or nil for a person's.
  fileprivate func familyOfInstitution(_ name: String) -> String? {
    guard UnclearName.isInstitution(name), let unclear = UnclearName(name, isEntry: true) else {
      return nil
    }
    context.report(
      .unclearName, "'\(name)' is read as \(unclear.reading)", at: location, help: unclear.help)
    return name
  }

  fileprivate func position() -> Position? {
    guard let fields = fields(PositionKeys.table) else { return nil }
    return Position(
      role: fields[PositionKeys.role]?.text(),
      affiliation: fields[PositionKeys.affiliation]?.text(),
      from: fields[PositionKeys.from]?.partialDate(), to: fields[PositionKeys.to]?.partialDate())
  }

  /// Returns an author or editor: a name, an id, or a map.
  func contributor() -> Located<Contributor>? {
    if isMap {
      guard let fields = fields(PersonKeys.inline), let person = fields.person(id: nil) else {
        return nil
      }
      return Located(.inline(person), at: location)
    }
    guard let text = text(expected: "a name, an id or a map with 'name'") else { return nil }
    guard let line = CreditLine(text), let id = Slug.from(title: line.name) else {
      return Located(.named(text), at: location)
    }
    report(line, as: text)
    var person = Person(id: id, name: line.name, role: line.role, affiliation: line.affiliation)
    person.email = line.email
    return Located(line.pairs.count == 1 ? .named(line.name) : .inline(person), at: location)
  }

  /// Reports how a name was divided, and how to write it like that.
  fileprivate func report(_ line: CreditLine, as text: String) {
    let pairs = line.pairs.map { "\($0.key): \($0.value.inFlowMap)" }
    let map =
      pairs.count == 1 ? "write '\(line.name)'" : "write '{\(pairs.joined(separator: ", "))}'"
    let lines = "write " + pairs.map { "'\($0)'" }.joined(separator: " and ")
    context.report(
      .rankInName, "\(subject) is '\(text)', read as \(line.reading)",
      at: location, help: key == PersonKeys.name.name ? lines : map)
  }
}

extension String {
  /// The text as a value between braces.
  var inFlowMap: String {
    contains { ",[]{}:#".contains($0) } ? inYAMLQuotes : self
  }
}
