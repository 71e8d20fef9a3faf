import SourceText

/// A name that cannot be taken apart: several people's in one text, or one that is turned round.
struct UnclearName {
  /// What to do about it.
  let help: String

  /// - Parameter name: what is read as the name of one person; nil is returned when it can be
  init?(_ name: String) {
    let parts = Self.parts(of: name)
    guard parts.count > 1 else { return nil }
    let isTurned = parts.count == 2 && name.contains(",") && !parts[0].contains(" ")
    help =
      isTurned
      ? "write '\(parts[1]) \(parts[0])'"
      : "write '[\(parts.joined(separator: ", "))]' for several people, "
        + "and '{name: …, family: …}' with the whole name twice for an institution"
  }

  /// The texts between commas, semicolons and words for “and”, without the suffixes and degrees that stand
  /// behind the comma of one name.
  private static func parts(of name: String) -> [String] {
    guard name.utf8.contains(where: marks.contains) || joints.contains(where: { name.holds($0) })
    else { return [] }
    return joints.reduce(name) { $0.replacing("\($1)", with: ";") }.split { ",;&".contains($0) }
      .map { String($0).trimmed }
      .filter { !$0.isEmpty && !isSuffix($0) }
  }

  private static let marks = Set(",;&".utf8)
  private static let joints: [StaticString] = [" and ", " und ", " et "]

  private static func isSuffix(_ part: String) -> Bool {
    part.split(separator: " ").allSatisfy { word in
      let letters = word.filter { $0.isLetter }
      return suffixes.contains(letters.lowercased())
        || (letters.count < 6 && word.contains(".") && letters == letters.uppercased())
    }
  }

  private static let suffixes: Set<String> = [
    "jr", "sr", "ii", "iii", "iv", "ba", "bsc", "dphil", "esq", "ma", "mba", "md", "msc", "phd",
  ]
}

extension LibraryAssembly {
  /// Names that would be cited wrongly, each told once.
  var unclearNames: [Diagnostic] {
    let letterhead = configuration.letterhead.name
    var seen: Set<String> = [configuration.title]
    if let letterhead { seen.insert(letterhead) }
    var found: [Diagnostic] = []
    func look(at name: String, _ family: String?, _ location: Location) {
      guard family == nil, let unclear = UnclearName(name), seen.insert(name).inserted else {
        return
      }
      found.append(
        Diagnostic(
          .unclearName, "'\(name)' is read as the name of one person", at: location,
          help: unclear.help))
    }
    for (person, place) in zip(persons.people.all, persons.people.locations) {
      look(at: person.name, person.family, place.location)
    }
    for index in shown {
      for contributor in briefs[index].authors + briefs[index].editors {
        switch contributor.value {
        case .named(let name):
          look(at: name, persons.people.named(name)?.family, contributor.location)
        case .inline(let person):
          look(at: person.name, person.family, contributor.location)
        }
      }
    }
    return found
  }
}
