import Basics
import CSL
import Foundation
import SourceText

/// Numbers, publishers and addresses.
extension BibTeXMapping {
  mutating func setNumbers() {
    setNumber()
    set(.volume, [text("volume"), text("part")].compactMap { $0 }.joined(separator: "."))
    set(.page, text("pages").map { $0.replacing("–", with: "-") })
    set(.numberOfPages, text("pagetotal"))
    set(.numberOfVolumes, text("volumes"))
    set(.edition, text("edition"))
    set(.chapterNumber, text("chapter"))
    set(.version, text("version"))
  }

  /// Sets `number`, which is that of an issue, of a book in its series, or of the work itself.
  private mutating func setNumber() {
    switch reference.type {
    case "article-journal", "article-magazine", "article-newspaper", "periodical", "review":
      set(.issue, [text("number"), text("issue")].compactMap { $0 }.joined(separator: ", "))
      set(.number, text("eid"))
    case "book", "chapter", "paper-conference", "entry-encyclopedia":
      set(.collectionNumber, text("number"))
      set(.issue, text("issue"))
    default:
      set(.number, text("number"))
      set(.issue, text("issue"))
    }
  }

  // MARK: Publishers

  /// Sets all publishers of the work.
  ///
  /// Lists are not split at `and`, which names of institutions contain.
  mutating func setPublisher() {
    var houses = ["publisher", "institution"].compactMap { text($0) }
    if let organization = text("organization"),
      reference.names[.author]?.first?.literal != organization
    {
      houses.append(organization)
    }
    if let published = text("howpublished"), !published.holds("://") { houses.append(published) }
    if reference.type == "legal_case" || reference.type == "legislation" {
      set(.authority, text("court") ?? houses.first)
    }
    set(.publisher, houses.joined(separator: "; "))
    setPlace()
    set(.originalPublisher, text("origpublisher"))
    set(.originalPublisherPlace, text("origlocation"))
  }

  /// Sets the place.
  ///
  /// The `location` of a patent contains the countries in which it applies.
  private mutating func setPlace() {
    guard let places = text("location") else { return }
    let names = places.components(separatedBy: " and ").compactMap { BibStrings.place($0) }
    if reference.type == "patent", !names.isEmpty {
      set(.jurisdiction, names.joined(separator: "; "))
    } else {
      set(.publisherPlace, BibStrings.place(places) ?? places)
    }
  }

  // MARK: Addresses

  mutating func setAddresses() {
    set(.url, value("url").flatMap { LaTeXAddress.field($0).nonEmpty })
    if let published = value("howpublished").flatMap({ LaTeXAddress.first(in: $0) }) {
      setAddress(published)
    }
    set(.doi, value("doi").flatMap { LaTeXAddress.unescaped($0).nonEmpty })
    set(.isbn, text("isbn"))
    set(.issn, text("issn"))
    set(.pmid, text("pmid"))
    set(.pmcid, text("pmcid"))
    setEprint()
    if let noted = value("note").flatMap({ LaTeXAddress.first(in: $0) }) { setAddress(noted) }
  }

  private mutating func setEprint() {
    guard let eprint = value("eprint").map({ LaTeXAddress.unescaped($0) }) else { return }
    switch value("eprinttype")?.trimmed.lowercased() {
    case "arxiv": setAddress("https://arxiv.org/abs/" + eprint)
    case "jstor": setAddress("https://www.jstor.org/stable/" + eprint)
    case "hdl": setAddress("https://hdl.handle.net/" + eprint)
    case "googlebooks": setAddress("https://books.google.com/books?id=" + eprint)
    case "pubmed": set(.pmid, eprint)
    case "doi": if reference.texts[.doi] == nil { set(.doi, eprint) }
    default: if eprint.holds("://") { setAddress(eprint) }
    }
  }

  private mutating func setAddress(_ address: String) {
    if reference.texts[.url] == nil { set(.url, address) }
  }
}
