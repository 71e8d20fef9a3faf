import Basics
import SourceText

/// An address in a text, as the place in the site that it leads to.
package struct Link: Sendable, Equatable {
  /// The file it leads to.
  package var target: OutputPath
  /// What stands behind `#`, decoded; nil when there is nothing.
  package var fragment: String?

  package init(target: OutputPath, fragment: String? = nil) {
    self.target = target
    self.fragment = fragment
  }
}

/// What an address turned out to be.
package enum ResolvedLink: Sendable, Equatable {
  case found(Link)
  /// Nothing of the site is there.
  case broken
  /// A path from the root of the host, to a part of it that this site does not make.
  case outsideSite
  /// A whole address that the site does not make.
  case elsewhere
  /// A placeholder of another generator, `{{ … }}`.
  case placeholder
}

/// Finds what the addresses in one text lead to.
///
/// An author may write a path to a source file (`other.md`, `../pages/about.md#staff`, `chart.png`), an
/// address from the root of the site (`/briefs/water/`) or of its host (`/papers/briefs/water/`), a whole one, or
/// one relative to the page as it is published.
package struct LinkResolver: Sendable {
  package let siteMap: SiteMap
  /// The path of the file that the text stands in.
  package let source: String
  /// The page that the text stands on.
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

  /// The whole address for a path that leads out of the site, where its host is known.
  func wholeAddress(outsideSite address: Substring) -> String? {
    siteMap.address.map { $0.origin + address }
  }

  /// The relative address to write on `from` for an address of the text, when it leads to the site.
  package func href(_ address: Substring, from: OutputPath) -> String? {
    guard case .found(let link) = resolve(address) else { return nil }
    let suffix = address.firstIndex { $0 == "#" || $0 == "?" }.map { String(address[$0...]) } ?? ""
    if link.target == from, !suffix.isEmpty { return suffix }
    return link.target.href(from: from) + suffix
  }

  /// The addresses to write in the text, on its own page.
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

  /// The file at an address from the root of the host, with the path of the site.
  private func onHost(_ path: String) -> OutputPath? {
    siteMap.address?.ownPath(onHost: path[...]).flatMap { file(at: String($0.dropFirst())) }
  }

  /// The file at an address from the root: itself, or the page of the folder.
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
