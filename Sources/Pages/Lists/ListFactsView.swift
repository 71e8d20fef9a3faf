import Briefs
import Mustache
import Site

/// The facts in the head of a list, next to its description.
struct ListFactsView: FieldView {
  let peopleLabel: String
  var people: [EntryView] = []
  var neighbours: [EntryView] = []
  /// The years covered: `2018–2026`.
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

  /// Returns `nil` for a list that is not about a group.
  init?(_ list: BriefList, _ site: Publication, _ page: OutputPath) {
    guard let group = list.group, let facts = list.facts else { return nil }
    let words = site.siteWords
    peopleLabel = words[group.section.wordForPeople]
    func entries(_ rows: [Frequencies.Row], of section: Section) -> [EntryView] {
      rows.map { EntryView(site.library[section][$0.index], count: $0.count, site, page) }
    }
    people = entries(facts.people, of: .people)
    neighbours = entries(facts.neighbours, of: group.section)
    span = facts.years.map { words.range($0) }
    frequency = facts.perYear.flatMap { words.count("about-a-year", $0) }
    missingNumbers = words.missingNumbers(facts.missingNumbers)
    guard group.section == .people else { return }
    written = words.count("count-written", group.briefs.count)
    edited = words.count("count-edited", group.edited.count)
  }
}

extension Section {
  /// The label of the people in the list of a group.
  fileprivate var wordForPeople: String {
    switch self {
    case .people: "co-authors"
    case .series: "editors"
    case .topics, .regions: "who-writes"
    }
  }
}

extension Words {
  fileprivate func count(_ key: String, _ count: Int) -> String? {
    count == 0 ? nil : filled(key, ["count": number(count)])
  }

  fileprivate func range(_ range: ClosedRange<Int>) -> String {
    let first = number(range.lowerBound)
    return range.count == 1 ? first : "\(first)–\(number(range.upperBound))"
  }

  /// Returns the missing numbers of a series, unless it has so many gaps that its numbers must follow another rule.
  fileprivate func missingNumbers(_ gaps: [ClosedRange<Int>]) -> String? {
    guard !gaps.isEmpty, gaps.count <= 12 else { return nil }
    let numbers = gaps.map { range($0) }.joined(separator: self["list-comma"])
    return filled("missing-numbers", ["number": numbers])
  }
}
