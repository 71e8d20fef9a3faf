import Briefs
import CSL

extension Name {
  /// Creates a name from a person, split into the parts that citation styles rearrange.
  ///
  /// The family name is the one given in `people.yml`, or else the last word with the particles
  /// before it. If the family name is the whole name, the person is an institution, or has one name
  /// only.
  package init(_ person: Person) {
    let words = person.name.split(separator: " ").map(String.init)
    if let family = person.family {
      self.init(person.name, family: family)
    } else if words.count < 2 || words[0].unicodeScalars.contains(where: \.isIdeographic) {
      self.init(literal: person.name)
    } else {
      self.init(words)
    }
  }

  private init(_ name: String, family: String) {
    let given =
      if name.hasSuffix(" " + family) {
        String(name.dropLast(family.count + 1))
      } else if name.hasPrefix(family + " ") {
        String(name.dropFirst(family.count + 1))
      } else { "" }
    guard !given.isEmpty else {
      self.init(literal: name)
      return
    }
    self.init(family: family, given: given)
    // A name that is written with the family name first is always printed in that order.
    isStaticallyOrdered = name.hasPrefix(family + " ")
  }

  private init(_ words: [String]) {
    var words = words
    let suffix =
      words.count > 2 && Self.suffixes.contains(words[words.count - 1])
      ? words.removeLast() : nil
    if suffix != nil, words[words.count - 1].hasSuffix(",") { words[words.count - 1].removeLast() }
    let start = words.dropLast().firstIndex { $0.first?.isLowercase ?? false } ?? words.count - 1
    let given = words[..<start].joined(separator: " ")
    let particle = words[start..<(words.count - 1)].joined(separator: " ")
    self.init(
      family: words[words.count - 1], given: given.isEmpty ? nil : given,
      nonDroppingParticle: particle.isEmpty ? nil : particle, suffix: suffix)
  }

  private static let suffixes: Set<String> = ["Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV"]
}

extension Unicode.Scalar {
  fileprivate var isIdeographic: Bool { properties.isIdeographic }
}
