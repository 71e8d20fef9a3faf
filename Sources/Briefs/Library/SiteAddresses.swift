import Basics
import SourceText

/// Decides which part of a site has which address, and reports those that two parts claim.
///
/// The library claims the addresses of texts, lists and aliases, and the plan of the site those of all other files.
/// Letter case makes no difference, since many file systems ignore it.
package struct SiteAddresses: Sendable {
  package private(set) var diagnostics: [Diagnostic] = []
  private var claims: [String: Claim] = [:]
  /// What needed each folder first.
  private var folders: [String: Claim] = [:]
  /// The addresses that no text may have, even if the site does not use them now.
  private let reserved: [String: Owner]

  /// What has an address.
  package enum Owner: Hashable, Sendable {
    /// A brief or page, by its path.
    case text(String)
    /// An old address of a brief or page, by its path.
    case alias(of: String)
    /// A page that lists something: `the list of people`.
    case list(String)
    /// Any other file, by its path.
    case file(String)
  }

  fileprivate struct Claim {
    var owner: Owner
    var location: Location?
  }

  fileprivate enum Clash { case twice, fileAndFolder }

  package init() {
    let lists = [Brief.folder] + Section.allCases.map(\.rawValue) + ["sources", "search"]
    let files = [
      "feed.xml", "feed.json", "sitemap.xml", "robots.txt", "404.html", "opensearch.xml", "assets",
    ]
    reserved =
      Dictionary(lists.map { ("\($0)/index.html", Owner.list("the list of \($0)")) }) { $1 }
      .merging(files.flatMap { [($0, .file($0)), ("\($0)/index.html", .file($0))] }) { $1 }
      .merging([
        ("index.html", .list("the home page")), ("index.html/index.html", .file("index.html")),
      ]) { $1 }
    claims[".briefpress"] = Claim(owner: .file("the folder '.briefpress' of the last build"))
  }

  /// Returns whether a file of the site may have an address: it is free, or claimed for the same owner.
  ///
  /// If not, that is reported.
  package mutating func claim(
    _ path: String, for owner: Owner, at location: Location? = nil
  ) -> Bool {
    let (key, claim) = (path.lowercased(), Claim(owner: owner, location: location))
    guard let clash = add(claim, key) else { return true }
    report(clash.kind, of: clash.path ?? path, claim, clash.other)
    return false
  }

  /// Returns whether an address is claimed for an owner; of two claims, only one was accepted.
  package func isClaimed(_ path: String, for owner: Owner) -> Bool {
    claims[path.lowercased()]?.owner == owner
  }

  /// Returns whether nothing has an address.
  package func isFree(_ path: String) -> Bool { claims[path.lowercased()] == nil }

  /// Returns what is in the way of a claim; otherwise it is noted, with the folders of its path.
  private mutating func add(
    _ claim: Claim, _ key: String
  ) -> (kind: Clash, path: String?, other: Claim)? {
    if let other = claims[key] {
      return other.owner == claim.owner ? nil : (.twice, nil, other)
    }
    if let other = folders[key] { return (.fileAndFolder, nil, other) }
    for folder in PathText(key).folders {
      // The folders above it are known as well.
      if folders[folder.text] != nil { break }
      if let other = claims[folder.text] { return (.fileAndFolder, folder.text, other) }
      folders[folder.text] = claim
    }
    claims[key] = claim
    return nil
  }
}

// MARK: Texts

extension SiteAddresses {
  /// Claims the address of a page.
  mutating func claim(_ page: StandalonePage) {
    claim(page.slug, at: "\(page.address)/index.html", of: page.path)
  }

  /// Claims the address of a brief.
  mutating func claim(_ slug: Located<Slug>, ofBrief path: String) {
    let name = slug.value.rawValue.utf8
    if name.count == 4 && name.allSatisfy(\.isASCIIDigit) || slug.value.folded == "page" {
      report(.reservedSlug, slug, "the slug '\(slug.value)' is reserved for the archive")
      return
    }
    claim(slug, at: Brief.path(ofPage: slug.value), of: path)
  }

