import Basics
import Briefs
import Site

/// The description that lets browsers search the site from the address bar (OpenSearch 1.1, draft
/// 6).
struct OpenSearch {
  private let site: Publication

  init(_ site: Publication) { self.site = site }

  var bytes: [UInt8] {
    var xml = XMLText.document()
    xml.raw("<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n")
    xml.element("ShortName", site.configuration.title.cut(to: Self.longestShortName))
    xml.element("LongName", site.configuration.title.cut(to: Self.longestLongName))
    xml.element("Description", description.cut(to: Self.longestDescription))
    xml.raw("<Url type=\"text/html\" template=\"")
    xml.text("\(site.baseURL ?? "")search/?q={searchTerms}")
    xml.raw("\"/>\n")
    xml.element("Language", site.configuration.language.text)
    xml.element("InputEncoding", "UTF-8")
    xml.element("OutputEncoding", "UTF-8")
    xml.raw("</OpenSearchDescription>\n")
    return xml.bytes
  }

  private var description: String {
    site.configuration.tagline ?? site.prepared.description?.withoutTags.onOneLine
      ?? site.configuration.title
  }

  // The maximum lengths in OpenSearch (draft 6, “OpenSearch description elements”).
  private static let longestShortName = 16
  private static let longestLongName = 48
  private static let longestDescription = 1024
}

extension String {
  /// Returns the text up to the last whole word that fits, or the beginning of the first word if it
  /// is too long.
  fileprivate func cut(to length: Int) -> String {
    guard count > length else { return self }
    let head = prefix(length)
    guard !self[head.endIndex].isWhitespace, let space = head.lastIndex(where: \.isWhitespace)
    else { return String(head) }
    return String(head[..<space])
  }
}
