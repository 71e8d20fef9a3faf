/// All briefs of a site, with everything that involves more than one of them.
///
/// It never changes. It is a class because views on several threads ask it for one part at a time,
/// and copying a structure for each would retain and release every part.
package final class Library: Sendable {
  package let configuration: SiteConfiguration
  /// The briefs that readers may see, newest first: by date, then number, then slug.
  package let entries: [LibraryEntry]
  /// The pages, by slug.
  package let pages: [StandalonePage]
  private let groups: PerSection<[Group]>
  /// The years with briefs, latest first.
  package let years: [YearGroup]
  /// The numbers missing between the first and last of a series; those of drafts are not missing.
  package let missingNumbers: [Slug: [ClosedRange<Int>]]
  /// The briefs and pages that were read but are not shown, by path.
  package let withheld: [WithheldText]

  /// Which of its texts, lists and aliases has which address.
  package let addresses: SiteAddresses

  private let entriesBySlug: [Slug: Int]
  private let entriesByPath: [String: Int]

  /// Creates the library from the results of all steps of its assembly.
  init(_ assembly: LibraryAssembly) {
    configuration = assembly.configuration
    entries = assembly.entries.map(LibraryEntry.init)
    pages = assembly.pages
    groups = assembly.groups
    years = assembly.years
    missingNumbers = assembly.missingNumbers
    withheld = assembly.withheld
    addresses = assembly.addresses(groups, years)
    entriesBySlug = assembly.slugs.indexes()
    entriesByPath = assembly.shown.map { assembly.briefs[$0].path }.indexes()
  }

  /// Returns the brief with a slug, if readers may see it.
  package subscript(slug: Slug) -> LibraryEntry? { entriesBySlug[slug].map { entries[$0] } }

  /// Returns the index in `entries` of the brief with a slug.
  package func index(of slug: Slug) -> Int? { entriesBySlug[slug] }

  /// Returns the brief at a path, as shown in diagnostics.
  package func entry(atPath path: String) -> LibraryEntry? {
    entriesByPath[path].map { entries[$0] }
  }

  /// The languages of the briefs and of the site.
  package var languages: Set<LanguageTag> {
    Set(entries.map(\.language)).union([configuration.language])
  }

  /// Returns the groups of a section that have briefs: people by name, all others in the order of `site.yml`,
  /// then by title.
  package subscript(section: Section) -> [Group] { groups[section] }

  /// Everyone who wrote or edited something, by name.
  package var people: [Person] { groups[.people].compactMap(\.person) }
}

extension Array where Element: Hashable {
  /// Returns the index of each element; for equal ones, the first.
  fileprivate func indexes() -> [Element: Int] {
    Dictionary(zip(self, indices)) { first, _ in first }
  }
}
