import Basics
import SourceText

extension YAMLFields {
  /// Returns the earlier addresses of a text, as paths of the site that begin with a slash.
  func aliases(_ key: Key) -> [Located<String>] {
    items(key).compactMap { field in
      SitePath(alias: field).map { Located($0.text, at: field.location) }
    }
  }
}

extension SitePath {
  /// Reads an earlier address of a text.
  ///
  /// A `permalink` with one of Jekyll's patterns is not an address, and is ignored.
  fileprivate init?(alias field: YAMLField) {
    guard let text = field.text(expected: "a path such as '/2018/02/01/title/'") else { return nil }
    let isPermalink = field.key == "permalink"
    if isPermalink, text.lowercased() == "false" {
      field.context.reportWithholding("permalink: false", at: field.location)
      return nil
    }
    if isPermalink, !text.hasPrefix("/") || text.contains(":") { return nil }
    if let path = SitePath(text) {
      self = path
      return
    }
    if !isPermalink {
      field.report(
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
