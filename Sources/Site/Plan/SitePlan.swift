import Basics
import Briefs
import SourceText

/// All files of a site, before any of them is made.
package struct SitePlan: Sendable {
  package private(set) var files: [PlannedFile] = []
  package internal(set) var siteMap = SiteMap()
  /// The address of the site with a trailing slash, or `nil` if it is not known.
  package var baseURL: String?
  package private(set) var diagnostics: [Diagnostic] = []
  private var owners: [String: Owner] = [:]
  /// The folders of all files in lower case, each with the location that first required it.
  private var folders: [String: Location?] = [:]

  private struct Owner {
    package var content: PlannedFile.Content?
    package var location: Location?
  }

  /// - Parameters:
  ///   - library: the briefs that readers may see
  ///   - outputs: the formats in which each brief is offered, as file extensions
  ///   - assets: the files of `assets/` and of bundles, with their destinations
  ///   - frame: the files that pages need: style sheets, scripts, the search page
  ///   - records: the files for machines
  ///   - isPublished: whether the address of the site is known; without it, there are no feeds
  package init(
    _ library: Library, outputs: [String] = [], assets: [AssetFile] = [], frame: [PlannedFile] = [],
    records: [PlannedFile] = [], isPublished: Bool
  ) {
    owners[Self.ownFolder] = Owner()
    add(Route.home, .home)
    // If several briefs have the same slug, which the library has reported, only one is planned.
    for (index, entry) in library.entries.enumerated() where isFree(Route.brief(entry.slug)) {
      add(
        Route.brief(entry.slug), .brief(index), source: entry.brief.path,
        at: entry.brief.slug.location)
      for fileExtension in outputs {
        add(
          Route.brief(entry.slug).beside(entry.slug, fileExtension),
          .output(fileExtension: fileExtension, of: index), at: entry.brief.slug.location)
      }
    }
    for (index, page) in library.pages.enumerated() {
      add(Route.standalone(page), .standalone(index), source: page.path, at: page.slug.location)
    }
    addLists(of: library, isPublished: isPublished)
    if !library.entries.isEmpty { add(Route.sources, .sources(.works, page: 1)) }
    add(Route.notFound, .notFound)
    for file in frame { add(file.path, file.content) }
    for asset in assets {
      add(
        asset.output, .copy(of: asset.source), source: asset.source,
        at: Location(path: asset.source))
    }
    addRedirects(of: library)
    if owners["robots.txt"] == nil { add(OutputPath("robots.txt"), .robots) }
    if isPublished { addSitemap() }
    for file in records { add(file.path, file.content) }
  }

  /// Creates the plan of a preview of the only brief or page of a library, without anything else to link to.
  package init(onlyTextOf library: Library) {
    for (index, entry) in library.entries.enumerated() { add(Route.brief(entry.slug), .brief(index)) }
    for (index, page) in library.pages.enumerated() {
      add(Route.standalone(page), .standalone(index))
    }
  }

  private func isFree(_ path: OutputPath) -> Bool { owners[path.text.lowercased()] == nil }

  private mutating func add(
    _ path: OutputPath, _ content: PlannedFile.Content, source: String? = nil,
    at location: Location? = nil
  ) {
    let key = path.text.lowercased()
    if let problem = clash(of: path, key, at: location ?? source.map { Location(path: $0) }) {
      diagnostics.append(problem)
      return
    }
    owners[key] = Owner(content: content, location: location)
    files.append(PlannedFile(path, content))
    siteMap.add(path, source: source, opensSection: !content.isNamedByContent)
  }

  /// The folder in which a build keeps its own records of the output folder.
  private static let ownFolder = ".briefpress"

  /// Returns a diagnostic if a path is taken, is the folder of another file, or needs a folder
  /// where there is a file.
  ///
  /// Otherwise, the folders of the path are recorded.
  private mutating func clash(
    of path: OutputPath, _ key: String, at location: Location?
  ) -> Diagnostic? {
    if let owner = owners[key] {
      return .pathClash("'\(path.text)' would be written twice", location ?? owner.location, path)
    }
    if let other = folders[key] {
      return .pathClash("'\(path.text)' would be a file and a folder", location ?? other, path)
    }
    for folder in PathText(key).folders {
      guard folders[folder.text] == nil else { return nil }
      if let owner = owners[folder.text] {
        let place = location ?? owner.location
        return .pathClash("'\(folder)' would be a file and a folder", place, path)
      }
      folders[folder.text] = .some(location)
    }
    return nil
  }

  // MARK: Lists

  private mutating func addLists(of library: Library, isPublished: Bool) {
    let size = library.configuration.pageSize
    addList(.archive, at: Route.archive, count: min(size, library.entries.count), size, isPublished)
    for (index, group) in library.years.enumerated() {
      addList(.year(index), at: Route.year(group.year), count: group.briefs.count, size, false)
    }
    for section in Section.allCases {
      for (index, group) in library[section].enumerated() {
        addList(
          .group(section, index), at: Route.group(group.id, of: section),
          count: group.lengthOfList, size, isPublished)
      }
    }
    for section in Section.allCases where !library[section].isEmpty {
      add(Route.index(of: section), .index(section))
    }
  }

  /// Adds the lists of what the briefs cite, which is known once their texts have been read.
  package mutating func add(_ sources: CitedSources, pageSize size: Int) {
    for listing in sources.listings {
      let path = sources.path(of: listing)
      for page in 1...max(1, (sources.count(of: listing) + size - 1) / size) {
        let path = path.listPage(page)
        // The first page was planned earlier, so that links to it resolve.
        if path == Route.sources {
          replace(path, by: .sources(listing, page: page))
        } else {
          add(path, .sources(listing, page: page))
        }
      }
    }
    for (index, work) in sources.works.enumerated() where work.hasPage {
      addList(.work(index), at: work.path, count: work.briefs.count, size, false)
    }
  }

  /// Adds a file that is known once all texts have been read.
  package mutating func add(_ file: PlannedFile) { add(file.path, file.content) }

  /// Removes files that are not copied after all, by their paths in the site's folder.
  package mutating func remove(copiesOf sources: Set<String>) {
    guard !sources.isEmpty else { return }
    files.removeAll { file in
      guard case .copy(let source) = file.content, sources.contains(source) else { return false }
      siteMap.remove(file.path, source: source)
      return true
    }
  }

  private mutating func replace(_ path: OutputPath, by content: PlannedFile.Content) {
    guard let index = files.firstIndex(where: { $0.path == path }) else { return }
    files[index].content = content
  }

  private mutating func addList(
    _ listing: Listing, at path: OutputPath, count: Int, _ size: Int, _ hasFeed: Bool
  ) {
    for page in 1...max(1, (count + size - 1) / size) {
      add(path.listPage(page), .list(listing, page: page))
    }
    guard hasFeed else { return }
    let folder = listing == .archive ? "" : path.folder
    add(OutputPath(folder + "feed.xml"), .feed(.atom, listing))
    add(OutputPath(folder + "feed.json"), .feed(.json, listing))
  }

  // MARK: Redirects, sitemap

  private mutating func addRedirects(of library: Library) {
    for entry in library.entries {
      for alias in entry.brief.aliases {
        addRedirect(alias, to: Route.brief(entry.slug))
      }
    }
    for page in library.pages {
      for alias in page.aliases { addRedirect(alias, to: .page(page.address)) }
    }
  }

  private mutating func addRedirect(_ alias: Located<String>, to target: OutputPath) {
    guard let path = PathText(alias.value.percentDecodedPath).resolved(), !path.isEmpty else {
      return
    }
    let isFile = path.hasSuffix(".html") || path.hasSuffix(".htm")
    let output = isFile ? OutputPath(path) : .page(path)
    if leads(output, to: target) { return }
    add(output, .redirect(to: target), at: alias.location)
  }

  /// Returns whether an address already leads to a page, as its own or as another alias, ignoring
  /// letter case.
  private func leads(_ path: OutputPath, to target: OutputPath) -> Bool {
    let key = path.text.lowercased()
    if key == target.text.lowercased() { return true }
    guard case .redirect(target) = owners[key]?.content else { return false }
    return true
  }

  /// The number of addresses in a file that the sitemap protocol allows.
  package static let addressesPerSitemap = 50_000

  private mutating func addSitemap() {
    let count = files.count { $0.content.isInSitemap }
    guard count > Self.addressesPerSitemap else {
      return add(OutputPath("sitemap.xml"), .sitemap(part: 0))
    }
    let parts = (count + Self.addressesPerSitemap - 1) / Self.addressesPerSitemap
    add(OutputPath("sitemap.xml"), .sitemapIndex(parts: parts))
    for part in 1...parts { add(OutputPath("sitemap-\(part).xml"), .sitemap(part: part)) }
  }
}

/// A file that is copied into the site unchanged.
package struct AssetFile: Sendable, Hashable {
  /// The path in the site's folder.
  package var source: String
  package var output: OutputPath

  package init(source: String, output: OutputPath) {
    self.source = source
    self.output = output
  }
}

extension PlannedFile.Content {

  /// Whether the page is listed for search engines.
  package var isInSitemap: Bool {
    switch self {
    case .home, .brief, .standalone, .index: true
    case .list(.work, _): false
    case .list(_, let page): page == 1
    case .sources(let listing, let page): listing == .works && page == 1
    default: false
    }
  }
}

extension OutputPath {
  /// Returns a further page of a list: `topics/water/2/index.html`.
  package func listPage(_ number: Int) -> OutputPath {
    number == 1 ? self : OutputPath("\(folder)\(number)/index.html")
  }
}

extension Diagnostic {
  fileprivate static func pathClash(
    _ message: String, _ location: Location?, _ path: OutputPath
  ) -> Diagnostic {
    Diagnostic(
      .pathClash, message, at: location ?? Location(path: path.text),
      help: "give one of the two another slug or file name")
  }
}
