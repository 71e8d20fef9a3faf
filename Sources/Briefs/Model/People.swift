/// The people of `people.yml`, by id.
package struct People: Sendable {
  /// The people, in the order of the file.
  package private(set) var all: [Person] = []
  /// The position of each person in `all`.
  package private(set) var locations: [Located<Slug>] = []
  private var indexes: [String: Int] = [:]

  package init() {}

  package var isEmpty: Bool { all.isEmpty }

  /// Returns the person with an id, ignoring case.
  package subscript(id: String) -> Person? {
    (indexes[id] ?? indexes[id.lowercased()]).map { all[$0] }
  }

  /// Returns the person with a name exactly as in `people.yml`.
  package func named(_ name: String) -> Person? {
    indexesByName[name].map { all[$0] }
  }

  private var indexesByName: [String: Int] = [:]

  /// Adds a person; of two with the same id or name, only the first is found by it.
  package mutating func add(_ person: Located<Person>) {
    let index = all.count
    all.append(person.value)
    locations.append(Located(person.value.id, at: person.location))
    if indexes[person.value.id.rawValue] == nil { indexes[person.value.id.rawValue] = index }
    if indexesByName[person.value.name] == nil { indexesByName[person.value.name] = index }
  }
}
