import Basics

extension HTMLTag {
  /// The addresses that a browser loads automatically for the tag (HTML, section 2.4 and the
  /// elements).
  var requests: [[UInt8]] {
    guard !isEnd else { return [] }
    return attributes.flatMap { attribute -> [[UInt8]] in
      guard let value = attribute.value else { return [] }
      switch attribute.name {
      case "src", "poster", "background": return [value]
      case "data": return name == "object" ? [value] : []
      case "href": return loadsLink || name == "image" || name == "use" ? [value] : []
      case "srcset", "imagesrcset": return value.sources
      default: return []
      }
    }
  }

  /// Whether this is a `<link>` to something that the page loads.
  private var loadsLink: Bool {
    guard name == "link", let relation = value(of: "rel") else { return false }
    let words = String(decoding: relation, as: UTF8.self).lowercased()
      .split(whereSeparator: \.isWhitespace)
    return words.contains { Self.loadingRelations.contains(String($0)) }
  }

  private static let loadingRelations: Set<String> = [
    "stylesheet", "icon", "apple-touch-icon", "preload", "modulepreload", "prefetch", "preconnect",
    "dns-prefetch", "manifest",
  ]
}

extension [UInt8] {
  /// The addresses in the value of a `srcset`.
  fileprivate var sources: [[UInt8]] {
    split(separator: UInt8(ascii: ",")).compactMap { candidate in
      candidate.split(whereSeparator: \.isASCIISpace).first.map { Array($0) }
    }
  }
}
