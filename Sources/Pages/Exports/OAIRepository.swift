import Basics
import Briefs
import SourceText
import Site

/// The briefs as a static repository of OAI-PMH, which a gateway serves to harvesters (Open
/// Archives Initiative, “Specification for an OAI Static Repository”, 2004).
///
/// Such a repository cannot mark records as deleted. A withdrawn brief is kept with a note in its
/// title and the date of the withdrawal, so that every harvester replaces its copy.
struct OAIRepository {
  private let site: Publication
  private let export: OAIExport

  init(_ site: Publication, _ export: OAIExport) {
    self.site = site
    self.export = export
  }

  var bytes: [UInt8] {
    let records = site.records(where: \.isCatalogued)
    var xml = XMLText.document()
    xml.raw(
      """
      <Repository xmlns="http://www.openarchives.org/OAI/2.0/static-repository" \
      xmlns:oai="http://www.openarchives.org/OAI/2.0/" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/static-repository \
      http://www.openarchives.org/OAI/2.0/static-repository.xsd">\n
      """)
    identify(records, in: &xml)
    xml.raw(
      """
      <ListMetadataFormats>
      <oai:metadataFormat>
      <oai:metadataPrefix>oai_dc</oai:metadataPrefix>
      <oai:schema>http://www.openarchives.org/OAI/2.0/oai_dc.xsd</oai:schema>
      <oai:metadataNamespace>http://www.openarchives.org/OAI/2.0/oai_dc/</oai:metadataNamespace>
      </oai:metadataFormat>
      </ListMetadataFormats>
      <ListRecords metadataPrefix="oai_dc">\n
      """)
    for record in records { put(record, in: &xml) }
    xml.raw("</ListRecords>\n</Repository>\n")
    return xml.bytes
  }

  private func identify(_ records: [BriefRecord], in xml: inout XMLText) {
    xml.raw("<Identify>\n")
    xml.element("oai:repositoryName", site.configuration.title)
    xml.element("oai:baseURL", baseURL)
    xml.element("oai:protocolVersion", "2.0")
    xml.element("oai:adminEmail", export.email)
    xml.element("oai:earliestDatestamp", records.map(\.recordDate).min()?.iso ?? "1970-01-01")
    xml.element("oai:deletedRecord", "no")
    xml.element("oai:granularity", "YYYY-MM-DD")
    xml.raw("</Identify>\n")
  }

  /// The address of the gateway, followed by that of the file without its scheme (section 3.2).
  private var baseURL: String {
    let own = site.url(Route.oai) ?? ""
    return export.gateway.map { "\($0)/\(own.withoutScheme)" } ?? own
  }

  private func put(_ record: BriefRecord, in xml: inout XMLText) {
    let host = site.baseURL?.webHost ?? ""
    xml.raw("<oai:record>\n<oai:header>\n")
    xml.element("oai:identifier", "oai:\(host):\(record.entry.slug.rawValue.percentEncodedPath)")
    xml.element("oai:datestamp", record.recordDate.iso)
    xml.raw("</oai:header>\n<oai:metadata>\n")
    xml.raw(
      """
      <oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" \
      xmlns:dc="http://purl.org/dc/elements/1.1/" \
      xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai_dc/ \
      http://www.openarchives.org/OAI/2.0/oai_dc.xsd">\n
      """)
    for (name, value) in elements(of: record) where !value.isEmpty { xml.element(name, value) }
    xml.raw("</oai_dc:dc>\n</oai:metadata>\n</oai:record>\n")
  }

  private func elements(of record: BriefRecord) -> [(String, String)] {
    let optional: [(String, String?)] = [
      ("dc:title", record.cataloguedTitle),
      ("dc:description", record.cataloguedAbstract),
      ("dc:publisher", site.institution),
      ("dc:date", record.date.iso),
      ("dc:type", "Text"),
      ("dc:format", MediaType.html),
      ("dc:identifier", record.url),
      ("dc:identifier", record.doi?.url),
      ("dc:identifier", record.isbn.map { "urn:isbn:\($0.digits)" }),
      ("dc:language", record.entry.language.text),
      ("dc:relation", record.seriesAndNumber),
      ("dc:rights", record.entry.license?.address ?? record.entry.license?.text),
    ]
    return optional.compactMap { name, value in value.map { (name, $0) } }
      + record.entry.authors.map { ("dc:creator", $0.person.name) }
      + record.entry.editors.map { ("dc:contributor", $0.person.name) }
      + record.topics.map { ("dc:subject", $0) } + record.regions.map { ("dc:coverage", $0) }
  }
}
