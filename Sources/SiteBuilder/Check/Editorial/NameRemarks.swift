import Briefs
import SourceText

/// An editor's remarks on the names of authors and editors, one for each name.
extension EditorialCheck {
  private var people: People { sources.people }

  var ofNames: [Diagnostic] {
    var remarks: [Diagnostic] = []
    var seen: Set<String> = []
    func look(at name: String, _ location: Location) {
      guard seen.insert(name).inserted, let plain = TitledName.withoutTitle(name) else { return }
      remarks.append(
        Diagnostic(
          .titleInName, "'\(name)' has a title or a degree in the name", at: location,
          help: "write '\(plain)', and the rank as 'role': Google Scholar and reference tools take "
            + "every word for a name"))
    }
    for (person, place) in zip(people.all, people.locations) {
      look(at: person.name, place.location)
    }
    for entry in library.entries {
      for contributor in entry.brief.authors + entry.brief.editors {
        look(at: contributor.value.name, contributor.location)
      }
    }
    return remarks + unlisted
  }

  /// Remarks on people who are not in people.yml, if most are.
  private var unlisted: [Diagnostic] {
    if people.isEmpty { return [] }
    var listed = 0
    var strangers: [Located<String>] = []
    var seen: Set<String> = []
    for entry in library.entries where !entry.isDraft {
      for contributor in entry.brief.authors + entry.brief.editors {
        let name = contributor.value.name
        guard seen.insert(name).inserted, name != Placeholders.author, name != Placeholders.editor
        else {
          continue
        }
        if isListed(name) {
          listed += 1
        } else if case .named = contributor.value, name.contains(" ") {
          strangers.append(Located(name, at: contributor.location))
        }
      }
    }
    guard listed >= strangers.count else { return [] }
    return strangers.map { name in
      let id = Slug.from(title: name.value)?.rawValue ?? "id"
      return Diagnostic(
        .unlistedPerson, "'\(name.value)' is not in people.yml, where \(listed) others are",
        at: name.location,
        help: "add '\(id)' there, or write a map with 'name' and 'role' here, so that the page of "
          + "the person says who it is")
    }
  }

  private func isListed(_ name: String) -> Bool {
    people[name] != nil || people.named(name) != nil
      || Slug.from(title: name).flatMap { people[$0.rawValue] } != nil
  }
}

/// A name with a title or a degree: `Dr. Amina Khan`, `Amina Khan, PhD`.
enum TitledName {
  private static let titles: Set<String> = [
    "adm", "admiral", "amb", "ambassador", "brig", "brigadier", "capt", "cdr", "cdre", "col",
    "colonel", "dr", "engr", "gen", "lt", "maj", "mr", "mrs", "ms", "prof", "professor", "sir",
    "ڈاکٹر", "پروفیسر", "الدكتور", "الدكتورة", "د",
  ]
  private static let degrees: Set<String> = ["ba", "bsc", "dphil", "ma", "mba", "md", "msc", "phd"]

  /// Returns the name alone, or `nil` if there is nothing else in it.
  static func withoutTitle(_ name: String) -> String? {
    var words = name.split(separator: " ")
    guard words.count > 1 else { return nil }
    while words.count > 2, let first = words.first, isTitle(first) { words.removeFirst() }
    while words.count > 2, let last = words.last, isDegree(last) { words.removeLast() }
    var plain = words.joined(separator: " ")
    while plain.last == "," { plain.removeLast() }
    return plain == name ? nil : plain
  }

  private static func isTitle(_ word: Substring) -> Bool {
    titles.contains(word.lowercased().filter { $0 != "." && $0 != "," && $0 != "(" && $0 != ")" })
  }

  /// Returns whether a word is a degree, which differs from a family name such as Ma by a comma
  /// before it or by its dots and capitals.
  private static func isDegree(_ word: Substring) -> Bool {
    let letters = word.filter { $0 != "." && $0 != "," }
    let isWritten = letters.count > 2 || word.contains(".") || letters == letters.uppercased()
    return isWritten && degrees.contains(letters.lowercased())
  }
}
