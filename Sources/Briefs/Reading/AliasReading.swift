import SourceText

extension YAMLField {
  /// An address that the brief had before, as a path of the site that begins with a slash.
  ///
  /// A `permalink` that is a pattern of Jekyll's, and no address, is left alone.
  func alias() -> Located<String>? {
    guard let text = text(expected: "a path such as '/2018/02/01/title/'") else { return nil }
    let isPermalink = key == "permalink"
    if isPermalink, text.lowercased() == "false" {
      context.reportWithholding("permalink: false", at: location)
      return nil
    }
    if isPermalink, !text.hasPrefix("/") || text.contains(":") { return nil }
    if let path = SitePath(text) { return Located(path.text, at: location) }
    if !isPermalink {
      report(
        .unsafePath, text, "which cannot be a file of the site",
        help: "write a path from the site's root such as '/2018/02/01/title/'")
    }
    return nil
  }
}

/// A path within the site that can be written as a file.
struct SitePath {
  /// With a slash at its beginning.
  let text: String

  /// Reads a path or the path of an address; nil when it leaves the site or is no path.
  init?(_ address: String) {
    var path = address[...]
    for scheme in ["https://", "http://"] where path.hasPrefix(scheme) {
      path = path.dropFirst(scheme.count).drop { $0 != "/" }
    }
    let isPlain = path.utf8.allSatisfy { byte in
      byte >= 0x20 && byte != 0x7F && !Self.unsafeBytes.contains(byte)
    }
    let parts = path.split(separator: "/")
    guard isPlain, !parts.isEmpty, !parts.contains("."), !parts.contains("..") else { return nil }
    text = path.hasPrefix("/") ? String(path) : "/" + path
  }

  private static let unsafeBytes = Array("\\:?#*<>|\"".utf8)
}
