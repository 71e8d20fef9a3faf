import Basics
import CSL
import SourceText
import Site

extension JSONText {
  /// Adds a work that a brief cites.
  mutating func put(_ work: Reference) {
    object { json in
      json.put("@type", work.schemaType)
      json.put("name", work.plainText(.title))
      json.list("author", work.names[.author]?.people ?? []) { json, name in
        json.object {
          $0.put("@type", name.literal == nil ? "Person" : "Organization")
          $0.put("name", name.display)
        }
      }
      json.put("datePublished", work.dates[.issued]?.start.map { String($0.year) })
      if let container = work.plainText(.containerTitle) {
        json.object("isPartOf") {
          $0.put("@type", work.type.hasPrefix("article") ? "Periodical" : "CreativeWork")
          $0.put("name", container)
        }
      }
      json.put("publisher", work.plainText(.publisher))
      json.put("url", work.webAddress)
    }
  }
}

extension Reference {
  /// The web address of the work: its DOI, or else its own address.
  var webAddress: String? { texts[.doi].map(\.doiAddress) ?? texts[.url] }

  /// The closest type of schema.org.
  fileprivate var schemaType: String {
    switch type {
    case "article-journal": "ScholarlyArticle"
    case "article-newspaper": "NewsArticle"
    case "article", "article-magazine": "Article"
    case "book": "Book"
    case "chapter": "Chapter"
    case "report": "Report"
    case "thesis": "Thesis"
    case "dataset": "Dataset"
    case "legislation", "bill", "regulation": "Legislation"
    case "webpage", "post", "post-weblog": "WebPage"
    default: "CreativeWork"
    }
  }
}
