import Basics
import Briefs
import SourceText

/// The address of the site on the web.
package struct SiteAddress: Sendable, Equatable {
  /// The scheme and the host: `https://example.org`.
  package let origin: String
  /// The path of the site's root on its host, with a slash at both ends.
  package let path: String

  /// - Parameter url: the address of the site's home page
  package init?(_ url: String) {
    guard let mark = url.firstRange(of: "://") else { return nil }
    let rest = url[mark.upperBound...].prefix { $0 != "?" && $0 != "#" }
    let host = rest.prefix { $0 != "/" }
    guard !host.isEmpty else { return nil }
    origin = url[..<mark.upperBound] + host.lowercased()
    let path = rest.dropFirst(host.count)
    self.path = path.hasSuffix("/") ? String(path) : path + "/"
  }

  /// The host without `www.`.
  package var host: String { origin.webHost ?? "" }

  /// The part that every complete address of the site starts with, after its scheme.
  package var withoutScheme: String {
    origin.firstRange(of: "://").map { String(origin[$0.upperBound...]) + path } ?? ""
  }

  /// Returns the path from the site's root that a complete address leads to, such as
  /// `/briefs/water/`, or `nil` if it leads elsewhere.
  func ownPath(of address: Substring) -> Substring? {
    guard let mark = address.firstRange(of: "//") else { return nil }
    let rest = address[mark.upperBound...]
    let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard host.lowercased() == origin.dropFirst(origin.count - host.count) else { return nil }
    let path = rest[host.endIndex...]
    return path.first == "/" ? ownPath(onHost: path) : self.path == "/" ? "/" + path : nil
  }

  /// Returns the path from the site's root for a path from the root of the host.
  func ownPath(onHost path: Substring) -> Substring? {
    if path.hasPrefix(self.path) { return path.dropFirst(self.path.count - 1) }
    let folder = self.path.dropLast()
    guard !folder.isEmpty, path.hasPrefix(folder) else { return nil }
    let rest = path.dropFirst(folder.count)
    return rest.isEmpty || rest.first == "?" || rest.first == "#" ? "/" + rest : nil
  }
}

extension Substring {
  /// Whether the address names its host: `https://…`, `//…`.
  var namesHost: Bool {
    hasPrefix("//") || lowercased().hasPrefix("http://") || lowercased().hasPrefix("https://")
  }
}
