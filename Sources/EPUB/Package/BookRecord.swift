import Basics
import Briefs
import Pages
import Site

/// The facts about a book, for its package document.
struct BookRecord {
  struct Contributor: Hashable {
    var name: String
    var nameForSorting: String?
  }

  /// A collection that the book belongs to, or is.
  struct Collection {
    var title: String
    /// A number, if that of the brief in its series is one.
    var position: String?
    var issn: String?
  }

  /// The identifiers; the first one is unique.
  var identifiers: [String]
  var title: String
  var subtitle: String?
  var language: LanguageTag
  /// All languages, the main one first.
  var languages: [LanguageTag]
  var authors: [Contributor]
  var editors: [Contributor]
  var date: CalendarDate
  /// The day of the last change, which the book gives as its own: the same briefs make the same
  /// bytes.
  var lastDay: CalendarDate
  var publisher: String
  var rights: [String]
  var topics: [String]
  var abstract: String?
  var address: String?
  var collection: Collection?
}

extension BookRecord {
  /// The facts about a book of a single brief.
  init(_ source: BookBrief, publisher: String) {
    let brief = source.brief
    self.init(
      identifiers: Self.identifiers(of: brief, publisher: publisher), title: source.title,
      subtitle: brief.subtitle?.withoutTags.onOneLine, language: brief.language,
      languages: [brief.language], authors: brief.authors.map(Contributor.init),
      editors: brief.editors.map(Contributor.init), date: brief.date,
      lastDay: brief.lastChange ?? brief.date, publisher: publisher,
      rights: [Self.rights(of: brief)].compactMap { $0 }, topics: brief.topics,
      abstract: brief.abstract, address: brief.address,
      collection: brief.series.map {
        Collection(title: $0, position: brief.position, issn: brief.issn)
      })
  }

  /// The facts about a book of several briefs.
  ///
  /// - Returns: `nil` if there is no brief
  init?(_ sources: [BookBrief], _ about: BookCollection, publisher: String) {
    let briefs = sources.map(\.brief)
    guard let date = briefs.map(\.date).max(),
      let lastDay = briefs.map({ $0.lastChange ?? $0.date }).max()
    else { return nil }
    let languages = [about.language] + briefs.map(\.language)
    self.init(
      identifiers: [
        about.address ?? Self.uuid([publisher, about.title] + briefs.map(\.slug.rawValue))
      ],
      title: about.title, language: about.language,
      languages: languages.withoutRepetitions { $0.text },
      authors: briefs.flatMap(\.authors).map(Contributor.init).withoutRepetitions { $0.name },
      editors: briefs.flatMap(\.editors).map(Contributor.init).withoutRepetitions { $0.name },
      date: date, lastDay: lastDay, publisher: publisher,
      rights: briefs.compactMap(Self.rights).withoutRepetitions { $0 },
      topics: briefs.flatMap(\.topics).withoutRepetitions { $0 }, abstract: about.description,
      address: about.address,
      collection: about.isSeries ? Collection(title: about.title, issn: about.issn) : nil)
  }

  private static func identifiers(of brief: PrintedBrief, publisher: String) -> [String] {
    let unique = brief.doi ?? brief.address ?? uuid([publisher, brief.slug.rawValue])
    return [unique]
      + [brief.isbn.map { "urn:isbn:" + $0.filter { $0 != "-" && $0 != " " } }].compactMap { $0 }
  }

  private static func rights(of brief: PrintedBrief) -> String? {
    brief.license.map { license in
      [license.name, license.address].compactMap { $0 }.joined(separator: ", ")
    }
  }

  /// Returns an identifier that is always the same for the same names (RFC 9562, version 8).
  private static func uuid(_ names: [String]) -> String {
    var (high, low) = (Fingerprint(), Fingerprint())
    high.add(each: names) { $0.add($1) }
    low.add(each: names.reversed()) { $0.add($1) }
    let first = high.hash & ~0xF000 | 0x8000
    let last = low.hash & ~(0xC000 << 48) | 0x8000 << 48
    let digits = [first, last].map { number in
      let text = String(number, radix: 16)
      return String(repeating: "0", count: 16 - text.count) + text
    }.joined()
    let cuts = [0, 8, 12, 16, 20, 32]
    return "urn:uuid:"
      + zip(cuts, cuts.dropFirst()).map { digits.dropFirst($0).prefix($1 - $0) }
      .joined(separator: "-")
  }
}

extension BookRecord.Contributor {
  fileprivate init(_ person: PrintedBrief.Contributor) {
    self.init(name: person.name, nameForSorting: person.nameForSorting)
  }
}

extension Array {
  /// Returns the elements without those whose name an earlier one has.
  fileprivate func withoutRepetitions(_ name: (Element) -> String) -> [Element] {
    var seen: Set<String> = []
    return filter { seen.insert(name($0)).inserted }
  }
}
