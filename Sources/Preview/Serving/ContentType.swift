import Basics

/// The media types of the files of a site, with the encoding of text files.
enum ContentType {
  static let html = MediaType.withEncoding(MediaType.html)
  static let text = MediaType.withEncoding(MediaType.text)

  /// Returns the type of a file by its name.
  static func of(_ path: String) -> String {
    switch path.split(separator: "/").last {
    case "feed.xml": MediaType.withEncoding(MediaType.atom)
    case "feed.json": MediaType.withEncoding(MediaType.jsonFeed)
    case "opensearch.xml": MediaType.withEncoding(MediaType.openSearch)
    default: MediaType.ofFile(path).map(MediaType.withEncoding) ?? "application/octet-stream"
    }
  }
}
