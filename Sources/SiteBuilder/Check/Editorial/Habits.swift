import Briefs
import SourceText

/// The features that most briefs of a site or a series have, so that the few without them can be
/// reported.
struct Habits {
  private let library: Library
  private let hasSources: [Bool]
  private let all: Group
  private var bySeries: [Slug: Group] = [:]

  /// The number of briefs in a group that have each feature.
  private struct Group {
    var count = 0
    var topics = 0
    var series = 0
    var numbers = 0
    var funding = 0
    var sources = 0
    /// The date of the first brief in the group that has a number.
    var firstNumber: CalendarDate?

    mutating func add(_ entry: LibraryEntry, hasSources: Bool) {
      count += 1
      topics += entry.terms[.topics].isEmpty ? 0 : 1
      series += entry.series == nil ? 0 : 1
      funding += entry.brief.funding == nil ? 0 : 1
      sources += hasSources ? 1 : 0
      guard entry.brief.number != nil else { return }
      numbers += 1
      let date = entry.brief.date.value
      firstNumber = firstNumber.map { min($0, date) } ?? date
    }

    /// Returns whether a feature is usual: at least three other briefs have it, and three quarters
    /// of all others.
    func isUsual(_ have: Int) -> Bool { count > 3 && have * 4 >= (count - 1) * 3 }
  }

  init(_ library: Library, hasSources: [Bool]) {
    self.library = library
    self.hasSources = hasSources
    var all = Group()
    for (index, entry) in library.entries.enumerated() where !entry.isWithdrawn {
      all.add(entry, hasSources: hasSources[index])
      if let series = entry.series?.id {
        bySeries[series, default: Group()].add(entry, hasSources: hasSources[index])
      }
    }
    self.all = all
  }

  /// Returns remarks on what a brief lacks that most of its kind have.
  func remarks(on index: Int) -> [Diagnostic] {
    let entry = library.entries[index]
    let kind = entry.series.flatMap { bySeries[$0.id] } ?? all
    let place = entry.brief.title.location
    var remarks: [Diagnostic] = []
    func remark(_ rule: EditorialRule, _ message: String, _ have: Int, of count: Int, help: String)
    {
      let others = "as \(have) of \(count - 1) others have"
      remarks.append(Diagnostic(rule, "\(message), \(others)", at: place, help: help))
    }
    if entry.terms[.topics].isEmpty, all.isUsual(all.topics) {
      remark(
        .noTopics, "the brief has no topics", all.topics, of: all.count,
        help: "write 'topics: […]', by which readers find it and related briefs")
    }
    if entry.series == nil, all.isUsual(all.series) {
      remark(
        .noSeries, "the brief is in no series", all.series, of: all.count,
        help: "write 'series: …', which citations name")
    }
    if let first = kind.firstNumber, entry.series != nil, entry.brief.number == nil,
      first <= entry.brief.date.value, kind.isUsual(kind.numbers)
    {
      remark(
        .noNumber, "the brief has no number in its series", kind.numbers, of: kind.count,
        help: "write 'number: …', by which libraries know it")
    }
    if entry.brief.funding == nil, kind.isUsual(kind.funding) {
      remark(
        .noFunding, "the brief does not say who paid for it", kind.funding, of: kind.count,
        help: "write 'funding: …', if only that nobody did: institutes are rated by it")
    }
    if !hasSources[index], kind.isUsual(kind.sources) {
      remark(
        .noSources, "the brief has neither note nor citation", kind.sources, of: kind.count,
        help: "say what it rests on: '[^1]' and a note, or '[@key]' and a work")
    }
    return remarks
  }
}
