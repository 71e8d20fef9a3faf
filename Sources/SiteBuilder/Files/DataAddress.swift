import Briefs
import Foundation

/// Pictures and fonts as `data:` addresses (RFC 2397), so that a page carries them along.
enum DataAddress {
  private static let types = [
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
    "webp": "image/webp", "svg": "image/svg+xml", "avif": "image/avif", "woff2": "font/woff2",
    "woff": "font/woff", "ttf": "font/ttf", "otf": "font/otf",
  ]

  /// The address for a file: beside the text, or from the site's root.
  ///
  /// Nil when there is none, or when it is of no kind that a page can carry.
  static func of(_ path: String, in folder: String, root: String) -> String? {
    let name = path.removingPercentEncoding ?? path
    let suffix = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard let type = types[suffix], !name.contains("://") else { return nil }
    let candidates =
      name.hasPrefix("/") ? ["\(root)\(name)"] : ["\(folder)/\(name)", "\(root)/\(name)"]
    for candidate in candidates {
      guard let bytes = try? FileSystem.read(candidate) else { continue }
      return "data:\(type);base64,\(Data(bytes).base64EncodedString())"
    }
    return nil
  }
}

extension SiteSources {
  /// The logos that are so small that a page carries them along, rather than asking for one more file.
  var smallLogos: [String: String] {
    let logos = [configuration.letterhead.logo?.value, configuration.theme.logo?.value]
    return logos.compactMap { $0 }.reduce(into: [:]) { addresses, path in
      let file = "\(folder.root)/\(path.drop { $0 == "/" })"
      guard let size = FileSystem.status(file, followingLinks: true)?.size, size <= 1024 else {
        return
      }
      addresses[path] = DataAddress.of(path, in: folder.root, root: folder.root)
    }
  }
}
