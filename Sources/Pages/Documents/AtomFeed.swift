import Basics
import Briefs
import SourceText
import Site

/// A feed in Atom (RFC 4287).
struct AtomFeed {
  private let feed: Feed

  init(_ listing: Listing, at path: OutputPath, in site: Publication) {
    feed = Feed(site: site, listing: listing, path: path)
  }

  var bytes: [UInt8] {
    var xml = XMLText.document()
    xml.raw("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
    xml.text(feed.site.configuration.language.text)
    xml.raw("\">\n")
    xml.element("id", feed.selfAddress)
    xml.element("title", feed.title)
    if let tagline = feed.site.configuration.tagline { xml.element("subtitle", tagline) }
    xml.element("updated", feed.updated)
    xml.link("self", MediaType.atom, feed.selfAddress)
    xml.link("alternate", MediaType.html, feed.homePage)
    xml.raw("<generator>")
    xml.text(feed.site.settings.generator)
    xml.raw("</generator>\n")
    for item in feed.items { put(item, in: &xml) }
    xml.raw("</feed>\n")
    return xml.bytes
  }

  private func put(_ item: FeedItem, in xml: inout XMLText) {
    xml.raw("<entry xml:lang=\"")
    xml.text(item.brief.published.entry.language.text)
    xml.raw("\">\n")
    xml.element("id", item.address)
    xml.element("title", item.title)
    xml.link("alternate", MediaType.html, item.address)
    if let pdf = item.enclosure {
      xml.link("enclosure", MediaType.pdf, pdf.address, size: pdf.size)
    }
    xml.element("published", item.published)
    xml.element("updated", item.updated)
    for author in item.authors { putAuthor(author, in: &xml) }
    if item.authors.isEmpty { xml.raw("<author><name>\(feed.title.htmlEscaped)</name></author>\n") }
    for category in item.categories {
      xml.raw("<category term=\"")
      xml.text(category)
      xml.raw("\"/>\n")
    }
    if !item.summary.isEmpty { xml.element("summary", item.summary) }
    xml.raw("<content type=\"html\" xml:base=\"")
    xml.text(item.address)
    xml.raw("\">")
    xml.text(item.content)
    xml.raw("</content>\n</entry>\n")
  }

  private func putAuthor(_ author: Credit, in xml: inout XMLText) {
    xml.raw("<author><name>")
    xml.text(author.person.name)
    xml.raw("</name>")
    if let page = feed.site.url(Route.person(author.person.id)) {
      xml.raw("<uri>")
      xml.text(page)
      xml.raw("</uri>")
    }
    xml.raw("</author>\n")
  }
}

extension XMLText {
  fileprivate mutating func link(
    _ relation: String, _ type: String, _ address: String, size: Int? = nil
  ) {
    raw("<link rel=\"\(relation)\" type=\"\(type)\"")
    if let size { raw(" length=\"\(size)\"") }
    raw(" href=\"")
    text(address)
    raw("\"/>\n")
  }
}
