/// All briefs of a site, with everything that involves more than one of them.
package struct Library: Sendable {
  package let configuration: SiteConfiguration
  /// The briefs that readers may see, newest first: by date, then number, then slug.
  package let entries: [LibraryEntry]
  /// The pages, by slug.
  package let pages: [StandalonePage]
  /// Everyone who wrote or edited something, by name.
  package let people: [Contributions]
  /// The series with briefs, in the order of `site.yml`, then by title.
  package let series: [Group<Series>]
  /// The topics with briefs, in the order of `site.yml`, then by title.
  package let topics: [Group<Term>]
  /// The regions with briefs, in the order of `site.yml`, then by title.
  package let regions: [Group<Term>]
  /// The years with briefs, latest first.
  package let years: [Group<Int>]
  /// The numbers missing between the first and last of a series; those of drafts are not missing.
  package let missingNumbers: [Slug: [ClosedRange<Int>]]
  /// The briefs and pages that were read but are not shown, by path.
  package let withheld: [WithheldText]

  let entriesBySlug: [Slug: Int]
  let entriesByPath: [String: Int]
  let peopleByID: [Slug: Int]
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

  /// Returns the briefs that a person wrote and edited.
  package func contributions(of person: Slug) -> Contributions? {
    peopleByID[person].map { people[$0] }
  }
}
