import Basics
import SourceText

extension YAMLField {
  /// Returns the files to export.
  ///
  /// - Parameter letterhead: provides the name and e-mail address that a file does not have
  func exports(_ letterhead: Letterhead, title: String) -> Exports? {
    guard let fields = fields(ExportKeys.table) else { return nil }
    let name = letterhead.name ?? title
    var exports = Exports()
    exports.oai = fields[ExportKeys.oai].flatMap { field in
      field.oai(letterhead).map { Located($0, at: field.location) }
    }
    exports.crossref = fields[ExportKeys.crossref].flatMap { field in
      field.crossref(letterhead, name: name).map { Located($0, at: field.location) }
    }
    exports.repec = fields[ExportKeys.repec].flatMap { field in
      field.repec(letterhead).map { Located($0, at: field.location) }
    }
    return exports
  }

  private func oai(_ letterhead: Letterhead) -> OAIExport? {
    guard let fields = fields(OAIKeys.table),
      let email = fields.email(OAIKeys.email, else: letterhead)
    else { return nil }
    return OAIExport(email: email, gateway: fields[OAIKeys.gateway]?.siteURL())
  }

  private func crossref(_ letterhead: Letterhead, name: String) -> CrossrefExport? {
    guard let fields = fields(CrossrefKeys.table),
      let email = fields.email(CrossrefKeys.email, else: letterhead)
    else { return nil }
    return CrossrefExport(
      depositor: fields[CrossrefKeys.depositor]?.text() ?? name, email: email,
      registrant: fields[CrossrefKeys.registrant]?.text())
  }

  private func repec(_ letterhead: Letterhead) -> RePEcExport? {
    guard let fields = fields(RePEcKeys.table) else { return nil }
    let archive = fields.required(RePEcKeys.archive)?.repecCode(of: 3)
    let series = fields.required(RePEcKeys.series)?.repecSeries()
    guard let archive, let series, let email = fields.email(RePEcKeys.email, else: letterhead)
    else { return nil }
    return RePEcExport(
      archive: archive, maintainer: fields[RePEcKeys.maintainer]?.text(), email: email,
      series: series)
  }

  private func repecSeries() -> [RePEcExport.Entry] {
    pairs(expected: "a map such as 'issue-brief: issbri'").compactMap { name, value in
      guard let slug = Slug(rawValue: name.value), let code = value.repecCode(of: 6) else {
        return nil
      }
      return RePEcExport.Entry(id: Located(slug, at: name.location), code: code)
    }
  }

  /// Returns a RePEc handle of lower-case letters and digits with a fixed length (ReDIF,
  /// “Handles”).
  private func repecCode(of length: Int) -> String? {
    identifier(.notARePEcCode, "expected \(length) lower-case letters or digits") { text in
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
    if let field = self[key] { return field.email() }
    if let email = letterhead.email { return email }
    reportMissing(key)
    return nil
  }
}
