/// The media types of files (IANA media types).
package enum MediaType {
  package static let html = "text/html"
  package static let text = "text/plain"
  /// RFC 7763.
  package static let markdown = "text/markdown"
  package static let pdf = "application/pdf"
  package static let epub = "application/epub+zip"
  package static let atom = "application/atom+xml"
  package static let jsonFeed = "application/feed+json"
  package static let openSearch = "application/opensearchdescription+xml"
  package static let bibTeX = "application/x-bibtex"
  /// The type that reference managers register themselves for.
  package static let ris = "application/x-research-info-systems"
  package static let cslJSON = "application/vnd.citationstyles.csl+json"

  /// Returns the type of a file by the end of its name, or nil if it is not known.
  package static func ofFile(_ name: some StringProtocol) -> String? {
    let name = String(name)
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    return byExtension[name[name.utf8.index(after: dot)...].lowercased()]
  }

  /// Returns the type with the encoding of our files, if files of this type are text.
  package static func withEncoding(_ type: String) -> String {
    isText(type) ? type + "; charset=utf-8" : type
  }

  private static func isText(_ type: String) -> Bool {
    type.hasPrefix("text/") || type.hasSuffix("xml") || type == bibTeX || type == ris
      || ["application/json", "application/manifest+json", jsonFeed].contains(type)
  }

  private static let byExtension = [
    "html": html, "htm": html, "txt": text, "md": markdown,
    "css": "text/css", "js": "text/javascript", "mjs": "text/javascript", "csv": "text/csv",
    "xml": "application/xml", "json": "application/json",
    "webmanifest": "application/manifest+json", "bib": bibTeX, "ris": ris,
    "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
    "gif": "image/gif", "webp": "image/webp", "avif": "image/avif", "ico": "image/x-icon",
    "woff2": "font/woff2", "woff": "font/woff", "ttf": "font/ttf", "otf": "font/otf",
    "pdf": pdf, "epub": epub, "zip": "application/zip",
    "mp3": "audio/mpeg", "mp4": "video/mp4", "webm": "video/webm", "wasm": "application/wasm",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
  ]
}
