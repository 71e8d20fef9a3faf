/// All briefs of a site, with everything that involves more than one of them.
package struct Library: Sendable {
  package let configuration: SiteConfiguration
  /// The briefs that readers may see, newest first: by date, then number, then slug.
  package let entries: [LibraryEntry]
  /// The pages, by slug.
  package let pages: [StandalonePage]
  let groups: PerSection<[Group]>
  /// The years with briefs, latest first.
  package let years: [YearGroup]
  /// The numbers missing between the first and last of a series; those of drafts are not missing.
  package let missingNumbers: [Slug: [ClosedRange<Int>]]
  /// The briefs and pages that were read but are not shown, by path.
  package let withheld: [WithheldText]

  /// Which of its texts, lists and aliases has which address.
  package internal(set) var addresses = SiteAddresses()

  let entriesBySlug: [Slug: Int]
  let entriesByPath: [String: Int]
}

extension Library {
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
