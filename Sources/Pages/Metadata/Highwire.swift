import Briefs
import CSL
import Site

/// A brief as a technical report in Highwire Press tags, which Google Scholar and Zotero read
/// (Google Scholar, inclusion guidelines for webmasters).
///
/// Only people who wrote the brief are authors, given by name alone; the editor is named elsewhere.
/// With a `citation_journal_title`, it would be taken for an article.
struct Highwire {
  let record: BriefRecord

  var html: [UInt8] {
    HeadText.elements { head in
      head.meta("citation_title", record.fullTitle)
      for author in record.entry.authors { head.meta("citation_author", author.person.name) }
      head.meta("citation_publication_date", record.date.slashed)
      head.meta("citation_online_date", record.onlineDate?.slashed)
      head.meta("citation_technical_report_institution", record.site.institution)
      head.meta("citation_technical_report_number", record.number)
      head.meta("citation_series_title", record.entry.series?.title)
      head.meta("citation_publisher", record.site.institution)
      head.meta("citation_language", record.entry.language.text)
      head.meta("citation_keywords", record.topics.joined(separator: "; "))
      head.meta("citation_doi", record.doi?.id)
      head.meta("citation_isbn", record.isbn?.text)
      head.meta("citation_fulltext_html_url", record.url)
      head.meta("citation_pdf_url", record.pdf.flatMap(record.site.url))
      head.meta("citation_abstract", record.abstract)
      for work in record.citedWorks { head.meta("citation_reference", work.highwire) }
    }
  }
}

extension CalendarDate {
  /// The date in the format that Google Scholar requires: `2017/09/15`.
  fileprivate var slashed: String {
    "\(year)/\(Self.twoDigits(month))/\(Self.twoDigits(day))"
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}

extension Reference {
  /// A cited work as pairs of tags and values.
  fileprivate var highwire: String {
    var pairs: [String] = []
    func add(_ name: String, _ value: String?) {
      if let value, !value.isEmpty {
        pairs.append("citation_\(name)=\(value.replacing(";", with: ","))")
      }
    }
    add("title", plainText(.title))
    for author in names[.author] ?? [] { add("author", author.display) }
    add("publication_date", dates[.issued]?.start.map { String($0.year) })
    if type.hasPrefix("article") {
      add("journal_title", plainText(.containerTitle))
    } else {
      add("publisher", plainText(.publisher))
    }
    add("volume", texts[.volume])
    add("issue", texts[.issue])
    add("doi", texts[.doi])
    return pairs.joined(separator: "; ")
  }
}

extension Name {
  /// The name in its usual order, with given names first.
  var display: String {
    literal
      ?? [given, droppingParticle, nonDroppingParticle, family, suffix].compactMap { $0 }
      .joined(separator: " ")
  }
}
