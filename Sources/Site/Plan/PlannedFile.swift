import Briefs

/// A file that the site will have, and what goes into it.
package struct PlannedFile: Sendable {
  package var path: OutputPath
  package var content: Content

  /// What a file holds.
  ///
  /// Numbers are indices into the library's lists.
  package enum Content: Sendable, Hashable {
    case home
    case brief(Int)
    /// A brief in another form, which the end of the file's name tells.
    case output(fileExtension: String, of: Int)
    /// The briefs in Markdown, for language models.
    case briefIndex
    case standalone(Int)
    case list(Listing, page: Int)
    case sources(SourceListing, page: Int)
    case index(Section)
    case notFound
    case redirect(to: OutputPath)
    case feed(FeedFormat, Listing)
    case sitemap(part: Int)
    case sitemapIndex(parts: Int)
    case robots
    case stylesheet(StylesheetScope)
    case script
    /// How browsers search the site.
    case openSearch
    /// What hosts are to send with files.
    case headers
    /// A file for catalogues and registries.
    case export(ExportFile)
    case searchPage
    case searchScript
    /// A file of the search index, by its place among them.
    case search(Int)
    /// A file that is copied as it is, from a path relative to the site's folder.
    case copy(of: String)

    /// Whether the file's name tells its content, so that browsers may keep it for ever.
    package var isNamedByContent: Bool {
      switch self {
      case .stylesheet, .script, .searchScript: true
      default: false
      }
    }
  }

  package init(_ path: OutputPath, _ content: Content) {
    self.path = path
    self.content = content
  }
}

/// A list of briefs that has pages of its own.
package enum Listing: Sendable, Hashable {
  case archive
  case year(Int)
  case group(Section, Int)
  /// The briefs that cite a work.
  case work(Int)
}

package enum FeedFormat: Sendable, Hashable {
  case atom, json
}

/// A file for catalogues and registries, which a site asks for under `exports`.
package enum ExportFile: Sendable, Hashable {
  case oai
  case crossref
  case repec(RePEcFile)

  /// A file of an archive of RePEc; a number is the index of a series in the configuration's list.
  package enum RePEcFile: Sendable, Hashable {
    case archive
    case seriesList
    case papers(Int)
    /// The page that leads the collector to the files of a folder: a static host lists none itself.
    case index
    case seriesIndex(Int)
  }
}

/// The pages that a style sheet is for.
package enum StylesheetScope: String, Sendable, Hashable, CaseIterable {
  /// Briefs and the pages of `pages/`.
  case texts
  /// All others.
  case lists
}
