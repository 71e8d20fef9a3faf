import Basics
import Briefs
import SourceText
import Site

/// The index of a section: all people, series, topics or regions.
struct IndexPage {
  let section: Section
  let site: Publication
  let page: OutputPath

  private var groups: [Group] { site.library[section] }
  private var words: Words { site.siteWords }

  var view: ListView {
    var view = ListView(site: site, heading: words[section.rawValue], page: page)
    view.crumbs = [Crumb(title: words["home"], path: Route.home)]
    if section == .people {
      view.entries = people
      markLetters(in: &view)
    } else {
      view.entries = groups.map { entry(of: $0) }
    }
    return view
  }

  private func entry(of group: Group) -> EntryView {
    var entry = EntryView(group, site, page)
    entry.description = site.prepared.description(of: group.id, in: section, on: page)
    entry.newest = group.briefs.first.flatMap { site.library.index(of: $0) }.map {
      BriefItemView(brief: BriefView(site: site, index: $0, page: page))
    }
    return entry
  }

  // MARK: People

  private var people: [EntryView] {
    let house = commonAffiliation
    let people = site.library.people
    let names = people.map(\.sortingName)
    return collation.sorted(people.indices) { (names[$0], people[$0].id) }
      .map { entry(of: people[$0], groups[$0], besides: house) }
  }

  private var collation: Collation { Collation(language: site.configuration.language.text) }

  /// The affiliation that goes without saying, which is that of more than half of the people.
  private var commonAffiliation: String? {
    let all = site.library.people.compactMap(\.creditOfToday.affiliation)
    let counts = all.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    return counts.first { $0.value * 2 > groups.count }?.key
  }

  private func entry(of person: Person, _ group: Group, besides house: String?) -> EntryView {
    var entry = EntryView(group, site, page)
    let former = person.formerPosition?.role.map { "\(words["formerly"]) \($0)" }
    let today = person.creditOfToday
    let elsewhere = today.affiliation == house ? nil : today.affiliation
    entry.description =
      [today.role ?? former, elsewhere].compactMap { $0 }
      .joined(separator: " · ").htmlEscaped
    if former == nil {
      let language = site.configuration.language
      entry.descriptionLanguage = LanguageView(person.language ?? language, on: language)
    }
    let parts = [("count-written", group.briefs.count), ("count-edited", group.edited.count)]
    entry.countLabel = parts.filter { $0.1 > 0 }
      .map { words.filled($0.0, ["count": words.number($0.1)]) }
      .joined(separator: words["list-comma"])
    entry.letter = person.sortingName.first.map(String.init)
    return entry
  }

  /// The number of names up to which a list is easy to use without letters.
  private static let mostWithoutLetters = 40

  /// Keeps each letter only at its first entry, and adds the links to them.
  private func markLetters(in view: inout ListView) {
    let collation = collation
    var letters: Set<String> = []
    var headings: Set<String> = []
    let isLong = view.entries.count > Self.mostWithoutLetters
    for index in view.entries.indices {
      let letter = view.entries[index].letter
      view.entries[index].letter = nil
      guard isLong, let letter, letters.insert(letter).inserted else { continue }
      let heading = collation.heading(Character(letter))
      if headings.insert(heading).inserted { view.entries[index].letter = heading }
    }
    view.letters = view.entries.compactMap { entry in
      entry.letter.map { LinkView(title: $0, href: "#_" + $0) }
    }
  }
}

extension Person {
  /// The name by which a person is sorted in a list: family name first, and without punctuation.
  fileprivate var sortingName: String {
    let family = family ?? name.split(separator: " ").last.map(String.init) ?? name
    let words = "\(family) \(name)".split { !$0.isLetter && !$0.isNumber && !"'’".contains($0) }
    return words.map { $0.filter { $0.isLetter || $0.isNumber } }.joined(separator: " ")
  }
}
