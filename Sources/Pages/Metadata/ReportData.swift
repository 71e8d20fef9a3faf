import Basics
import Briefs
import CSL
import Site

/// A brief as a schema.org `Report`, in JSON-LD.
struct ReportData {
  let record: BriefRecord

  private var site: Publication { record.site }

  var json: [UInt8] {
    JSONText.object { json in
      json.put("@context", "https://schema.org")
      json.put("@type", "Report")
      json.put("@id", record.citableAddress)
      identify(&json)
      name(&json)
      describe(&json)
      relate(&json)
      writeChanges(&json)
    }
  }

  private func identify(_ json: inout JSONText) {
    json.put("url", record.url)
    json.put("headline", record.title)
    json.put("alternativeHeadline", record.subtitle)
    json.put("reportNumber", record.number)
    let identifiers =
      [record.doi.map { ("DOI", $0.id, Optional($0.url)) }]
      + [record.isbn.map { ("ISBN", $0.digits, nil) }]
    json.list("identifier", identifiers.compactMap { $0 }) { json, identifier in
      json.object {
        $0.put("@type", "PropertyValue")
        $0.put("propertyID", identifier.0)
        $0.put("value", identifier.1)
        $0.put("url", identifier.2)
      }
    }
  }

  private func name(_ json: inout JSONText) {
    json.list("author", record.entry.authors) { $0.put($1, in: site) }
    json.list("editor", record.entry.editors) { $0.put($1, in: site) }
    json.put("publisher", json: site.siteData.publisher)
    if let funding = record.funding {
      json.object("funding") {
        $0.put("@type", "Grant")
        $0.put("description", funding.withoutTags.onOneLine)
      }
    }
  }

  private func describe(_ json: inout JSONText) {
    json.put("datePublished", record.date.iso)
    json.put("dateModified", record.lastChange?.iso)
    json.put("inLanguage", record.entry.language.text)
    json.put("abstract", record.abstract)
    json.list("keywords", record.topics)
    json.list("about", record.topics) { json, topic in
      json.object {
        $0.put("@type", "Thing")
        $0.put("name", topic)
      }
    }
    json.list("spatialCoverage", record.regions) { json, region in
      json.object {
        $0.put("@type", "Place")
        $0.put("name", region)
      }
    }
    json.put("image", record.image)
    license(&json)
    json.put("isAccessibleForFree", true)
  }

  /// Adds the licence as an address, or as a work with a name (schema.org: `license`).
  private func license(_ json: inout JSONText) {
    if let address = record.entry.license?.address { return json.put("license", address) }
    guard let name = record.entry.license?.text else { return }
    json.object("license") {
      $0.put("@type", "CreativeWork")
      $0.put("name", name)
    }
  }

  private func relate(_ json: inout JSONText) {
    if let series = record.entry.series {
      json.object("isPartOf") {
        $0.put("@type", "CreativeWorkSeries")
        $0.put("name", series.title)
        $0.put("issn", series.issn?.text)
        $0.put("url", site.url(Route.series(series.id)))
      }
    }
    encodings(&json)
    json.list("workTranslation", record.entry.translations) { json, translation in
      json.object {
        $0.put("@type", "Report")
        $0.put("inLanguage", translation.language.text)
        $0.put("headline", site.title(of: translation))
        $0.put("url", site.url(Route.brief(translation.slug)))
      }
    }
    json.list("citation", Array(record.citedWorks)) { $0.put($1) }
  }

  /// Adds the files with the whole brief.
  private func encodings(_ json: inout JSONText) {
    let files = [(record.pdf, MediaType.pdf), (record.epub, MediaType.epub)].compactMap {
      path, type in path.flatMap(site.url).map { (address: $0, type: type) }
    }
    func put(_ json: inout JSONText, _ file: (address: String, type: String)) {
      json.put("@type", "MediaObject")
      json.put("encodingFormat", file.type)
      json.put("contentUrl", file.address)
    }
    if files.count == 1 {
      json.object("encoding") { put(&$0, files[0]) }
    } else {
      json.list("encoding", files) { json, file in json.object { put(&$0, file) } }
    }
  }

  private func writeChanges(_ json: inout JSONText) {
    json.put(
      "creativeWorkStatus",
      record.isWithdrawn ? "Withdrawn" : record.entry.isDraft ? "Draft" : nil)
    let corrections = Array(
      zip(record.published.entry.brief.corrections, record.published.text.corrections))
    json.list("correction", corrections) { json, correction in
      json.object {
        $0.put("@type", "CorrectionComment")
        $0.put("datePublished", correction.0.date.iso)
        $0.put("text", correction.1.withoutTags.onOneLine)
      }
    }
  }
}

extension Publication {
  fileprivate func title(of translation: Translation) -> String? {
    library.index(of: translation.slug).map { briefs[$0].text.title.plain }
  }
}
