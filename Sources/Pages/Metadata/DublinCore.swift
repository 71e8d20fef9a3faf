import Briefs

/// A brief in Dublin Core terms (DCMI, Expressing Dublin Core metadata using HTML).
///
/// The editor is a contributor. The abstract is omitted, since other vocabularies already repeat it
/// in the head.
struct DublinCore {
  let record: BriefRecord

  var html: [UInt8] {
    HeadText.elements { head in
      head.link("schema.dcterms", "http://purl.org/dc/terms/")
      head.meta("dcterms.title", record.fullTitle)
      for author in record.entry.authors { head.meta("dcterms.creator", author.person.name) }
      for editor in record.entry.editors { head.meta("dcterms.contributor", editor.person.name) }
      head.meta("dcterms.publisher", record.site.institution)
      head.meta("dcterms.issued", record.date.iso)
      head.meta("dcterms.modified", record.lastChange?.iso)
      head.meta("dcterms.type", "Text")
      head.meta("dcterms.language", record.entry.language.text)
      head.meta("dcterms.identifier", record.citableAddress)
      head.meta("dcterms.isPartOf", record.seriesAndNumber)
      for topic in record.topics { head.meta("dcterms.subject", topic) }
      for region in record.regions { head.meta("dcterms.spatial", region) }
      head.meta("dcterms.license", record.entry.license?.address ?? record.entry.license?.text)
    }
  }
}

extension BriefRecord {
  /// The series with the number in it: `Issue Brief, No. 3`.
  var seriesAndNumber: String? {
    entry.series.map { series in
      number.map { "\(series.title), \(series.label(forNumber: $0))" } ?? series.title
    }
  }
}
