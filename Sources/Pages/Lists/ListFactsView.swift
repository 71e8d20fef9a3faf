import Briefs
import Mustache
import Site

/// What the head of a list tells beside its description.
struct ListFactsView: FieldView {
  var people: [EntryView] = []
  var peopleLabel: String?
  var neighbours: [EntryView] = []
  /// `2018–2026`.
  var span: String?
  var frequency: String?
  var missingNumbers: String?
  var written: String?
  var edited: String?

  static let fields: Fields<ListFactsView> = [
    "people": .framed { $0.people },
    "people-label": .text { $0.peopleLabel },
    "neighbours": .framed { $0.neighbours },
    "span": .text { $0.span },
    "frequency": .text { $0.frequency },
    "missing-numbers": .text { $0.missingNumbers },
    "written-label": .text { $0.written },
    "edited-label": .text { $0.edited },
  ]
}

extension Publication {
  /// The facts of a listing as its page tells them; none for the archive.
  func factsView(of listing: Listing, on page: OutputPath) -> ListFactsView? {
    switch listing {
    case .archive, .year, .work: nil
    case .person(let index): factsView(ofPerson: index, on: page)
    case .series(let index): factsView(of: facts.series[index], on: page)
    case .topic(let index): factsView(of: facts.topics[index], .topics, on: page)
    case .region(let index): factsView(of: facts.regions[index], .regions, on: page)
    }
  }

  private func factsView(ofPerson index: Int, on page: OutputPath) -> ListFactsView {
    let (person, facts) = (library.people[index], facts.people[index])
    var view = ListFactsView(people: people(facts.coAuthors, on: page))
    view.peopleLabel = siteWords["co-authors"]
    view.span = facts.years.map(span)
    view.written = count("count-written", person.written.count)
    view.edited = count("count-edited", person.edited.count)
    return view
  }

  private func factsView(of facts: ListFacts.SeriesFacts, on page: OutputPath) -> ListFactsView {
    var view = ListFactsView(people: people(facts.editors, on: page))
    view.peopleLabel = siteWords["editors"]
    view.span = facts.years.map(span)
    view.frequency = facts.perYear.flatMap { count("about-a-year", $0) }
    view.missingNumbers = missingNumbers(facts.missingNumbers)
    return view
  }

  private func factsView(
    of facts: ListFacts.TermFacts, _ section: Section, on page: OutputPath
  ) -> ListFactsView {
    var view = ListFactsView(people: people(facts.people, on: page))
    view.peopleLabel = siteWords["who-writes"]
    view.span = facts.years.map(span)
    let groups = section == .topics ? library.topics : library.regions
    view.neighbours = facts.neighbours.map { row in
      let id = groups[row.index].id
      let path = section == .topics ? Route.topic(id) : Route.region(id)
      return entry(groups[row.index].title, path, row.count, on: page)
    }
    return view
  }

  private func people(_ rows: [Frequencies.Row], on page: OutputPath) -> [EntryView] {
    rows.map { row in
      let person = library.people[row.index].person
      return entry(person.name, Route.person(person.id), row.count, on: page)
    }
  }

  private func count(_ key: String, _ count: Int) -> String? {
    count == 0 ? nil : siteWords.filled(key, ["count": siteWords.number(count)])
  }

  private func span(_ years: ClosedRange<Int>) -> String { range(years, from: "–") }

  private func range(_ range: ClosedRange<Int>, from dash: String) -> String {
    let first = siteWords.number(range.lowerBound)
    return range.count == 1 ? first : first + dash + siteWords.number(range.upperBound)
  }

  /// Of a series with very many gaps, its numbers follow another rule, and nothing is said.
  private func missingNumbers(_ gaps: [ClosedRange<Int>]) -> String? {
    guard !gaps.isEmpty, gaps.count <= 12 else { return nil }
    let numbers = gaps.map { range($0, from: "–") }.joined(separator: siteWords["list-comma"])
    return siteWords.filled("missing-numbers", ["number": numbers])
  }

  func entry(_ title: String, _ path: OutputPath, _ count: Int, on page: OutputPath) -> EntryView {
    EntryView(
      title: title, href: path.href(from: page), count: count, language: configuration.language,
      words: siteWords)
  }
}
