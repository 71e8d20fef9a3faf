/// Disambiguates names in all cites, whether the cites look the same or not (CSL 1.0.2:
/// disambiguation, `givenname-disambiguation-rule`).
extension Disambiguation {
  /// A name as cites print it.
  fileprivate struct Person {
    var name: Name
    var form: NameForm
    var text: String
  }

  mutating func distinguishNames() {
    let rule = document.style.citation.givenNameRule
    let isPrimary = rule == .primaryName || rule == .primaryNameWithInitials
    let onlyInitials = rule == .allNamesWithInitials || rule == .primaryNameWithInitials
    var levels: [Name: Distinction.GivenNames] = [:]
    for (key, group) in people(isPrimary: isPrimary) where group.count > 1 {
      var namesakes = Namesakes(names: group.map(\.name))
      for person in group where person.text == key {
        levels[person.name] = namesakes.level(of: person, onlyInitials: onlyInitials)
      }
    }
    guard !levels.isEmpty else { return }
    let before = document.distinctions
    for index in probes.indices {
      let names = probes[index].names.prefix(isPrimary ? 1 : probes[index].names.count)
      for name in names { document.distinctions[index].givenNames[name] = levels[name] }
    }
    refresh(probes.indices.filter { document.distinctions[$0] != before[$0] })
  }

  /// Returns the people named in cites, by the printed text of their names.
  private func people(isPrimary: Bool) -> [String: [Person]] {
    var people: [String: [Person]] = [:]
    var seen: [String: Set<Name.Spelling>] = [:]
    for probe in probes {
      guard let form = probe.form?.withoutGivenNames else { continue }
      for name in probe.names.prefix(isPrimary ? 1 : probe.names.count) {
        let person = Person(name: name, form: form, text: form.plainText(name, nil))
        // A person cited by family name is compared with everyone who has that name.
        for key in Set([person.text, name.familyText])
        where seen[key, default: []].insert(name.spelling).inserted {
          people[key, default: []].append(person)
        }
      }
    }
    return people
  }
}

/// People printed alike, with how often each text occurs when more of the names is shown.
private struct Namesakes {
  let names: [Name]
  private var counts: [Look: [String: Int]] = [:]

  init(names: [Name]) { self.names = names }

  private struct Look: Hashable {
    var form: NameForm
    var level: Distinction.GivenNames
  }

  /// Returns how much of a given name distinguishes a person from the others, or nil if nothing
  /// does.
  mutating func level(
    of person: Disambiguation.Person, onlyInitials: Bool
  ) -> Distinction.GivenNames? {
    if onlyInitials, !person.form.hasInitials { return nil }
    let withInitials = count(person, .initials)
    if withInitials == 1 || onlyInitials { return withInitials < names.count ? .initials : nil }
    if count(person, .full) < names.count { return .full }
    return withInitials < names.count ? .initials : nil
  }

  /// Returns how many of the people are printed like a person with so much of the given name.
  private mutating func count(
    _ person: Disambiguation.Person, _ level: Distinction.GivenNames
  ) -> Int {
    let look = Look(form: person.form, level: level)
    if counts[look] == nil {
      let texts = names.map { person.form.plainText($0, level) }
      counts[look] = Dictionary(texts.map { ($0, 1) }, uniquingKeysWith: +)
    }
    return counts[look]?[person.form.plainText(person.name, level)] ?? 0
  }
}

extension NameForm {
  fileprivate var withoutGivenNames: NameForm {
    var form = self
    form.givenNames = [:]
    return form
  }
}

extension Name {
  /// The family name with its non-dropping particle.
  fileprivate var familyText: String {
    [nonDroppingParticle, family ?? literal].compactMap { $0 }.joined(separator: " ")
  }

  /// The common form of names that differ at most in spaces and full stops, such as `J.J.` and
  /// `J. J.`.
  fileprivate struct Spelling: Hashable {
    var family: String?
    var suffix: String?
    var literal: String?
    var given: String?
  }

  fileprivate var spelling: Spelling {
    Spelling(
      family: family, suffix: suffix, literal: literal,
      given: given?.filter { $0 != " " && $0 != "." })
  }
}
