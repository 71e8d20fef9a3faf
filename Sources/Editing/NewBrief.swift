import Basics
import Briefs
import SiteBuilder
import SourceText

/// A new brief, whose front matter is filled in as far as possible.
package struct NewBrief: Sendable {
  package var title: String
  /// The names of authors, or their ids in `people.yml`.
  package var authors: [String] = []
  package var editors: [String] = []
  /// The id or the title of one of the site's series.
  package var series: String?
  /// The day of publication, in any form that front matter allows.
  package var date: String?
  package var language: String?
  /// Whether the brief gets a folder of its own, for pictures next to it.
  package var isBundle = false

  package init(title: String) { self.title = title }

  /// Writes the brief into its site and returns its path.
  ///
  /// - Parameters:
  ///   - folder: the files of the site
  ///   - library: all briefs of the site, including drafts
  ///   - today: the date for a brief without one
  /// - Throws: `EditingError` if the brief cannot be created as requested, or already exists;
  ///   `SiteError` if the file cannot be written
  package func write(
    into folder: SiteFolder, library: Library, today: CalendarDate
  ) throws -> String {
    let text = try text(in: library, today: today)
    let slug = Slug.from(title: plainTitle)?.rawValue ?? "brief"
    let path = try path(for: slug, in: folder)
    if let existing = Slug(rawValue: slug).flatMap({ library[$0] }) {
      throw EditingError.briefExists(slug: slug, path: folder.path(of: existing.brief.path))
    }
    let target = folder.path(of: path)
    guard try !FileSystem.exists(target) else {
      throw EditingError.briefExists(slug: slug, path: target)
    }
    if let folder = PathText(target).parent { try FileSystem.makeFolder(folder.text) }
    try FileSystem.write(Array(text.utf8), to: target)
    return target
  }

  /// The title on one line, without spaces around it.
  var plainTitle: String { title.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// Returns the brief's path in the site: in `briefs`, or next to the other briefs if the site has
  /// no such folder.
  private func path(for slug: String, in folder: SiteFolder) throws(EditingError) -> String {
    let standsAtTop = folder.briefs.contains { !$0.contains("/") }
    if isBundle, standsAtTop { throw .noFolderForBundles(root: folder.root) }
    let name = isBundle ? "\(slug)/index.md" : "\(slug).md"
    return standsAtTop ? name : "briefs/\(name)"
  }
}
