/// A key that a YAML file may contain.
///
/// Reading, the check for unknown keys, the JSON Schema and the test of the documentation all use
/// one table of keys, so none of them can know a key that the others do not.
package struct Key: Sendable {
  package let name: String
  /// Other names from other generators; earlier ones take precedence.
  package let aliases: [String]
  /// The meaning of the key, as a sentence without a full stop.
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
  /// Text in a format of its own, which a JSON Schema format or pattern describes.
  case formatted(format: String? = nil, pattern: String? = nil)
  case date
  case flag
  case count
  /// A number or a text.
  case numberOrText
  case choice([String])
  case list(Shape)
  case map(KeyTable)
  /// Names chosen by the author, each with a value of the same shape.
  case named(Shape)
  case either(Shape, Shape)
  case anything
}

extension Shape {
  /// The largest number allowed, which is more than anyone needs, and small enough for sums not to
  /// overflow.
  static let mostCount = 1_000_000

  /// Whether a value may be text of any kind, or a list of texts.
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
  /// The keys by name and alias, each with the rank of that name.
  let byName: [String: (key: Key, rank: Int)]
  /// The names of keys, by the names in other generators.
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

  /// All supported names.
  package var names: [String] { keys.flatMap { [$0.name] + $0.aliases } }
}
