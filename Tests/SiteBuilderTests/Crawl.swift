import Foundation

/// Follows every address of every page of a site, as a reader with the files on a disk would.
struct Crawl {
  private let output: OutputTree
  private let pages: [String: HTMLPage]
  private let identifiers: [String: Set<String>]
  /// The complete address of the site, if it has one.
  private let base: String?

  init(_ output: OutputTree, base: String?) {
    self.output = output
    self.base = base
    pages = output.pages
    identifiers = pages.mapValues { Set($0.identifiers) }
  }

  /// The addresses that lead nowhere: `page: address`.
  var problems: [String] {
    pages.flatMap { path, page in
      page.addresses.filter { !leadsSomewhere($0, from: path) }.map { "\(path): \($0)" }
    }.sorted()
  }

  /// Ids that occur twice on a page: `page: id`.
  var repeatedIdentifiers: [String] {
    pages.flatMap { path, page in
      Dictionary(grouping: page.identifiers) { $0 }.filter { $0.value.count > 1 }.keys
        .map { "\(path): \($0)" }
    }.sorted()
  }

  /// Whether an address is of another host or another kind, or leads to a file and an id of the site.
  func leadsSomewhere(_ address: String, from path: String) -> Bool {
    if let base, address.hasPrefix(base) {
      return isFound(String(address.dropFirst(base.count)), from: "", asServer: true)
    }
    if address.firstMatch(of: /^[a-z]+:/) != nil { return true }
    if path == "404.html", address.hasPrefix("/") {
      let root = base.map { "/" + $0.split(separator: "/").dropFirst(2).joined(separator: "/") }
      let prefix = root.map { $0.hasSuffix("/") ? $0 : $0 + "/" } ?? "/"
      return address.hasPrefix(prefix)
        && isFound(String(address.dropFirst(prefix.count)), from: "", asServer: false)
    }
    return !address.hasPrefix("/") && isFound(address, from: path, asServer: false)
  }

  private func isFound(_ address: String, from path: String, asServer: Bool) -> Bool {
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    var folder = path.split(separator: "/").dropLast().map(String.init)
    for part in (parts.first ?? "").split(separator: "/").map(String.init) where part != "." {
      if part == ".." {
        guard folder.popLast() != nil else { return false }
      } else {
        folder.append(part.removingPercentEncoding ?? part)
      }
    }
    var target = parts.first?.isEmpty == false ? folder.joined(separator: "/") : path
    if asServer, parts.first?.isEmpty != false || parts[0].hasSuffix("/") {
      target = (folder + ["index.html"]).joined(separator: "/")
    }
    guard output.files[target] != nil else { return false }
    guard parts.count > 1, let known = identifiers[target] else { return true }
    return known.contains(String(parts[1]).removingPercentEncoding ?? "")
  }
}
