import Basics
import SourceText

/// Checks that no two parts of a site have the same address.
///
/// It ignores case, since many file systems do.
struct AddressChecks {
  /// The owner of an address.
  private enum Owner {
    case file(String)
    case list(String)
    case alias(String)

    var text: String {
      switch self {
      case .file(let path): "the address of \(path)"
      case .list(let name): "the address of \(name)"
      case .alias(let path): "already an alias of \(path)"
      }
    }
  }

  private var owners: [String: Owner] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init() {
    for name in ["", "briefs", "people", "series", "topics", "regions", "sources", "search"] {
      owners[name] = .list(name.isEmpty ? "the home page" : "the list of \(name)")
    }
    for name in [
      "index.html", "feed.xml", "feed.json", "sitemap.xml", "robots.txt", "404.html",
      "opensearch.xml",
      "assets",
    ] { owners[name] = .list(name) }
  }

  mutating func claim(_ page: StandalonePage) {
    claim(page.slug, at: page.address.lowercased(), of: page.path)
  }

  mutating func claim(_ slug: Located<Slug>, ofBrief path: String) {
    let isYear =
      slug.value.rawValue.utf8.count == 4
      && slug.value.rawValue.utf8.allSatisfy(\.isASCIIDigit)
    if isYear || slug.value.folded == "page" {
      report(.reservedSlug, slug, "the slug '\(slug.value)' is reserved for the archive")
      return
    }
    claim(slug, at: "briefs/" + slug.value.folded, of: path)
  }

  private mutating func claim(_ slug: Located<Slug>, at address: String, of path: String) {
    switch owners[address] {
    case .file(let other):
      report(.duplicateSlug, slug, "slug '\(slug.value)' is already used by \(other)")
    case .list(let name):
      report(.reservedSlug, slug, "the slug '\(slug.value)' is reserved for \(name)")
    case .alias, nil:
      owners[address] = .file(path)
    }
  }

  private mutating func report(_ rule: BriefRule, _ slug: Located<Slug>, _ message: String) {
    diagnostics.append(
      Diagnostic(rule, message, at: slug.location, help: "give it another one with 'slug: …'"))
  }

  /// Records the address of a list of briefs.
  mutating func claimList(_ folder: String, _ id: Slug) {
    owners["\(folder)/\(id.folded)"] = .list("\(folder)/\(id)")
  }

  mutating func claimYear(_ year: Int) {
    owners["briefs/\(year)"] = .list("the archive of \(year)")
  }

  /// Claims the old addresses of a file, after all current addresses are known.
  mutating func claim(aliases: [Located<String>], of path: String) {
    for alias in aliases {
      let address = Self.normalised(alias.value)
      switch owners[address] {
      case nil: owners[address] = .alias(path)
      case .file(let owner) where owner == path: break
      case .alias(let owner) where owner == path: break
      case let owner?:
        diagnostics.append(
          Diagnostic(
            .aliasClash, "the alias '\(alias.value)' is \(owner.text)", at: alias.location,
            help: "remove the alias"))
      }
    }
  }

  private static func normalised(_ path: String) -> String {
    var parts = PathText(path.lowercased()).names
    if parts.last == "index.html" { parts.removeLast() }
    return parts.joined(separator: "/")
  }
}
