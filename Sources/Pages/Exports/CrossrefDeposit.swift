import Basics
import Briefs
import CSL
import SourceText
import Site

/// The briefs with a DOI as a deposit for Crossref (schema 5.4.0, “Reports and working papers”).
///
/// A series is included only if it has an ISSN, which Crossref requires. The timestamp of a record
/// is the date of the last change given in the brief, so that the same input results in the same
/// deposit.
struct CrossrefDeposit {
  private let site: Publication
  private let export: CrossrefExport

  init(_ site: Publication, _ export: CrossrefExport) {
    self.site = site
    self.export = export
  }

  var bytes: [UInt8] {
    let records = site.records(where: \.isDeposited)
    var body = XMLText()
    for record in records { CrossrefReport(record: record).put(in: &body) }
    let timestamp = records.map(\.crossrefTimestamp).max() ?? ""
    let name = String(body.bytes.hash64, radix: 16)
    var xml = XMLText.document()
    xml.raw(
      """
      <doi_batch xmlns="http://www.crossref.org/schema/5.4.0" version="5.4.0" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xmlns:jats="http://www.ncbi.nlm.nih.gov/JATS1" \
      xmlns:ai="http://www.crossref.org/AccessIndicators.xsd" \
      xsi:schemaLocation="http://www.crossref.org/schema/5.4.0 \
      https://www.crossref.org/schemas/crossref5.4.0.xsd">
      <head>\n
      """)
    xml.element("doi_batch_id", "briefpress-\(timestamp)-\(name)")
    xml.element("timestamp", timestamp)
    xml.raw("<depositor>\n")
    xml.element("depositor_name", export.depositor)
    xml.element("email_address", export.email)
    xml.raw("</depositor>\n")
    xml.element("registrant", export.registrant ?? site.institution)
    xml.raw("</head>\n<body>\n")
    xml.raw(body.bytes)
    xml.raw("</body>\n</doi_batch>\n")
    return xml.bytes
  }
}

extension BriefRecord {
  /// The version number, which increases with each change: `20220315000000`.
  fileprivate var crossrefTimestamp: String { recordDate.iso.filter { $0 != "-" } + "000000" }
}

/// A brief in a deposit, whose elements have a fixed order.
private struct CrossrefReport {
  let record: BriefRecord

  private var entry: LibraryEntry { record.entry }

  func put(in xml: inout XMLText) {
    let element =
      entry.series?.issn == nil ? "report-paper_metadata" : "report-paper_series_metadata"
    let language = entry.language.language
    let attribute = language.utf8.count == 2 ? " language=\"\(language)\"" : ""
    xml.raw("<report-paper>\n<\(element)\(attribute)>\n")
    putSeries(in: &xml)
    putPeople(in: &xml)
    putTitles(in: &xml)
    putPublication(in: &xml)
    putLicense(in: &xml)
    xml.raw("<doi_data>\n")
    xml.element("doi", record.doi?.id ?? "")
    xml.element("timestamp", record.crossrefTimestamp)
    xml.element("resource", record.url ?? "")
    xml.raw("</doi_data>\n")
    putCitations(in: &xml)
    xml.raw("</\(element)>\n</report-paper>\n")
  }

  private func putSeries(in xml: inout XMLText) {
    guard let series = entry.series, let issn = series.issn else { return }
    xml.raw("<series_metadata>\n<titles>\n")
    xml.element("title", series.title)
    xml.raw("</titles>\n")
    xml.element("issn", issn.text)
    xml.raw("</series_metadata>\n")
  }

  private func putPeople(in xml: inout XMLText) {
    let people = entry.authors.map { ($0, "author") } + entry.editors.map { ($0, "editor") }
    guard !people.isEmpty else { return }
    xml.raw("<contributors>\n")
    for (index, person) in people.enumerated() {
      CrossrefPerson(
        credit: person.0, role: person.1, isFirst: index == 0,
        isInstitution: record.site.site.isInstitution(person.0.person)
      ).put(in: &xml)
    }
    xml.raw("</contributors>\n")
  }

  private func putTitles(in xml: inout XMLText) {
    xml.raw("<titles>\n")
    // As Crossref advises, the title says that the work was withdrawn, and the DOI is kept.
    xml.element("title", record.isWithdrawn ? "WITHDRAWN: \(record.title)" : record.title)
    if let subtitle = record.subtitle { xml.element("subtitle", subtitle) }
    xml.raw("</titles>\n")
    if let abstract = record.abstract {
      xml.raw("<jats:abstract><jats:p>")
      xml.text(abstract)
      xml.raw("</jats:p></jats:abstract>\n")
    }
  }

  private func putPublication(in xml: inout XMLText) {
    xml.raw("<publication_date media_type=\"online\">\n")
    let date = record.date.iso.split(separator: "-").map(String.init)
    xml.element("month", date[1])
    xml.element("day", date[2])
    xml.element("year", date[0])
    xml.raw("</publication_date>\n")
    if let isbn = record.isbn { xml.element("isbn", isbn.text) }
    xml.raw("<publisher>\n")
    xml.element("publisher_name", record.site.institution)
    xml.raw("</publisher>\n<institution>\n")
    xml.element("institution_name", record.site.institution)
    if let ror = record.site.configuration.letterhead.ror {
      xml.raw("<institution_id type=\"ror\">\(ror.url)</institution_id>\n")
    }
    xml.raw("</institution>\n")
    guard let number = record.number else { return }
    xml.raw("<publisher_item>\n")
    xml.element("item_number", String(number.prefix(32)))
    xml.raw("</publisher_item>\n")
  }

  private func putLicense(in xml: inout XMLText) {
    guard let address = record.entry.license?.address else { return }
    xml.raw("<ai:program name=\"AccessIndicators\">\n<ai:free_to_read/>\n")
    xml.element("ai:license_ref", address)
    xml.raw("</ai:program>\n")
  }

  private func putCitations(in xml: inout XMLText) {
    let works = record.works
    guard !works.isEmpty else { return }
    xml.raw("<citation_list>\n")
    for (index, work) in works.enumerated() {
      xml.raw("<citation key=\"ref\(index + 1)\">\n")
      for (name, value) in work.crossrefElements { xml.element(name, value) }
      xml.raw("</citation>\n")
    }
    xml.raw("</citation_list>\n")
  }
}
