import Basics
import Briefs
import CSL
import CommonMark
import SourceText

/// Finds the brief that an address leads to.
package struct OwnAddresses: Sendable {
  private let library: Library
  /// The address of the site, with a trailing slash.
  private let base: String?
  /// The briefs by DOI in lower case, since DOIs are case-insensitive (DOI Handbook, 2.4).
  private let dois: [String: Int]

  package init(_ library: Library, baseURL: String?) {
    self.library = library
    base = baseURL
    let pairs = library.entries.enumerated().compactMap { index, entry in
      entry.brief.doi.map { ($0.id.lowercased(), index) }
    }
    dois = Dictionary(pairs) { first, _ in first }
  }

  /// Returns the briefs that a text links to or cites, without duplicates and in the order of the
  /// library.
  package func targets(of text: BriefText, at index: Int, links: LinkResolver) -> [Int32] {
    var found: [Int32] = []
    func add(_ target: Int?) {
      if let target, target != index { found.append(Int32(target)) }
    }
    for reference in text.references where reference.use == .link && reference.address.first != "#"
    {
      if case .found(let link) = links.resolve(reference.address[...]) {
        add(brief(at: link.target.text[...]))
      }
    }
    for address in text.webAddresses { add(brief(atWebAddress: address)) }
    for work in text.works {
      add(work.texts[.doi].flatMap { dois[$0.lowercased()] })
      add(work.texts[.url].flatMap { brief(atWebAddress: $0) })
    }
    return found.count < 2 ? found : Set(found).sorted()
  }

  private static let folder = Brief.folder + "/"

  /// Returns the brief whose page has a path from the root: `briefs/water/index.html`,
  /// `briefs/water/`.
  private func brief(at path: Substring) -> Int? {
    guard path.hasPrefix(Self.folder) else { return nil }
    let rest = path.dropFirst(Self.folder.count)
    let name = rest.prefix { $0 != "/" && $0 != "#" && $0 != "?" }
    let tail = rest[name.endIndex...]
    guard
      tail.isEmpty || tail.first != "/"
        || ["/", "/index.html"].contains(tail.prefix { $0 != "#" && $0 != "?" })
    else { return nil }
    return Slug(rawValue: String(name)).flatMap { library.index(of: $0) }
  }

  private func brief(atWebAddress address: String) -> Int? {
    if let base, address.hasPrefix(base) {
      return brief(at: address.dropFirst(base.count)).map { $0 }
    }
    guard !dois.isEmpty, address.utf8.count > 16, address.holds("doi.org/10.") else { return nil }
    guard let range = address.firstRange(of: "doi.org/") else { return nil }
    return dois[address[range.upperBound...].lowercased()]
  }
}
