import Briefs
import CommonMark
import Pages
import Site
import SourceText

/// The list of all briefs of a site, one row each, newest first.
package struct Catalogue: Sendable {
  package let rows: [Row]

  /// A brief, as a librarian would catalogue it.
  package struct Row: Sendable, Hashable {
    /// The date; nil if it could not be read.
    package var date: String?
    package var series: String?
    package var number: String?
    package var slug: String
    /// The title without markup.
    package var title: String
    package var authors: [Name]
    package var editors: [Name]
    /// The titles of topics.
    package var topics: [String]
    package var status: LibraryEntry.State
    /// The address at which it is published: a whole one if the site has a `url`, otherwise
    /// relative to the site's root.
    package var address: String
    /// The path of its file.
    package var path: String
  }

  /// A person, with the rank held when the brief was written.
  package struct Name: Sendable, Hashable {
    package var name: String
    package var rank: String?
  }

  /// - Parameter path: returns the path to show for a brief's file, given its path in the site's
  ///   folder
  package init(_ library: Library, path: (String) -> String = { $0 }) {
    let titles = Dictionary(library[.topics].map { ($0.id, $0.title) }) { first, _ in first }
    let base = library.configuration.url.map { $0.hasSuffix("/") ? $0 : $0 + "/" } ?? ""
    rows = library.entries.map { entry in
      Row(
        date: entry.brief.isDated ? entry.brief.date.value.iso : nil, series: entry.series?.title,
        number: entry.brief.number?.value, slug: entry.slug.rawValue,
        title: MarkdownDocument(fragment: entry.brief.title.value, at: entry.brief.title.location)
          .firstParagraph ?? entry.brief.title.value,
        authors: entry.authors.map(Name.init), editors: entry.editors.map(Name.init),
        topics: entry.terms[.topics].compactMap { titles[$0] }, status: entry.state,
        address: base + Route.brief(entry.slug).publicAddress,
        path: path(entry.brief.path))
    }
  }
}

extension Catalogue.Name {
  fileprivate init(_ credit: Credit) {
    self.init(name: credit.person.name, rank: credit.role)
  }

  /// The text, such as `Amina Khan (Research Associate)`.
  var text: String { rank.map { "\(name) (\($0))" } ?? name }
}
