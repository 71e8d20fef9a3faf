import Basics
import Briefs
import SourceText

/// All files of a site, before any of them is made.
package struct SitePlan: Sendable {
  package private(set) var files: [PlannedFile] = []
  package internal(set) var siteMap = SiteMap()
  /// The address of the site with a trailing slash, or `nil` if it is not known.
  package private(set) var baseURL: String?
  /// The files that are set from briefs.
  package private(set) var typeset: Set<TypesetFile> = []
  /// The briefs that are made EPUBs, by index.
  package private(set) var epubs: Set<Int> = []
  private var addresses = SiteAddresses()
  /// How many problems with addresses the library has reported.
  private var reportedCount = 0

  /// Two files at one address.
  package var diagnostics: [Diagnostic] { Array(addresses.diagnostics.dropFirst(reportedCount)) }

  /// What a site has besides the pages that follow from its library.
  package struct Additions {
    /// The forms in which each brief is offered, by the ends of their files' names.
    package var outputs: [String] = []
    /// The files of `assets/` and of the folders of briefs, and where they go.
    package var assets: [AssetFile] = []
    /// What pages ask for: style sheets, scripts, the search page.
    package var frame: [PlannedFile] = []
    /// What machines ask for.
    package var records: [PlannedFile] = []

    package init(
      outputs: [String] = [], assets: [AssetFile] = [], frame: [PlannedFile] = [],
      records: [PlannedFile] = []
    ) {
      self.outputs = outputs
      self.assets = assets
      self.frame = frame
      self.records = records
    }
  }

  /// - Parameters:
  ///   - library: the briefs that readers may see
  ///   - url: the address of the site, without which there are no feeds
  package init(_ library: Library, with additions: Additions = Additions(), at url: String?) {
    let isPublished = url != nil
    siteMap.address = url.flatMap { SiteAddress($0) }
    baseURL = url?.withTrailingSlash
    addresses = library.addresses
    reportedCount = addresses.diagnostics.count
    add(Route.home, .home, for: .list("the home page"))
    let ofHouse = Set(additions.assets.map(\.output.text))
    for (index, entry) in library.entries.enumerated() {
      add(entry, at: index, outputs: additions.outputs)
      for form in TypesetFile.Form.allCases where entry.has(form) {
        let file = TypesetFile(form, of: index)
        let path = Route.typeset(form, of: entry.slug)
        if add(path, .typeset(file), of: entry, unlessAmong: ofHouse) { typeset.insert(file) }
      }
      if entry.hasEPUB {
        let path = Route.brief(entry.slug).beside(entry.slug, "epub")
        if add(path, .epub(of: index), of: entry, unlessAmong: ofHouse) { epubs.insert(index) }
      }
    }
    for (index, page) in library.pages.enumerated() {
      addText(Route.standalone(page), .standalone(index), from: page.path)
    }
    addLists(of: library, isPublished: isPublished)
    if !library.entries.isEmpty {
      add(Route.sources, .sources(.works, page: 1), for: .list("the list of sources"))
    }
    add(Route.notFound, .notFound)
    for file in additions.frame { add(file) }
    for asset in additions.assets {
      add(
        asset.output, .copy(of: asset.source), for: .file(asset.source), source: asset.source,
        at: Location(path: asset.source))
    }
    addRedirects(of: library)
    let robots = OutputPath("robots.txt")
    if addresses.isFree(robots.text) { add(robots, .robots) }
    if isPublished { addSitemap() }
    for file in additions.records { add(file) }
  }

  /// Creates the plan of a preview of the only brief or page of a library, without anything else to link to.
  ///
  /// - Parameter url: the address of the site that the text belongs to
  package init(onlyTextOf library: Library, from url: String?) {
    baseURL = url?.withTrailingSlash
    // Whatever its address is, also one that a site reserves: nothing else is there to claim it.
    for (index, entry) in library.entries.enumerated() {
      add(Route.brief(entry.slug), .brief(index), source: entry.brief.path)
    }
    for (index, page) in library.pages.enumerated() {
      add(Route.standalone(page), .standalone(index), source: page.path)
    }
  }

  /// Adds a file of its own address.
  ///
  /// - Parameters:
  ///   - owner: what the address is for; the file itself if nothing else is known
  ///   - source: the file that it comes from
  private mutating func add(
    _ path: OutputPath, _ content: PlannedFile.Content, for owner: SiteAddresses.Owner? = nil,
    source: String? = nil, at location: Location? = nil
  ) {
    guard addresses.claim(path.text, for: owner ?? .file(path.text), at: location) else { return }
    files.append(PlannedFile(path, content))
    siteMap.add(path, source: source, opensSection: !content.isNamedByContent)
  }

  /// Adds a file that is known once all texts are read.
  ///
  /// - Parameters:
  ///   - owner: what the address is for; the file itself if nothing else is known
  ///   - location: where an author asks for it
  package mutating func add(
    _ file: PlannedFile, for owner: SiteAddresses.Owner? = nil, at location: Location? = nil
  ) {
    add(file.path, file.content, for: owner, at: location)
  }

  /// Adds the page of a text, if the library gave it its address.
  private mutating func addText(
    _ path: OutputPath, _ content: PlannedFile.Content, from source: String
  ) {
    guard addresses.isClaimed(path.text, for: .text(source)) else { return }
    add(path, content, for: .text(source), source: source)
  }

  private mutating func add(_ entry: LibraryEntry, at index: Int, outputs: [String]) {
    let page = Route.brief(entry.slug)
    addText(page, .brief(index), from: entry.brief.path)
    guard addresses.isClaimed(page.text, for: .text(entry.brief.path)) else { return }
    for fileExtension in outputs {
      add(
        page.beside(entry.slug, fileExtension),
        .output(fileExtension: fileExtension, of: index), at: entry.brief.slug.location)
    }
  }

  /// Adds a file that is made from a brief, unless the house has made one with its name.
  ///
  /// - Returns: whether it was added
  private mutating func add(
    _ path: OutputPath, _ content: PlannedFile.Content, of entry: LibraryEntry,
    unlessAmong ofHouse: Set<String>
  ) -> Bool {
    let page = Route.brief(entry.slug)
    guard addresses.isClaimed(page.text, for: .text(entry.brief.path)),
      !ofHouse.contains(path.text)
    else { return false }
    add(path, content, at: entry.brief.slug.location)
    return siteMap.contains(path)
  }

  /// Takes out files that could not be set.
  package mutating func remove(_ removed: Set<TypesetFile>) {
    typeset.subtract(removed)
    files.removeAll { file in
      guard case .typeset(let set) = file.content, removed.contains(set) else { return false }
      siteMap.remove(file.path)
      return true
    }
  }

  // MARK: Lists

  private mutating func addLists(of library: Library, isPublished: Bool) {
    let paging = Paging(library.configuration)
    addList(
      .archive, at: Route.archive, count: min(paging.size, library.entries.count), paging,
      isPublished)
    for (index, group) in library.years.enumerated() {
      addList(.year(index), at: Route.year(group.year), count: group.briefs.count, paging, false)
    }
    for section in Section.allCases {
      for (index, group) in library[section].enumerated() {
        addList(
          .group(section, index), at: Route.group(group.id, of: section),
          count: group.lengthOfList, paging, isPublished)
      }
    }
    for section in Section.allCases where !library[section].isEmpty {
      add(Route.index(of: section), .index(section), for: .list("the list of \(section)"))
    }
  }

  /// Adds the lists of what the briefs cite, which is known once their texts have been read.
  package mutating func add(_ sources: CitedSources, _ paging: Paging) {
    for listing in sources.listings {
      let path = sources.path(of: listing)
      for page in 1...paging.pageCount(of: sources.count(of: listing)) {
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
      addList(.work(index), at: work.path, count: work.briefs.count, paging, false)
    }
  }

  /// Takes out files that are not copied after all, by their paths in the site's folder.
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
    _ listing: Listing, at path: OutputPath, count: Int, _ paging: Paging, _ hasFeed: Bool
  ) {
    let owner = SiteAddresses.Owner.list(listing.name(at: path))
    if listing.isOfLibrary, !addresses.isClaimed(path.text, for: owner) { return }
    for page in 1...paging.pageCount(of: count) {
      add(path.listPage(page), .list(listing, page: page), for: owner)
    }
    guard hasFeed else { return }
    let folder = listing == .archive ? "" : path.folder
    add(OutputPath(folder + "feed.xml"), .feed(.atom, listing))
    add(OutputPath(folder + "feed.json"), .feed(.json, listing))
  }

  // MARK: Redirects, sitemap

  private mutating func addRedirects(of library: Library) {
    for (index, entry) in library.entries.enumerated() {
      addRedirects(
        from: entry.brief.aliases, to: Route.brief(entry.slug), of: .brief(index),
        at: entry.brief.path)
    }
    for (index, page) in library.pages.enumerated() {
      addRedirects(
        from: page.aliases, to: Route.standalone(page), of: .page(index), at: page.path)
    }
  }

  /// Adds the redirects that the library gave their addresses, each in one letter case.
  private mutating func addRedirects(
    from aliases: [Located<String>], to target: OutputPath, of text: PlannedText,
    at source: String
  ) {
    var added: Set<String> = []
    for alias in aliases {
      guard let path = addresses.redirect(fromAlias: alias.value, of: source),
        added.insert(path.lowercased()).inserted
      else { continue }
      add(
        OutputPath(path), .redirect(to: target, of: text), for: .alias(of: source),
        at: alias.location)
    }
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

extension Listing {
  /// Whether the library gives it its address.
  fileprivate var isOfLibrary: Bool {
    switch self {
    case .year, .group: true
    case .archive, .work: false
    }
  }

  /// What messages call it.
  fileprivate func name(at path: OutputPath) -> String {
    let folder = PathText(path.folder).names.joined(separator: "/")
    return switch self {
    case .archive: "the list of briefs"
    case .year: "the archive of \(PathText(folder).name)"
    case .group, .work: folder
    }
  }
}

extension PlannedFile.Content {
  /// Whether search engines are told of the page.
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

extension String {
  fileprivate var withTrailingSlash: String { hasSuffix("/") ? self : self + "/" }
}

extension OutputPath {
  /// Returns a further page of a list: `topics/water/2/index.html`.
  package func listPage(_ number: Int) -> OutputPath {
    number == 1 ? self : OutputPath("\(folder)\(number)/index.html")
  }
}
