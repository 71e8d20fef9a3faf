import Basics
import Briefs
import Site

/// The package document: what the book is, and what it consists of (EPUB 3.3, section 5).
struct PackageDocument {
  struct Item {
    var id: String
    var file: String
    var mediaType: String
    var properties: [String] = []
    /// Whether readers come to it as they turn the pages.
    var isInSpine = false
  }

  let record: BookRecord
  let items: [Item]
  let accessibility: BookAccessibility

  var bytes: [UInt8] {
    var xml = XMLText.document()
    let tag = record.language.text
    xml.raw(
      """
      <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id-1" \
      xml:lang="\(tag)" dir="\(record.language.direction.rawValue)">
      <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">

      """)
    putIdentity(into: &xml)
    putPeople(into: &xml)
    putDescription(into: &xml)
    putCollection(into: &xml)
    for (property, value) in accessibility.properties { meta(property, value, into: &xml) }
    xml.raw("</metadata>\n")
    putItems(into: &xml)
    xml.raw("</package>\n")
    return xml.bytes
  }

  // MARK: Metadata

  private func putIdentity(into xml: inout XMLText) {
    for (index, identifier) in record.identifiers.enumerated() {
      dc("identifier", identifier, id: "id-\(index + 1)", into: &xml)
    }
    dc("title", record.title, id: "title", into: &xml)
    if let subtitle = record.subtitle {
      meta("title-type", "main", of: "title", into: &xml)
      meta("display-seq", "1", of: "title", into: &xml)
      dc("title", subtitle, id: "subtitle", into: &xml)
      meta("title-type", "subtitle", of: "subtitle", into: &xml)
      meta("display-seq", "2", of: "subtitle", into: &xml)
    }
    for language in record.languages { dc("language", language.text, into: &xml) }
    dc("date", record.date.iso, into: &xml)
    meta("dcterms:modified", "\(record.lastDay.iso)T00:00:00Z", into: &xml)
  }

  private func putPeople(into xml: inout XMLText) {
    let people =
      record.authors.map { ("creator", "aut", $0) }
      + record.editors.map { ("contributor", "edt", $0) }
    for (index, (element, role, person)) in people.enumerated() {
      let id = "person-\(index + 1)"
      dc(element, person.name, id: id, into: &xml)
      meta("role", role, of: id, scheme: "marc:relators", into: &xml)
      if let name = person.nameForSorting { meta("file-as", name, of: id, into: &xml) }
      meta("display-seq", String(index + 1), of: id, into: &xml)
    }
    dc("publisher", record.publisher, into: &xml)
  }

  private func putDescription(into xml: inout XMLText) {
    for rights in record.rights { dc("rights", rights, into: &xml) }
    for topic in record.topics { dc("subject", topic, into: &xml) }
    if let abstract = record.abstract { dc("description", abstract, into: &xml) }
    if let address = record.address { dc("source", address, into: &xml) }
  }

  private func putCollection(into xml: inout XMLText) {
    guard let collection = record.collection else { return }
    xml.raw("<meta property=\"belongs-to-collection\" id=\"collection\">")
    xml.raw("\(collection.title.xmlEscaped)</meta>\n")
    meta("collection-type", "series", of: "collection", into: &xml)
    if let position = collection.position {
      meta("group-position", position, of: "collection", into: &xml)
    }
    if let issn = collection.issn {
      meta("dcterms:identifier", "urn:issn:\(issn)", of: "collection", into: &xml)
    }
  }

  private func dc(_ name: String, _ value: String, id: String? = nil, into xml: inout XMLText) {
    let text = value.onOneLine
    guard !text.isEmpty else { return }
    xml.raw("<dc:\(name)\(id.map { " id=\"\($0)\"" } ?? "")>\(text.xmlEscaped)</dc:\(name)>\n")
  }

  private func meta(
    _ property: String, _ value: String, of id: String? = nil, scheme: String? = nil,
    into xml: inout XMLText
  ) {
    let attributes =
      (id.map { " refines=\"#\($0)\"" } ?? "") + " property=\"\(property)\""
      + (scheme.map { " scheme=\"\($0)\"" } ?? "")
    xml.raw("<meta\(attributes)>\(value.xmlEscaped)</meta>\n")
  }

  // MARK: Files

  private func putItems(into xml: inout XMLText) {
    xml.raw("<manifest>\n")
    for item in items {
      xml.raw("<item id=\"\(item.id)\" href=\"\(item.file)\" media-type=\"\(item.mediaType)\"")
      if !item.properties.isEmpty {
        xml.raw(" properties=\"\(item.properties.joined(separator: " "))\"")
      }
      xml.raw("/>\n")
    }
    xml.raw(
      "</manifest>\n<spine page-progression-direction=\"\(record.language.direction.rawValue)\">\n")
    for item in items where item.isInSpine { xml.raw("<itemref idref=\"\(item.id)\"/>\n") }
    xml.raw("</spine>\n")
  }
}
