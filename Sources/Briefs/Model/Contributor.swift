/// An author or editor as the front matter has them, before the library knows who is meant.
package enum Contributor: Hashable, Sendable {
  /// A name, or the id of somebody in `people.yml`.
  case named(String)
  /// Somebody described on the spot.
  case inline(Person)

  /// The name or id as written.
  package var name: String {
    switch self {
    case .named(let name): name
    case .inline(let person): person.name
    }
  }
}
