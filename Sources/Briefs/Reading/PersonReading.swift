import SourceText

extension Person {
  /// Reads a person with an id, which is by default made from the name; nil if there is no name.
  init?(_ fields: YAMLFields, id: Slug?) {
    guard let field = fields.required(PersonKeys.name), let text = field.text() else { return nil }
    let family = fields[PersonKeys.family]?.text()
    let line = family == nil ? CreditLine(text) : nil
    line?.report(text, in: field)
    let name = line?.name ?? text
    guard let slug = id ?? Slug.from(title: name) else { return nil }
    self.init(id: slug, name: name)
    self.family = family ?? (id == nil ? nil : Self.familyOfInstitution(name, in: field))
    role = fields[PersonKeys.role]?.text() ?? line?.role
    affiliation = fields[PersonKeys.affiliation]?.text() ?? line?.affiliation
    email = fields[PersonKeys.email]?.read(.email) ?? line?.email
    orcid = fields[PersonKeys.orcid]?.read(.orcid)
    web = fields[PersonKeys.web]?.read(.webAddress)
    bio = fields[PersonKeys.bio]?.locatedText()
    photo = fields[PersonKeys.photo]?.located(.file)
    language = fields[PersonKeys.lang].flatMap(LanguageTag.init)
    positions = fields.items(PersonKeys.positions).compactMap(Position.init)
  }

  /// Returns the whole name of an institution in people.yml, with a warning to make that explicit,
  /// or nil for a person's.
  private static func familyOfInstitution(_ name: String, in field: YAMLField) -> String? {
    guard UnclearName.isInstitution(name), let unclear = UnclearName(name, isEntry: true) else {
      return nil
    }
    field.context.report(
      .unclearName, "'\(name)' is read as \(unclear.reading)", at: field.location,
      help: unclear.help)
    return name
  }
}

extension Position {
  init?(_ field: YAMLField) {
    guard let fields = field.fields(PositionKeys.table) else { return nil }
    self.init(
      role: fields[PositionKeys.role]?.text(),
      affiliation: fields[PositionKeys.affiliation]?.text(),
      from: fields[PositionKeys.from].flatMap(PartialDate.init),
      to: fields[PositionKeys.to].flatMap(PartialDate.init))
  }
}

extension Contributor {
  /// Reads an author or editor: a name, an id, or a map.
  init?(_ field: YAMLField) {
    if field.isMap {
      guard let fields = field.fields(PersonKeys.inline), let person = Person(fields, id: nil)
      else { return nil }
      self = .inline(person)
      return
    }
    guard let text = field.text(expected: "a name, an id or a map with 'name'") else { return nil }
    guard let line = CreditLine(text), let id = Slug.from(title: line.name) else {
      self = .named(text)
      return
    }
    line.report(text, in: field)
    var person = Person(id: id, name: line.name, role: line.role, affiliation: line.affiliation)
    person.email = line.email
    self = line.pairs.count == 1 ? .named(line.name) : .inline(person)
  }
}

extension CreditLine {
  /// Reports how a name was divided, and how to write it like that.
  fileprivate func report(_ text: String, in field: YAMLField) {
    let values = pairs.map { "\($0.key): \($0.value.inFlowMap)" }
    let map = values.count == 1 ? "write '\(name)'" : "write '{\(values.joined(separator: ", "))}'"
    let lines = "write " + values.map { "'\($0)'" }.joined(separator: " and ")
    field.report(
      .rankInName, text, "read as \(reading)",
      help: field.key == PersonKeys.name.name ? lines : map)
  }
}

extension String {
  /// The text as a value between braces.
  var inFlowMap: String {
    contains { ",[]{}:#".contains($0) } ? inYAMLQuotes : self
  }
}
