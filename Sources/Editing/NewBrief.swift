import Briefs
import SiteBuilder
import SourceText

/// A brief that is still to be written: its front matter filled in as far as it can be known.
package struct NewBrief: Sendable {
  package var title: String
  /// Names, or ids of `people.yml`.
  package var authors: [String] = []
  package var editors: [String] = []
  /// The id or the title of a series of the site.
  package var series: String?
  /// The day of publication, in any form that front matter takes.
  package var date: String?
  package var language: String?
  /// Whether the brief gets a folder of its own, for pictures beside it.
  package var isBundle = false

  package init(title: String) { self.title = title }

  /// Writes the brief into its site and returns its path.
  ///
  /// - Parameters:
  ///   - folder: the files of the site
  ///   - library: all briefs of the site, drafts included
  ///   - today: the date for a brief that is given none
  /// - Throws: `EditingError` when the brief cannot be as asked for, or is there already;
  ///   `SiteError` when the file cannot be written
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

  /// The brief's path in the site: in `briefs`, but beside the others where the site has no such
  /// folder.
  private func path(for slug: String, in folder: SiteFolder) throws(EditingError) -> String {
    let standsAtTop = folder.briefs.contains { !$0.contains("/") }
    if isBundle, standsAtTop { throw .noFolderForBundles(root: folder.root) }
    let name = isBundle ? "\(slug)/index.md" : "\(slug).md"
    return standsAtTop ? name : "briefs/\(name)"
  }
}
