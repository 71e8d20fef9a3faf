import Basics
import Briefs
import Site

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
      ("attachments", item.enclosure.map { .array([attachment($0)]) }),
      ("language", .string(item.brief.published.entry.language.text)),
    ])
  }

  private func attachment(_ pdf: Enclosure) -> JSONValue {
    .object([
      ("url", .string(pdf.address)), ("mime_type", .string(MediaType.pdf)),
      ("size_in_bytes", pdf.size.map { .number($0) }),
    ])
  }

  private func author(_ credit: Credit) -> JSONValue {
    .object([
      ("name", .string(credit.person.name)),
      ("url", feed.site.url(Route.person(credit.person.id)).map { .string($0) }),
    ])
  }
}
