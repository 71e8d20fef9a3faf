import Basics
import CSL

/// Titles, numbers, publishers, dates and addresses.
extension BibTeXWriter {
  private var isArticle: Bool {
    reference.type.hasPrefix("article") || ["periodical", "review"].contains(reference.type)
  }

  private var isPart: Bool { ["incollection", "inproceedings", "inreference"].contains(type) }

  mutating func addTitles() {
    let volume = reference.texts[.volumeTitle] != nil
    addTitle(volume && !isPart && !isArticle ? "maintitle" : "title", .title)
    if volume, !isPart, !isArticle { addTitle("title", .volumeTitle) }
    addTitle("shorttitle", .titleShort)
    if isArticle || !isPart {
      addText("journal", .containerTitle)
    } else {
      addTitle(volume ? "maintitle" : "booktitle", .containerTitle)
      if volume { addTitle("booktitle", .volumeTitle) }
    }
    if isArticle { addTitle("issuetitle", .volumeTitle) }
    addText("shortjournal", .containerTitleShort)
    addText("series", .collectionTitle)
    addTitle("origtitle", .originalTitle)
    addTitle("reviewedtitle", .reviewedTitle)
    addText("eventtitle", .eventTitle)
    addText("venue", .eventPlace)
  }

  mutating func addNumbers() {
    if isArticle {
      addText("number", .issue)
      addText("eid", .number)
    } else {
      let inSeries = reference.type == "book" || isPart
      addText("number", inSeries ? .collectionNumber : .number)
      addText("issue", .issue)
    }
    for (field, variable) in [
      ("volume", Variable.volume), ("volumes", .numberOfVolumes), ("edition", .edition),
      ("version", .version), ("chapter", .chapterNumber),
    ] {
      addText(field, variable)
    }
    if let pages = reference.texts[.page], !reference.isNumberOfArticle(pages) {
      let numbers = pages.split(omittingEmptySubsequences: false) { "-–".contains($0) }
      add("pages", numbers.map { String($0).latex }.joined(separator: "--"))
    }
    addText("pagetotal", .numberOfPages)
  }

  mutating func addPublisher() {
    switch type {
    case "techreport": addHouse("institution", .publisher)
    case "thesis", "phdthesis", "mastersthesis": addHouse("school", .publisher)
    case "misc", "unpublished", "booklet": addHouse("howpublished", .publisher)
    default: addHouse("publisher", .publisher)
    }
    addHouse("address", .publisherPlace)
    if type == "jurisdiction" || type == "legislation" { addText("court", .authority) }
    addHouse("origpublisher", .originalPublisher)
    addHouse("origlocation", .originalPublisherPlace)
  }

  /// Adds the date in both the form of BibLaTeX and that of BibTeX.
  mutating func addDates() {
    addYear()
    add("date", reference.dates[.issued]?.edtf)
    add("origdate", reference.dates[.originalDate]?.edtf)
    add("eventdate", reference.dates[.eventDate]?.edtf)
  }

  private mutating func addYear() {
    guard let issued = reference.dates[.issued] else { return }
    guard let start = issued.start else { return add("year", issued.literal?.latex) }
    add("year", String(start.year))
    if let month = start.month, (1...12).contains(month) {
      addBare("month", BibTeXMonth.months[month - 1].prefix(3).lowercased())
    }
  }

  mutating func addAddresses() {
    add("doi", reference.texts[.doi]?.verbatim)
    addText("isbn", .isbn)
    addText("issn", .issn)
    addText("pmid", .pmid)
    addText("pmcid", .pmcid)
    add("url", reference.texts[.url]?.verbatim)
    add("urldate", reference.dates[.accessed]?.edtf)
  }
}

extension String {
  /// An address, which BibLaTeX reads verbatim except for braces and backslashes (RFC 3986, section
  /// 2.1).
  fileprivate var verbatim: String { percentEncoded(keeping: .all(but: "{}\\")) }
}
