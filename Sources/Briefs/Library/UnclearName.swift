import Basics
import SourceText

/// A name read as that of one person that may be several people's, inverted, or an institution's.
struct UnclearName {
  /// How the name is read.
  let reading: String
  /// A suggestion for what to do about it.
  let help: String

  /// Finds the problem of a name; nil if there is none.
  ///
  /// - Parameters:
  ///   - name: a text read as the name of one person or institution
  ///   - isEntry: whether it is in people.yml, where a person is a map
  init?(_ name: String, isEntry: Bool) {
    let parts = Self.parts(of: name)
    if Self.isInstitution(name), parts.count < 2 || !parts.allSatisfy({ $0.contains(" ") }) {
      reading = "the name of an institution"
      help = Self.whole(name, isEntry)
    } else if parts.count > 1 {
      reading = "the name of one person"
      let isTurned = parts.count == 2 && name.contains(",") && !parts[0].contains(" ")
      help = isTurned ? Self.turned(parts, isEntry) : Self.several(parts, isEntry)
    } else if name.contains(where: Self.foreignMarks.contains) {
      reading = "the name of one person"
      help = Self.alone(name, isEntry)
    } else {
      return nil
    }
  }

  private static let foreignMarks = Set("@()<>|")

  /// Returns whether a name is an institution's, and so must not be inverted.
  static func isInstitution(_ name: String) -> Bool {
    name.contains(" ") && NameWords.nameInstitution(name)
  }

  /// Returns whether a name is printed unchanged, since it is an institution's or its parts are
  /// unknown.
  static func staysWhole(_ name: String) -> Bool {
    isInstitution(name) || name.contains { $0 == ";" || foreignMarks.contains($0) }
  }

  private static func whole(_ name: String, _ isEntry: Bool) -> String {
    let name = isEntry ? name : name.inFlowMap
    return isEntry
      ? "add 'family: \(name)' for an institution, or the family name of a person"
      : "write '{name: \(name), family: \(name)}' for an institution, or the family name of a person"
  }

  private static func alone(_ name: String, _ isEntry: Bool) -> String {
    if isEntry {
      return
        "leave only the name under 'name', and put the rest under 'role', 'affiliation' or 'email'"
    }
    return
      "write only the name, or a map such as '{name: …, \(name.contains("@") ? "email" : "affiliation"): …}'"
  }

  private static func turned(_ parts: [String], _ isEntry: Bool) -> String {
    isEntry ? "write 'name: \(parts[1]) \(parts[0])'" : "write '\(parts[1]) \(parts[0])'"
  }

  private static func several(_ parts: [String], _ isEntry: Bool) -> String {
    isEntry
      ? "make an entry for each person, and add 'family: …' with the whole name for an institution"
      : "write '[\(parts.joined(separator: ", "))]' for several people, "
        + "and '{name: …, family: …}' with the whole name twice for an institution"
  }

  /// Returns the texts between commas, semicolons and words for “and”, without the suffixes and
  /// degrees after the comma of a single name.
  private static func parts(of name: String) -> [String] {
    guard name.utf8.contains(where: marks.contains) || joints.contains(where: { name.holds($0) })
    else { return [] }
    return joints.reduce(name) { $0.replacing("\($1)", with: ";") }.split { ",;&/".contains($0) }
      .map { String($0).trimmed }
      .filter { !$0.isEmpty && !NameWords.areSuffixes($0) }
  }

  private static let marks = Set(",;&/".utf8)
  private static let joints: [StaticString] = [" and ", " und ", " et "]
}

extension LibraryAssembly {
  /// The names that would be cited wrongly, each reported once.
  var unclearNames: [Diagnostic] {
    let letterhead = configuration.letterhead.name
    var seen: Set<String> = [configuration.title]
    if let letterhead { seen.insert(letterhead) }
    var found: [Diagnostic] = []
    func look(at name: String, _ family: String?, _ location: Location, isEntry: Bool = false) {
      guard family == nil, seen.insert(name).inserted,
        let unclear = UnclearName(name, isEntry: isEntry)
      else { return }
      found.append(
        Diagnostic(
          .unclearName, "'\(name)' is read as \(unclear.reading)", at: location, help: unclear.help)
      )
    }
    for (person, place) in zip(persons.people.all, persons.people.locations) {
      look(at: person.name, person.family, place.location, isEntry: true)
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
