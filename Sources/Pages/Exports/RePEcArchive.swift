import Basics
import Briefs
import CSL
import SourceText
import Site

/// Some series as an archive for RePEc (ReDIF version 1; RePEc step-by-step tutorial).
///
/// RePEc fetches the files in the folders `RePEc/aaa/` and `RePEc/aaa/ssssss/`. It never deletes
/// anything, so a withdrawn brief keeps its handle and says that it was withdrawn.
struct RePEcArchive {
  private let site: Publication
  private let export: RePEcExport

  init(_ site: Publication, _ export: RePEcExport) {
    self.site = site
    self.export = export
  }

  func bytes(of file: ExportFile.RePEcFile) -> [UInt8] {
    switch file {
    case .archive: archive.bytes
    case .seriesList: seriesList.bytes
    case .papers(let index): papers(of: export.series[index]).bytes
    case .index:
      page([archiveFile, seriesFile] + export.series.map { "\($0.code)/index.html" })
    case .seriesIndex(let index): page(["\(export.series[index].code).rdf"])
    }
  }

  private var handle: String { "RePEc:\(export.archive)" }
  private var archiveFile: String { "\(export.archive)arch.rdf" }
  private var seriesFile: String { "\(export.archive)seri.rdf" }
  private var maintainer: String { export.maintainer ?? site.institution }

  private var archive: ReDIF {
    var text = ReDIF()
    text.put("Template-Type", "ReDIF-Archive 1.0")
    text.put("Handle", handle)
    text.put("Name", site.institution)
    text.put("Maintainer-Name", maintainer)
    text.put("Maintainer-Email", export.email)
    text.put("Description", site.configuration.tagline ?? site.configuration.title)
    text.put("URL", site.baseURL.map { $0 + export.folder })
    return text
  }

  private var seriesList: ReDIF {
    var text = ReDIF()
    for entry in export.series {
      guard let series = series(entry) else { continue }
      text.put("Template-Type", "ReDIF-Series 1.0")
      text.put("Name", series.title)
      text.put("Provider-Name", site.institution)
      text.put("Provider-Homepage", site.baseURL)
      text.put("Maintainer-Name", maintainer)
      text.put("Maintainer-Email", export.email)
      text.put("Type", "ReDIF-Paper")
      text.put("ISSN", series.issn?.text)
      text.put("Handle", "\(handle):\(entry.code)")
      text.end()
    }
    return text
  }

  private func series(_ entry: RePEcExport.Entry) -> Series? {
    site.configuration.series.first { $0.id == entry.id.value }
  }

  private func papers(of entry: RePEcExport.Entry) -> ReDIF {
    var text = ReDIF()
    for record in site.records(where: { $0.isCatalogued && $0.series?.id == entry.id.value }) {
      put(record, "\(handle):\(entry.code):\(record.entry.slug.rawValue)", in: &text)
      text.end()
    }
    return text
  }

  private func put(_ record: BriefRecord, _ handle: String, in text: inout ReDIF) {
    text.put("Template-Type", "ReDIF-Paper 1.0")
    for author in record.entry.authors {
      let name = Name(author.person)
      text.put("Author-Name", author.person.name)
      text.put("Author-Name-First", name.given)
      text.put("Author-Name-Last", name.wholeFamily)
      text.put("Author-Workplace-Name", author.affiliation ?? site.institution)
    }
    text.put("Title", record.cataloguedTitle)
    text.put("Abstract", record.cataloguedAbstract)
    text.put("Keywords", record.topics.joined(separator: ", "))
    text.put("Creation-Date", record.date.iso)
    text.put("Revision-Date", record.lastChange?.iso)
    text.put("Number", record.number)
    text.put("Language", record.entry.language.language)
    if !record.entry.editors.isEmpty {
      let names = record.entry.editors.map(\.person.name).joined(separator: ", ")
      text.put("Note", "\(site.words[record.entry.language]["edited-by"]) \(names)")
    }
    text.put("DOI", record.doi?.id)
    text.put("File-URL", record.url)
    text.put("File-Format", MediaType.html)
    if let pdf = record.pdf.flatMap(site.url) {
      text.put("File-URL", pdf)
      text.put("File-Format", MediaType.pdf)
    }
    text.put("Handle", handle)
  }

  /// Returns a page of links through which RePEc finds the files.
  private func page(_ files: [String]) -> [UInt8] {
    let title = "RePEc: \(site.institution)".htmlEscaped
    let policy =
      ContentPolicy(site).map {
        "<meta http-equiv=\"Content-Security-Policy\" content=\"\($0.text)\">\n"
      } ?? ""
    let links = files.map { "<li><a href=\"\($0)\">\($0)</a></li>\n" }.joined()
    let page = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      \(policy)<title>\(title)</title>
      <meta name="robots" content="noindex">
      </head>
      <body>
      <h1>\(title)</h1>
      <ul>
      \(links)</ul>
      </body>
      </html>\n
      """
    return Array(page.utf8)
  }
}

/// A list of ReDIF templates with one field per line, separated by empty lines.
private struct ReDIF {
  /// The bytes, starting with a byte order mark, by which RePEc recognizes UTF-8.
  private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  mutating func put(_ name: String, _ value: String?) {
    guard let value = value?.onOneLine, !value.isEmpty else { return }
    bytes += "\(name): \(value)\n".utf8
  }

  mutating func end() { bytes.append(UInt8(ascii: "\n")) }
}
