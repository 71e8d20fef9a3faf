import Basics
import CSL
import SourceText

/// The description of a work for reference managers that read pages (OpenURL COinS, Z39.88-2004).
package struct COinS {
  private let work: Reference

  package init(_ work: Reference) { self.work = work }

  /// An empty element with the description in its title.
  package var html: String { "<span class=\"Z3988\" title=\"\(query.htmlEscaped)\"></span>" }

  private var query: String {
    let isArticle = work.type.hasPrefix("article")
    let format = isArticle ? "journal" : work.type == "thesis" ? "dissertation" : "book"
    var pairs = [
      ("ctx_ver", "Z39.88-2004"), ("rft_val_fmt", "info:ofi/fmt:kev:mtx:\(format)"),
    ]
    func add(_ key: String, _ value: String?) {
      if let value, !value.isEmpty { pairs.append((key, value.withoutTags)) }
    }
    add("rft_id", work.texts[.doi].map { "info:doi/" + $0 } ?? work.texts[.url])
    add("rft.genre", genre)
    add(
      isArticle
        ? "rft.atitle"
        : format == "book" && isPart ? "rft.atitle" : isBook ? "rft.btitle" : "rft.title",
      work.texts[.title])
    add(isArticle ? "rft.jtitle" : "rft.btitle", work.texts[.containerTitle])
    for name in work.names[.author]?.people ?? [] {
      add(
        "rft.au",
        name.literal
          ?? [
            name.given, name.droppingParticle, name.nonDroppingParticle, name.family, name.suffix,
          ]
          .compactMap { $0 }.joined(separator: " "))
    }
    add("rft.date", date)
    add("rft.volume", work.texts[.volume])
    add("rft.issue", work.texts[.issue])
    add("rft.pages", work.texts[.page])
    add("rft.pub", work.texts[.publisher])
    add("rft.place", work.texts[.publisherPlace])
    add("rft.series", work.texts[.collectionTitle])
    add("rft.isbn", work.texts[.isbn])
    add("rft.issn", work.texts[.issn])
    return pairs.map { "\($0.0)=\($0.1.percentEncoded(keeping: .unreserved))" }.joined(
      separator: "&")
  }

  private var isPart: Bool { work.texts[.containerTitle] != nil }
  private var isBook: Bool { ["book", "report", "pamphlet"].contains(work.type) }

  private var genre: String {
    switch work.type {
    case "article-journal", "article-magazine", "article-newspaper": "article"
    case "book": "book"
    case "chapter": "bookitem"
    case "paper-conference": "proceeding"
    case "report": "report"
    default: "document"
    }
  }

  private var date: String? {
    work.dates[.issued]?.start.map { parts in
      [String(parts.year), parts.month.map(Self.twoDigits), parts.day.map(Self.twoDigits)]
        .compactMap { $0 }.joined(separator: "-")
    }
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
