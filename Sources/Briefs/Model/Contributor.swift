/// An author or editor as in the front matter, before the person is looked up.
package enum Contributor: Hashable, Sendable {
  /// A name, or an id in `people.yml`.
  case named(String)
  /// A person described in the brief.
  case inline(Person)

  /// The name or id, as written.
  package var name: String {
    switch self {
    case .named(let name): name
    case .inline(let person): person.name
    }
  }
}
