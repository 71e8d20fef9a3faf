import Briefs
import Site

extension Library {
  /// Returns the files for machines besides the pages.
  package func metadataFiles(isPublished: Bool) -> [PlannedFile] {
    var files = [PlannedFile(OutputPath("_headers"), .headers)]
    if configuration.formats.contains(.markdown) {
      files.append(PlannedFile(OutputPath("llms.txt"), .briefIndex))
    }
    guard isPublished else { return files }
    if configuration.hasSearch { files.append(PlannedFile(Route.openSearch, .openSearch)) }
    if configuration.exports.oai != nil { files.append(PlannedFile(Route.oai, .export(.oai))) }
    if configuration.exports.crossref != nil, entries.contains(where: \.isDeposited) {
      files.append(PlannedFile(Route.crossref, .export(.crossref)))
    }
    if let repec = configuration.exports.repec?.value {
      files += repec.files.map { PlannedFile($0.path, .export(.repec($0.file))) }
    }
    return files
  }
}

extension RePEcExport {
  var folder: String { "RePEc/\(archive)/" }

  fileprivate var files: [(path: OutputPath, file: ExportFile.RePEcFile)] {
    let ofArchive: [(String, ExportFile.RePEcFile)] = [
      ("\(archive)arch.rdf", .archive), ("\(archive)seri.rdf", .seriesList), ("index.html", .index),
    ]
    let ofSeries = series.enumerated().flatMap { index, entry in
      [
        ("\(entry.code)/\(entry.code).rdf", ExportFile.RePEcFile.papers(index)),
        ("\(entry.code)/index.html", .seriesIndex(index)),
      ]
    }
    return (ofArchive + ofSeries).map { (OutputPath(folder + $0), $1) }
  }
}

extension Route {
  static let oai = OutputPath("oai.xml")
  static let crossref = OutputPath("crossref.xml")
}

extension Publication {
  func bytes(of export: ExportFile) -> [UInt8] {
    let exports = configuration.exports
    switch export {
    case .oai: return exports.oai.map { OAIRepository(self, $0.value).bytes } ?? []
    case .crossref: return exports.crossref.map { CrossrefDeposit(self, $0.value).bytes } ?? []
    case .repec(let file):
      return exports.repec.map { RePEcArchive(self, $0.value).bytes(of: file) } ?? []
    }
  }

  /// Returns the records of briefs for a catalogue, newest first.
  func records(where isIncluded: (LibraryEntry) -> Bool) -> [BriefRecord] {
    briefs.indices.filter { isIncluded(briefs[$0].entry) }.map { BriefRecord($0, in: self) }
  }
}

extension BriefRecord {
  /// The date of the record in a catalogue, which is that of the last change, so that a build does
  /// not change it.
  var recordDate: CalendarDate { entry.lastDay }

  /// The title for a catalogue.
  ///
  /// It starts with a note if the brief was withdrawn, since most catalogues never delete a record.
  var cataloguedTitle: String {
    isWithdrawn ? site.asWithdrawn(fullTitle, in: entry.language) : fullTitle
  }

  /// The abstract, or the reason for the withdrawal.
  var cataloguedAbstract: String? {
    isWithdrawn ? published.text.summary.plain.onOneLine : abstract
  }
}
