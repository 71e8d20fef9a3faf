import Basics
import SourceText

/// The place in the site that an address in a text leads to.
package struct Link: Sendable, Equatable {
  /// The file that the link leads to.
  package var target: OutputPath
  /// The decoded text after `#`, or `nil` if there is none.
  package var fragment: String?

  package init(target: OutputPath, fragment: String? = nil) {
    self.target = target
    self.fragment = fragment
  }
}

/// The result of resolving an address.
package enum ResolvedLink: Sendable, Equatable {
  case found(Link)
  /// Nothing in the site has this address.
  case broken
  /// A path on the site's host that is not part of this site.
  case outsideSite
  /// A complete address outside the site.
  case elsewhere
  /// A placeholder of another generator, `{{ … }}`.
  case placeholder
}

/// Finds what the addresses in a text lead to.
///
/// An author may write a path to a source file (`other.md`, `../pages/about.md#staff`,
/// `chart.png`), an address from the root of the site (`/briefs/water/`) or of its host
/// (`/papers/briefs/water/`), a complete address, or one relative to the published page.
package struct LinkResolver: Sendable {
  package let siteMap: SiteMap
  /// The path of the file that contains the text.
  package let source: String
  /// The page that shows the text.
  package let page: OutputPath

  package init(siteMap: SiteMap, source: String, page: OutputPath) {
    self.siteMap = siteMap
    self.source = source
    self.page = page
  }

  package func resolve(_ address: Substring) -> ResolvedLink {
    if address.holds("{{") || address.holds("{%") { return .placeholder }
    guard address.namesHost else { return resolvePath(address) }
    guard let own = siteMap.address?.ownPath(of: address) else { return .elsewhere }
    let link = resolvePath(own)
    return link == .outsideSite ? .elsewhere : link
  }

  private func resolvePath(_ address: Substring) -> ResolvedLink {
    let (path, fragment) = Self.split(address)
    guard !path.isEmpty else { return .found(Link(target: page, fragment: fragment)) }
    if let target = target(of: path.percentDecodedPath) {
      return .found(Link(target: target, fragment: fragment))
    }
    return PathText(path).isAbsolute && !isOwnSection(path) ? .outsideSite : .broken
  }

  /// Returns the complete address for a path outside the site, or `nil` if the host is unknown.
  func wholeAddress(outsideSite address: Substring) -> String? {
    siteMap.address.map { $0.origin + address }
  }

  /// Returns the relative address to write on the page `from`, or `nil` if the address does not
  /// lead to the site.
  package func href(_ address: Substring, from: OutputPath) -> String? {
    guard case .found(let link) = resolve(address) else { return nil }
    let suffix = address.firstIndex { $0 == "#" || $0 == "?" }.map { String(address[$0...]) } ?? ""
    if link.target == from, !suffix.isEmpty { return suffix }
    return link.target.href(from: from) + suffix
  }

  /// A resolver of the addresses in the text, for its own page.
  package var resolver: AddressResolver {
    { address, _ in href(address, from: page) }
  }

  private func target(of path: String) -> OutputPath? {
    if PathText(path).isAbsolute {
      return file(at: PathText(path).withoutLeadingSlashes) ?? onHost(path)
    }
    if let fromSource = PathText(PathText(source).folder + path).resolved() {
      if let output = siteMap[fromSource] { return output }
      if path.hasSuffix(".md") { return nil }
      if let output = file(at: fromSource) { return output }
    }
    return PathText(page.folder + path).resolved(keepsSlash: true).flatMap { file(at: $0) }
  }

  /// Returns the file at a path from the root of the host, which includes the path of the site.
  private func onHost(_ path: String) -> OutputPath? {
    siteMap.address?.ownPath(onHost: path[...]).flatMap { file(at: String($0.dropFirst())) }
  }

  /// Returns the file at a path from the root of the site: the file itself, or the page of the
  /// folder.
  private func file(at path: String) -> OutputPath? {
    let candidates =
      path.isEmpty || path.utf8.last == UInt8(ascii: "/")
      ? [OutputPath(path + "index.html")] : [OutputPath(path), .page(path)]
    return candidates.first { siteMap.contains($0) } ?? siteMap[path]
  }

  private func isOwnSection(_ path: String) -> Bool {
    let own = siteMap.address.flatMap { $0.path == "/" ? nil : $0.ownPath(onHost: path[...]) }
    if own != nil { return true }
    guard let first = PathText(path).names.first else { return true }
    return siteMap.sections.contains(String(first))
      && path.utf8.dropFirst().contains(UInt8(ascii: "/"))
  }

  private static func split(_ address: Substring) -> (path: String, fragment: String?) {
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = parts[0].prefix { $0 != "?" }
    guard parts.count > 1, !parts[1].isEmpty else { return (String(path), nil) }
    return (String(path), String(parts[1]).percentDecodedPath)
  }
}
