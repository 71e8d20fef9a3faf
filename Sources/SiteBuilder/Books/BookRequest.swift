import Basics
import Briefs
import EPUB
import Pages
import Site
import SourceText

/// The pipeline that makes a book of several briefs of a site.
package struct BookRequest: Sendable {
  /// The briefs of a book.
  package enum Contents: Sendable {
    /// Briefs by their files or slugs.
    case briefs([String])
    /// All briefs of a series or a topic that readers see, by its id.
    case group(Section, String)
  }

  private let request: BuildRequest
  private let contents: Contents
  private let title: String?

  /// - Parameters:
  ///   - request: the site, and which held-back briefs to include
  ///   - title: the title of the book, instead of that of the group or the site
  package init(_ request: BuildRequest, _ contents: Contents, title: String? = nil) {
    self.request = request
    self.contents = contents
    self.title = title
  }

  /// Returns the book; `nil` if the content of the site has any error.
  ///
  /// - Throws: `SiteError` if there is no such brief or group, or if readers do not see it
  package func epub() async throws -> Checked<[UInt8]?> {
    let built = try await Build.serve(request)
    let errors = built.diagnostics.filter(\.isError)
    guard errors.isEmpty, let site = built.value else { return Checked(nil, errors) }
    let (indices, collection) = try selection(in: site)
    let bindery = site.bindery
    let warnings = indices.flatMap(bindery.warnings)
    let book =
      collection.map { bindery.book(of: indices, as: $0) }
      ?? indices.first.map(bindery.book(ofBrief:))
    guard let book else { throw SiteError.noBriefs(in: nameOfContents) }
    guard let bytes = book.bytes else { throw SiteError.bookTooLarge }
    return Checked(bytes, warnings)
  }

  private var nameOfContents: String {
    switch contents {
    case .briefs(let names): names.joined(separator: ", ")
    case .group(_, let id): id
    }
  }

  /// Returns the briefs, and what the book of them is; that is `nil` for a single brief.
  private func selection(in site: PreparedSite) throws -> ([Int], BookCollection?) {
    switch contents {
    case .briefs(let names):
      let indices = try names.map { try index(of: $0, in: site) }
      return (indices, names.count == 1 ? nil : collection(of: indices, in: site.publication))
    case .group(let section, let id): return try group(id, of: section, in: site)
    }
  }

  // MARK: Briefs

  private func index(of name: String, in site: PreparedSite) throws -> Int {
    let library = site.publication.library
    let path = try pathInSite(of: name, site.folder)
    let found = library.entries.firstIndex {
      $0.slug.rawValue == name || $0.brief.path == path
    }
    if let found { return found }
    if let text = library.withheld.first(where: {
      $0.path == path || PathText($0.address).name == name
    }) {
      throw SiteError.heldBack(path: text.path)
    }
    throw SiteError.unknownBrief(
      name, nearest: library.entries.map(\.slug.rawValue).nearest(to: name))
  }

  /// Returns the path of a file in the folder of the site, as diagnostics show it.
  private func pathInSite(of name: String, _ folder: SiteFolder) throws -> String? {
    guard let path = try LoneText.file(named: name), let file = FileSystem.realPath(path),
      let root = FileSystem.realPath(folder.root), PathText(file).isWithin(root)
    else { return nil }
    return PathText(String(file.dropFirst(root.count))).withoutLeadingSlashes
  }

  private func collection(of indices: [Int], in publication: Publication) -> BookCollection {
    let configuration = publication.library.configuration
    return BookCollection(
      title: title ?? configuration.title, language: language(of: indices, in: publication.library))
  }

  /// Returns the language of the briefs, or that of the site if they have several.
  private func language(of indices: [Int], in library: Library) -> LanguageTag {
    let languages = Set(indices.map { library.entries[$0].language })
    return languages.count == 1
      ? languages.first ?? library.configuration.language : library.configuration.language
  }

  // MARK: Groups

  /// Returns the briefs of a group in the order of their numbers or dates, without those that have been
  /// withdrawn.
  private func group(
    _ id: String, of section: Section, in site: PreparedSite
  ) throws -> ([Int], BookCollection) {
    let publication = site.publication
    let library = publication.library
    let groups = library[section]
    guard let group = groups.first(where: { $0.id.rawValue == id }) else {
      throw SiteError.unknownGroup(
        id, of: section, nearest: groups.map(\.id.rawValue).nearest(to: id))
    }
    let slugs = section == .series ? library.inOrder(group) : group.briefs
    let indices = slugs.reversed().compactMap { library.index(of: $0) }
      .filter { !library.entries[$0].isWithdrawn }
    let page = Route.group(group.id, of: section)
    var collection = BookCollection(
      title: title ?? group.title, language: language(of: indices, in: library))
    collection.description =
      publication.site.prepared.description(
        of: group.id, in: section, on: page)?.withoutTags.onOneLine
    collection.address = publication.site.url(page)
    if case .series(let series) = group.subject {
      collection.isSeries = true
      collection.issn = series.issn?.text
    }
    return (indices, collection)
  }
}
