import Basics
import Briefs
import Pages
import Site
import SourceText

/// Finds pages of the last build that no longer have an address, because the file of a brief or
/// page was renamed or removed.
///
/// Lists come and go with their content, and what is held back is gone on purpose.
struct FindLostAddresses: Stage {
  private let old: Manifest
  private let publication: Publication
  private let siteMap: SiteMap

  static let name = "look for lost addresses"

  /// - Parameter old: what the last build wrote; nil when there was none
  init(_ old: Manifest?, in site: PreparedSite) {
    self.old = old ?? Manifest()
    publication = site.publication
    siteMap = site.plan.siteMap
  }

  func run(for request: BuildRequest) throws -> Checked<Void> {
    let withheld = Set(publication.library.withheld.map(\.address))
    let lost = old.entries.keys.map(\.text).filter { path in
      !siteMap.contains(OutputPath(path)) && !withheld.contains(OutputPath(path).folderName)
        && Self.isOfText(path)
    }
    guard !lost.isEmpty else { return Checked(()) }
    let new = newTexts
    return Checked((), try lost.sorted().map { try diagnostic(for: $0, among: new, request) })
  }

  /// Returns whether a path belongs to a brief or a page rather than a list.
  private static func isOfText(_ path: String) -> Bool {
    let parts = PathText(path).names
    guard parts.count > 1, parts.last == "index.html" else { return false }
    if parts[0] == Brief.folder { return parts.count == 3 && Int(parts[1]) == nil }
    return !lists.contains(String(parts[0]))
  }

  private static let lists = Set(Section.allCases.map(\.rawValue) + ["sources", "search"])

  // MARK: What has taken its place

  private struct Text {
    var page: OutputPath
    var title: String
    var place: Location
  }

  /// The briefs and pages that the last build did not have.
  private var newTexts: [Text] {
    let library = publication.library
    let briefs = library.entries.enumerated().map { index, entry in
      Text(
        page: Route.brief(entry.slug), title: publication.title(of: .brief(index)).html,
        place: entry.brief.slug.location)
    }
    let pages = library.pages.enumerated().map { index, page in
      Text(
        page: .page(page.address), title: publication.title(of: .page(index)).html,
        place: page.slug.location)
    }
    return (briefs + pages).filter { old.entries[PathText($0.page.text)] == nil }
  }

  /// Returns the new text that replaces an old page: one with the same title, or else with a
  /// similar name.
  private func successor(
    of path: String, among new: [Text], in output: String
  ) throws(SiteError) -> Text? {
    guard !new.isEmpty else { return nil }
    let file = "\(output)/\(path)"
    let page = try FileSystem.status(file)?.kind == .file ? FileSystem.read(file) : []
    if let same = new.first(where: { page.place(of: Array(">\($0.title)</h1>".utf8)) != nil }) {
      return same
    }
    let nearest = new.map(\.page.folderName).nearest(to: OutputPath(path).folderName)
    return new.first { $0.page.folderName == nearest }
  }

  private func diagnostic(
    for path: String, among new: [Text], _ request: BuildRequest
  ) throws(SiteError) -> Diagnostic {
    let address = "/" + OutputPath(path).folder
    let successor = try successor(of: path, among: new, in: request.output)
    return Diagnostic(
      .lostAddress, "the site has no page at '\(address)' any more, which the last build wrote",
      at: successor?.place ?? Location(path: request.root),
      help: successor == nil
        ? "if another text stands for it now, write 'aliases: [\(address)]' there"
        : "if this is the same text, write 'aliases: [\(address)]' here, so that links to it go on working"
    )
  }
}

extension OutputPath {
  /// The folder without its trailing slash: `briefs/water`.
  fileprivate var folderName: String { String(folder.dropLast()) }
}
