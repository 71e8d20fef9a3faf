/// All briefs of a site, and the answer to every question that takes more than one of them.
package struct Library: Sendable {
  package let configuration: SiteConfiguration
  /// The briefs that readers may see, newest first: by date, then number, then slug.
  package let entries: [LibraryEntry]
  /// By slug.
  package let pages: [StandalonePage]
  /// Everybody who wrote or edited something, by name.
  package let people: [Contributions]
  /// In the order of `site.yml`, then by title; none is empty.
  package let series: [Group<Series>]
  /// In the order of `site.yml`, then by title; none is empty.
  package let topics: [Group<Term>]
  /// In the order of `site.yml`, then by title; none is empty.
  package let regions: [Group<Term>]
  /// The latest year first.
  package let years: [Group<Int>]
  /// The numbers that a series leaves out between its first and its last, counting drafts as there.
  package let missingNumbers: [Slug: [ClosedRange<Int>]]
  /// The briefs and pages that were read and are not shown, by path.
  package let withheld: [WithheldText]

  let entriesBySlug: [Slug: Int]
  let entriesByPath: [String: Int]
  let peopleByID: [Slug: Int]
}

extension Library {
  /// The brief with a slug, if readers may see it.
  package subscript(slug: Slug) -> LibraryEntry? { entriesBySlug[slug].map { entries[$0] } }

  /// The place in `entries` of the brief with a slug.
  package func index(of slug: Slug) -> Int? { entriesBySlug[slug] }

  /// The brief at a path, as diagnostics show it.
  package func entry(atPath path: String) -> LibraryEntry? {
    entriesByPath[path].map { entries[$0] }
  }

  /// What a person wrote and edited.
  package func contributions(of person: Slug) -> Contributions? {
    peopleByID[person].map { people[$0] }
  }
}
