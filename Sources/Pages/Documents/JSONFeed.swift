import Briefs

/// A feed in JSON Feed 1.1 (jsonfeed.org).
struct JSONFeed {
  private let feed: Feed

  init(_ listing: Listing, at path: OutputPath, in site: Publication) {
    feed = Feed(site: site, listing: listing, path: path)
  }

  var bytes: [UInt8] {
    let json = JSONValue.object([
      ("version", .string("https://jsonfeed.org/version/1.1")),
      ("title", .string(feed.title)),
      ("home_page_url", .string(feed.homePage)),
      ("feed_url", .string(feed.selfAddress)),
      ("description", feed.site.configuration.tagline.map { .string($0) }),
      ("language", .string(feed.site.configuration.language.text)),
      ("items", .array(feed.items.map(item))),
    ])
    return json.bytes + [UInt8(ascii: "\n")]
  }

  private func item(_ item: FeedItem) -> JSONValue {
    .object([
      ("id", .string(item.address)),
      ("url", .string(item.address)),
      ("title", .string(item.title)),
      ("content_html", .string(item.content)),
      ("summary", item.summary.isEmpty ? nil : .string(item.summary)),
      ("date_published", .string(item.published)),
      ("date_modified", .string(item.updated)),
      ("authors", .array(item.authors.map(author))),
      ("tags", item.categories.isEmpty ? nil : .array(item.categories.map { .string($0) })),
      ("language", .string(item.brief.entry.language.text)),
    ])
  }

  private func author(_ credit: Credit) -> JSONValue {
    .object([
      ("name", .string(credit.person.name)),
      ("url", feed.site.url(Route.person(credit.person.id)).map { .string($0) }),
    ])
  }
}

/// A JSON value with its keys in the order in which they are given.
public indirect enum JSONValue: Sendable {
  case string(String)
  case number(Int)
  case bool(Bool)
  case array([JSONValue])
  /// Pairs whose value is nil are left out.
  case object([(String, JSONValue?)])

  /// The value as UTF-8 (RFC 8259).
  public var bytes: [UInt8] {
    var output: [UInt8] = []
    put(in: &output)
    return output
  }

  private func put(in output: inout [UInt8]) {
    switch self {
    case .string(let text): Self.put(text, in: &output)
    case .number(let number): output += "\(number)".utf8
    case .bool(let flag): output += "\(flag)".utf8
    case .array(let values):
      output += "[".utf8
      for (index, value) in values.enumerated() {
        if index > 0 { output += ",".utf8 }
        value.put(in: &output)
      }
      output += "]".utf8
    case .object(let pairs):
      output += "{".utf8
      var isFirst = true
      for case (let key, let value?) in pairs {
        if !isFirst { output += ",".utf8 }
        isFirst = false
        Self.put(key, in: &output)
        output += ":".utf8
        value.put(in: &output)
      }
      output += "}".utf8
    }
  }

  private static func put(_ text: String, in output: inout [UInt8]) {
    output += "\"".utf8
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): output += "\\\"".utf8
      case UInt8(ascii: "\\"): output += "\\\\".utf8
      case 0x0A: output += "\\n".utf8
      case 0x09: output += "\\t".utf8
      case 0..<0x20: output += "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8
      default: output.append(byte)
      }
    }
    output += "\"".utf8
  }
}
