import Briefs

/// A file that the site will have, with what goes into it.
package struct PlannedFile: Sendable {
  package var path: OutputPath
  package var content: Content

  /// The content of a file.
  ///
  /// Numbers are indices into the library's lists.
  package enum Content: Sendable, Hashable {
    case home
    case brief(Int)
    /// A brief in another format, which is given by the extension of the file.
    case output(fileExtension: String, of: Int)
    /// The numbers of a chart, by its place among the files of the text.
    case chartData(of: PlannedText, number: Int)
    /// A file that is set from a brief.
    case typeset(TypesetFile)
    /// A brief as EPUB.
    case epub(of: Int)
    /// The list of briefs in Markdown, for language models.
    case briefIndex
    case standalone(Int)
    case list(Listing, page: Int)
    case sources(SourceListing, page: Int)
    case index(Section)
    case notFound
    /// The old address of a text.
    case redirect(to: OutputPath, of: PlannedText)
    case feed(FeedFormat, Listing)
    case sitemap(part: Int)
    case sitemapIndex(parts: Int)
    case robots
    case stylesheet(StylesheetScope)
    case script
    /// The description that lets browsers search the site.
    case openSearch
    /// The headers that the host should send with files.
    case headers
    /// A file for catalogues and registries.
    case export(ExportFile)
    case searchPage
    case searchScript
    /// A file of the search index, by number.
    case search(Int)
    /// A file that is copied unchanged, from a path relative to the site's folder.
    case copy(of: String)

    /// Whether the file's name depends on its content, so that browsers may cache it forever.
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

/// A list of briefs with pages of its own.
package enum Listing: Sendable, Hashable {
  case archive
  case year(Int)
  case group(Section, Int)
  /// The briefs that cite a work.
  case work(Int)
}

/// A text with a page of its own, by its index in the library.
package enum PlannedText: Sendable, Hashable {
  case brief(Int)
  /// A page of `pages/`.
  case page(Int)
}

package enum FeedFormat: Sendable, Hashable {
  case atom, json
}

/// A file for catalogues and registries, requested by `exports`.
package enum ExportFile: Sendable, Hashable {
  case oai
  case crossref
  case repec(RePEcFile)

  /// A file of a RePEc archive; numbers are indices of series in the configuration.
  package enum RePEcFile: Sendable, Hashable {
    case archive
    case seriesList
    case papers(Int)
    /// The page that leads collectors to the files of a folder, which static hosts do not list.
    case index
    case seriesIndex(Int)
  }
}

/// The pages that a style sheet is for.
package enum StylesheetScope: String, Sendable, Hashable, CaseIterable {
  /// Briefs, and the pages in `pages/`.
  case texts
  /// All other pages.
  case lists
}
