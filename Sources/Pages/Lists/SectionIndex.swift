import Basics
import Briefs
import SourceText
import Site

/// The indexes of people, series, topics and regions.
extension Publication {
  /// The contents of an index.
  func content(of section: Section, at page: OutputPath) -> ListView {
    var content = ListView(site: self, heading: siteWords[section.rawValue], page: page)
    content.crumbs = [crumb(siteWords["home"], Route.home, on: page)]
    content.entries = entries(of: section, on: page)
    if section == .people { markLetters(in: &content) }
    return content
  }

  func entries(of section: Section, on page: OutputPath) -> [EntryView] {
    switch section {
    case .people: people(on: page)
    case .series:
      library.series.map { group in
        entry(
          group.title, Route.series(group.id), group.briefs,
          description(ofSeries: group.id, on: page), page)
      }
    case .topics:
      library.topics.map { group in
        entry(
          group.title, Route.topic(group.id), group.briefs,
          description(ofTopic: group.id, on: page), page)
      }
    case .regions:
      library.regions.map { group in
        entry(
          group.title, Route.region(group.id), group.briefs,
          description(ofRegion: group.id, on: page), page)
      }
    }
  }

  private func entry(
    _ title: String, _ path: OutputPath, _ briefs: [Slug], _ text: String?, _ page: OutputPath
  ) -> EntryView {
    var entry = entry(title, path, briefs.count, on: page)
    entry.description = text
    entry.newest = briefs.first.flatMap { library.index(of: $0) }.map {
      BriefItemView(brief: BriefView(site: self, index: $0, page: page))
    }
    return entry
  }

  // MARK: People

  private func people(on page: OutputPath) -> [EntryView] {
    let house = houseAffiliation
    return peopleByFamily.map { entry(of: $0, besides: house, on: page) }
  }

  private var peopleByFamily: [Contributions] {
    let keys = library.people.map { (key: $0.person.sortingName, person: $0) }
    return collation.sorted(keys) { ($0.key, $0.person.person.id) }.map(\.person)
  }

  private var collation: Collation { Collation(language: configuration.language.text) }

  /// The affiliation that goes without saying: the one of more than half of the people.
  private var houseAffiliation: String? {
    let all = library.people.compactMap(\.person.creditOfToday.affiliation)
    let counts = all.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    return counts.first { $0.value * 2 > library.people.count }?.key
  }

  private func entry(
    of contributions: Contributions, besides house: String?, on page: OutputPath
  ) -> EntryView {
    let person = contributions.person
    let count = Set(contributions.written + contributions.edited).count
    var entry = entry(person.name, Route.person(person.id), count, on: page)
    let former = person.formerPosition?.role.map { "\(siteWords["formerly"]) \($0)" }
    let today = person.creditOfToday
    let elsewhere = today.affiliation == house ? nil : today.affiliation
    entry.description =
      [today.role ?? former, elsewhere].compactMap { $0 }
      .joined(separator: " · ").htmlEscaped
    if former == nil {
      entry.descriptionLanguage = LanguageView(
        person.language ?? configuration.language, on: configuration.language)
    }
    let parts = [
      ("count-written", contributions.written.count), ("count-edited", contributions.edited.count),
    ]
    entry.countLabel = parts.filter { $0.1 > 0 }
      .map { siteWords.filled($0.0, ["count": siteWords.number($0.1)]) }
      .joined(separator: siteWords["list-comma"])
    entry.letter = person.sortingName.first.map(String.init)
    return entry
  }

  /// From how many names on a reader is helped by letters.
  private static let mostWithoutLetters = 40

  /// Leaves to each letter its first entry, and makes the way to it.
  private func markLetters(in content: inout ListView) {
    let collation = collation
    var letters: Set<String> = []
    var headings: Set<String> = []
    let isLong = content.entries.count > Self.mostWithoutLetters
    for index in content.entries.indices {
      let letter = content.entries[index].letter
      content.entries[index].letter = nil
      guard isLong, let letter, letters.insert(letter).inserted else { continue }
      let heading = collation.heading(Character(letter))
      if headings.insert(heading).inserted { content.entries[index].letter = heading }
    }
    content.letters = content.entries.compactMap { entry in
      entry.letter.map { LinkView(title: $0, href: "#_" + $0) }
    }
  }
}

extension Person {
  /// What the person is found by in a list: the family name first, without the marks between letters.
  fileprivate var sortingName: String {
    let family = family ?? name.split(separator: " ").last.map(String.init) ?? name
    let words = "\(family) \(name)".split { !$0.isLetter && !$0.isNumber && !"'’".contains($0) }
    return words.map { $0.filter { $0.isLetter || $0.isNumber } }.joined(separator: " ")
  }
}
