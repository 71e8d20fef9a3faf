/// A key that a YAML file may hold.
///
/// One table of these drives the reading, the check for unknown keys, the JSON Schema and the test
/// of the documentation, so that none of them can know a key that the others do not.
package struct Key: Sendable {
  package let name: String
  /// Other names, which people bring along from other generators; the earlier one wins.
  package let aliases: [String]
  /// What the key means, as a sentence without its full stop.
  package let summary: String
  package let shape: Shape
  package let isRequired: Bool

  init(
    _ name: String, _ shape: Shape, _ summary: String, aliases: [String] = [],
    isRequired: Bool = false
  ) {
    self.name = name
    self.aliases = aliases
    self.summary = summary
    self.shape = shape
    self.isRequired = isRequired
  }
}

/// The form of a key's value.
package indirect enum Shape: Sendable {
  case text
  /// Text in Markdown.
  case markdown
  /// Text that has an own syntax: a JSON Schema format or pattern says which.
  case formatted(format: String? = nil, pattern: String? = nil)
  case date
  case flag
  case count
  /// A number or a text.
  case numberOrText
  case choice([String])
  case list(Shape)
  case map(KeyTable)
  /// Names of the author's own choice, each with a value of one shape.
  case named(Shape)
  case either(Shape, Shape)
  case anything
}

extension Shape {
  /// The largest number that is taken; nobody needs one like it, and sums of it are still numbers.
  static let mostCount = 1_000_000

  /// Whether a value may be words of any kind, or a list of these.
  var isWords: Bool {
    switch self {
    case .text, .markdown: true
    case .list(let item): item.isWords
    case .either(let one, let other): one.isWords || other.isWords
    default: false
    }
  }
}

/// The keys of one kind of map.
package struct KeyTable: Sendable {
  package let keys: [Key]
  /// Whether they describe a text that can be held back from readers.
  let canBeHeldBack: Bool
  /// The keys by their names and aliases, each with the rank of that name.
  let byName: [String: (key: Key, rank: Int)]
  /// The names of keys by those that other generators have for them.
  let foreign: [String: String]

  init(_ keys: [Key], canBeHeldBack: Bool = false, foreign: [String: String] = [:]) {
    self.keys = keys
    self.canBeHeldBack = canBeHeldBack
    self.foreign = foreign
    var byName: [String: (key: Key, rank: Int)] = [:]
    for key in keys {
      for (rank, name) in ([key.name] + key.aliases).enumerated() { byName[name] = (key, rank) }
    }
    self.byName = byName
  }

  /// Every name that is understood.
  package var names: [String] { keys.flatMap { [$0.name] + $0.aliases } }
}
