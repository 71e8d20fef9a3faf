import Basics
import SourceText

extension YAMLField {
  /// Returns an earlier address of the brief, as a path of the site that begins with a slash.
  ///
  /// A `permalink` with one of Jekyll's patterns is not an address, and is ignored.
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

/// A path in the site that can be written as a file.
struct SitePath {
  /// The path, with a slash at its beginning.
  let text: String

  /// Reads a path, or the path of an address; nil if it leaves the site or is not a path.
  init?(_ address: String) {
    var path = address[...]
    for scheme in ["https://", "http://"] where path.hasPrefix(scheme) {
      path = Substring(path.utf8.dropFirst(scheme.count).drop { $0 != UInt8(ascii: "/") })
    }
    let written = PathText(String(path))
    guard Self.canBeFile(PathText(written.text.percentDecodedPath)),
      !path.utf8.contains(where: Self.unsafeBytes.contains)
    else { return nil }
    text = written.isAbsolute ? written.text : "/" + written.text
  }

  private static func canBeFile(_ path: PathText) -> Bool {
    let names = path.names.map { Array($0.utf8) }
    return path.fault == nil && !names.isEmpty && !names.contains(Array(".".utf8))
      && !names.contains(Array("..".utf8)) && !path.text.utf8.contains(UInt8(ascii: "\\"))
  }

  private static let unsafeBytes = Array("\\:?#*<>|\"".utf8)
}
