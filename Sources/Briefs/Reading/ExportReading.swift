import Basics
import SourceText

extension Exports {
  /// Reads the files to export.
  ///
  /// - Parameter letterhead: provides the name and e-mail address that a file does not have
  init?(_ field: YAMLField, _ letterhead: Letterhead, title: String) {
    guard let fields = field.fields(ExportKeys.table) else { return nil }
    let name = letterhead.name ?? title
    self.init()
    oai = fields[ExportKeys.oai]?.located { OAIExport($0, letterhead) }
    crossref = fields[ExportKeys.crossref]?.located { CrossrefExport($0, letterhead, name: name) }
    repec = fields[ExportKeys.repec]?.located { RePEcExport($0, letterhead) }
  }
}

extension OAIExport {
  fileprivate init?(_ field: YAMLField, _ letterhead: Letterhead) {
    guard let fields = field.fields(OAIKeys.table),
      let email = fields.email(OAIKeys.email, else: letterhead)
    else { return nil }
    self.init(email: email, gateway: fields[OAIKeys.gateway]?.read(.siteAddress))
  }
}

extension CrossrefExport {
  fileprivate init?(_ field: YAMLField, _ letterhead: Letterhead, name: String) {
    guard let fields = field.fields(CrossrefKeys.table),
      let email = fields.email(CrossrefKeys.email, else: letterhead)
    else { return nil }
    self.init(
      depositor: fields[CrossrefKeys.depositor]?.text() ?? name, email: email,
      registrant: fields[CrossrefKeys.registrant]?.text())
  }
}

extension RePEcExport {
  fileprivate init?(_ field: YAMLField, _ letterhead: Letterhead) {
    guard let fields = field.fields(RePEcKeys.table) else { return nil }
    let archive = fields.required(RePEcKeys.archive)?.read(.repecCode(of: 3))
    let series = fields.required(RePEcKeys.series).map(Entry.list)
    guard let archive, let series, let email = fields.email(RePEcKeys.email, else: letterhead)
    else { return nil }
    self.init(
      archive: archive, maintainer: fields[RePEcKeys.maintainer]?.text(), email: email,
      series: series)
  }
}

extension RePEcExport.Entry {
  fileprivate static func list(_ field: YAMLField) -> [RePEcExport.Entry] {
    field.pairs(expected: "a map such as 'issue-brief: issbri'").compactMap { name, value in
      guard let slug = Slug(rawValue: name.value), let code = value.read(.repecCode(of: 6)) else {
        return nil
      }
      return RePEcExport.Entry(id: Located(slug, at: name.location), code: code)
    }
  }
}

extension TextFormat<String> {
  /// A RePEc handle of lower-case letters and digits with a fixed length (ReDIF, “Handles”).
  fileprivate static func repecCode(of length: Int) -> TextFormat {
    TextFormat(.notARePEcCode, "expected \(length) lower-case letters or digits") { text in
      let isCode = text.utf8.allSatisfy { $0.isASCIIDigit || $0.isASCIILowercase }
      return isCode && text.utf8.count == length ? text : nil
    }
  }
}

extension YAMLFields {
  /// Returns an e-mail address that a file needs: its own, or the letterhead's.
  ///
  /// A missing one is reported.
  fileprivate func email(_ key: Key, else letterhead: Letterhead) -> String? {
    if let field = self[key] { return field.read(.email) }
    if let email = letterhead.email { return email }
    reportMissing(key)
    return nil
  }
}