  private mutating func claim(_ slug: Located<Slug>, at path: String, of text: String) {
    let key = path.lowercased()
    if let owner = reserved[key] {
      report(.reservedSlug, slug, "the slug '\(slug.value)' is reserved for \(owner.name)")
    } else if case .text(let other)? = claims[key]?.owner {
      report(
        .duplicateSlug, slug, "slug '\(slug.value)' is already used by \(other)",
        claims[key]?.location)
    } else {
      _ = claim(path, for: .text(text), at: slug.location)
    }
  }

  private mutating func report(
    _ rule: BriefRule, _ slug: Located<Slug>, _ message: String, _ other: Location? = nil
  ) {
    let place = other.map { "; the other slug is at \($0)" } ?? ""
    diagnostics.append(
      Diagnostic(
        rule, message, at: slug.location, help: "give it another one with 'slug: …'\(place)")
    )
  }
}

// MARK: Lists and aliases

extension SiteAddresses {
  /// Claims the addresses of the lists of a library.
  mutating func claimLists(of groups: PerSection<[Group]>, _ years: [YearGroup]) {
    for section in Section.allCases {
      for group in groups[section] {
        let name = "\(section)/\(group.id)"
        _ = claim("\(name)/index.html", for: .list(name), at: group.location)
      }
    }
    for group in years {
      _ = claim(
        "\(Brief.folder)/\(group.year)/index.html", for: .list("the archive of \(group.year)"))
    }
  }

  /// Claims the old addresses of a text, after all current addresses are known.
  mutating func claim(aliases: [Located<String>], of text: String) {
    for alias in aliases {
      guard let path = Self.path(ofAlias: alias.value) else { continue }
      let key = path.lowercased()
      let bare = key.hasSuffix("/index.html") ? String(key.dropLast("/index.html".count)) : key
      let owner = claims[key]?.owner ?? reserved[key] ?? claims[bare]?.owner ?? reserved[bare]
      switch owner {
      case nil: _ = claim(path, for: .alias(of: text), at: alias.location)
      case .text(text), .alias(of: text): break
      case let owner?:
        diagnostics.append(
          Diagnostic(
            .aliasClash, "the alias '\(alias.value)' is \(owner.asAddress)", at: alias.location,
            help: "remove the alias"))
      }
    }
  }

  /// Returns the file that redirects from an old address: `old/index.html`, `old.html`; nil for an address that leads
  /// out of the site, or to its root.
  package static func path(ofAlias address: String) -> String? {
    guard let path = PathText(address.percentDecodedPath).resolved(), !path.isEmpty else {
      return nil
    }
    return path.hasSuffix(".html") || path.hasSuffix(".htm") ? path : "\(path)/index.html"
  }

  /// Returns the file that redirects from an old address of a text; nil if there is none, as when it is the
  /// text's own address or clashes with another.
  package func redirect(fromAlias address: String, of text: String) -> String? {
    guard let path = Self.path(ofAlias: address) else { return nil }
    return claims[path.lowercased()]?.owner == .alias(of: text) ? path : nil
  }
}

extension SiteAddresses.Owner {
  fileprivate var name: String {
    switch self {
    case .text(let path), .file(let path): path
    case .alias(let path): "an alias in \(path)"
    case .list(let name): name
    }
  }

  fileprivate var asAddress: String {
    if case .alias(let path) = self { return "already an alias of \(path)" }
    return "the address of \(name)"
  }
}

// MARK: Clashes

extension SiteAddresses {
  /// Reports a clash, at an alias if one of the two is, since that is the easiest to change.
  private mutating func report(_ clash: Clash, of path: String, _ claim: Claim, _ other: Claim) {
    let places =
      other.isAlias ? [other.location, claim.location] : [claim.location, other.location]
    let what = clash == .twice ? "written twice" : "a file and a folder"
    diagnostics.append(
      Diagnostic(
        .pathClash, "'\(path)' would be \(what), for \(claim.name) and for \(other.name)",
        at: places.compactMap { $0 }.first ?? Location(path: path),
        help: "give one of the two another slug or file name"))
  }
}

extension SiteAddresses.Claim {
  fileprivate var isAlias: Bool {
    if case .alias = owner { return true }
    return false
  }

  /// What claims, and where.
  fileprivate var name: String {
    guard let location else { return owner.name }
    return switch owner {
    case .text: "\(location)"
    case .alias: "the alias at \(location)"
    case .list(let name): "\(name) (\(location))"
    case .file(let path): path
    }
  }
}
