import Basics
import SourceText

/// Everyone who is named in briefs, found by id or name, or created from the name.
struct PersonDirectory {
  let people: People
  private(set) var persons: [Slug: Person] = [:]
  /// The first position and the number of uses of each unknown id.
  private var unknown: [String: (place: Location, count: Int)] = [:]

  private let language: LanguageTag

  init(_ people: People, language: LanguageTag = .english) {
    self.people = people
    self.language = language
  }

  /// The people about whom a later brief gave more details than an earlier one.
  private(set) var completed: Set<Slug> = []
  /// The ids of names that have been looked up, since most names recur.
  private var idsByName: [String: Slug] = [:]

  /// Returns the person's part in a brief of a certain date.
  mutating func credit(for contributor: Located<Contributor>, on date: CalendarDate) -> Credit {
    switch contributor.value {
    case .named(let name):
      if people.isEmpty, let id = idsByName[name], let person = persons[id] {
        return Credit(person: person)
      }
      return known(name).map { credit(of: $0, on: date) }
        ?? credit(ofStranger: name, at: contributor.location)
    case .inline(let person):
      guard let known = known(person.name) else { return credit(ofStranger: person) }
      var credit = credit(of: known, on: date)
      credit.role = person.role ?? credit.role
      credit.affiliation = person.affiliation ?? credit.affiliation
      return credit
    }
  }

  private func known(_ name: String) -> Person? {
    if people.isEmpty { return nil }
    return people[name] ?? people.named(name)
      ?? Slug.from(title: name, in: language).flatMap { people[$0.rawValue] }
  }

  private mutating func credit(of known: Person, on date: CalendarDate) -> Credit {
    persons[known.id] = known
    return Credit(
      person: known, role: known.role(on: date), affiliation: known.affiliation(on: date))
  }

  private mutating func credit(ofStranger name: String, at location: Location) -> Credit {
    noteUnknownID(name, at: location)
    let id = Slug.from(title: name, in: language) ?? Slug(safe: "person")
    idsByName[name] = id
    let person = persons[id] ?? Person(id: id, name: name).namedWhole
    persons[id] = person
    return Credit(person: person)
  }

  /// Returns the credit of a person who is only described in briefs; for each detail, the first
  /// brief counts.
  private mutating func credit(ofStranger person: Person) -> Credit {
    let role = person.role
    guard let earlier = persons[person.id] else {
      let person = person.namedWhole
      persons[person.id] = person
      return Credit(person: person, role: role, affiliation: person.affiliation)
    }
    guard person.adds(to: earlier) else {
      return Credit(person: earlier, role: role, affiliation: person.affiliation)
    }
    let filled = earlier.filled(from: person)
    persons[person.id] = filled
    completed.insert(person.id)
    return Credit(person: filled, role: role, affiliation: person.affiliation)
  }

  /// Returns the person with the details from all briefs.
  func complete(_ person: Person) -> Person {
    completed.contains(person.id) ? persons[person.id] ?? person : person
  }

  private mutating func noteUnknownID(_ name: String, at location: Location) {
    guard !people.isEmpty, name.looksLikeID else { return }
    let uses = unknown[name] ?? (location, 0)
    unknown[name] = (min(uses.place, location), uses.count + 1)
  }

  /// One warning for each unknown id, at the first brief that names it.
  var diagnostics: [Diagnostic] {
    let known = people.all.map(\.id.rawValue)
    return unknown.map { id, uses in
      Diagnostic(
        .unknownPerson,
        "people.yml has nobody with the id '\(id)'"
          + (uses.count > 1 ? ", which is written \(uses.count) times" : ""),
        at: uses.place
      ) {
        known.nearest(to: id).map { "write '\($0)'" }
          ?? "add '\(id)' to people.yml, or write the name"
      }
    }
  }
}

extension Person {
  /// The person, with the whole name as the family name if it cannot be divided.
  fileprivate var namedWhole: Person {
    guard family == nil, UnclearName.staysWhole(name) else { return self }
    var person = self
    person.family = name
    return person
  }

  /// Returns whether the person has details that an earlier description lacks.
  fileprivate func adds(to earlier: Person) -> Bool {
    (role != nil && earlier.role == nil) || (affiliation != nil && earlier.affiliation == nil)
      || (email != nil && earlier.email == nil) || (orcid != nil && earlier.orcid == nil)
      || (web != nil && earlier.web == nil) || (bio != nil && earlier.bio == nil)
      || (photo != nil && earlier.photo == nil) || (language != nil && earlier.language == nil)
  }

  /// Returns the person with missing details from another description.
  fileprivate func filled(from other: Person) -> Person {
    var person = self
    person.role = role ?? other.role
    person.affiliation = affiliation ?? other.affiliation
    person.email = email ?? other.email
    person.orcid = orcid ?? other.orcid
    person.web = web ?? other.web
    person.bio = bio ?? other.bio
    person.photo = photo ?? other.photo
    person.language = language ?? other.language
    return person
  }
}

extension String {
  /// Whether the text is in lower case with hyphens, as ids are and names are not.
  fileprivate var looksLikeID: Bool {
    utf8.allSatisfy {
      $0.isASCIILowercase || $0.isASCIIDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    }
  }
}
