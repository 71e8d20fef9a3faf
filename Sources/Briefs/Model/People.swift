/// The people of `people.yml`, by id.
package struct People: Sendable {
  /// In the order of the file.
  package private(set) var all: [Person] = []
  /// Where each of `all` begins.
  package private(set) var locations: [Located<Slug>] = []
  private var indexes: [String: Int] = [:]

  package init() {}

  package var isEmpty: Bool { all.isEmpty }

  /// The person with an id, whatever its letter case.
  package subscript(id: String) -> Person? {
    (indexes[id] ?? indexes[id.lowercased()]).map { all[$0] }
  }

  /// The person who goes by a name, exactly as `people.yml` has it.
  package func named(_ name: String) -> Person? {
    indexesByName[name].map { all[$0] }
  }

  private var indexesByName: [String: Int] = [:]

  /// Adds a person; the first of two with one id or name is the one found by it.
  package mutating func add(_ person: Located<Person>) {
    let index = all.count
    all.append(person.value)
    locations.append(Located(person.value.id, at: person.location))
    if indexes[person.value.id.rawValue] == nil { indexes[person.value.id.rawValue] = index }
    if indexesByName[person.value.name] == nil { indexesByName[person.value.name] = index }
  }
}
