import Briefs
import Basics
import SourceText

/// A catalogue for programs.
package struct CatalogueData {
  private let rows: [Catalogue.Row]

  /// The names of the columns, in CSV and as keys in JSON.
  static let columns = [
    "date", "series", "number", "slug", "title", "authors", "editors", "topics", "status",
    "address", "path",
  ]

  package init(_ catalogue: Catalogue) { rows = catalogue.rows }

  /// The catalogue as comma-separated values (RFC 4180) in UTF-8, with a line of column names.
  ///
  /// Several people or topics share a field, separated by semicolons. A field that a spreadsheet
  /// would read as a formula begins with an apostrophe.
  package var csv: String {
    ([Self.columns] + rows.map(\.fields)).map { fields in
      fields.map(\.csvField).joined(separator: ",") + "\r\n"
    }.joined()
  }

  /// The catalogue as an array of objects, which omit what a brief does not have.
  package var json: JSONValue { .array(rows.map(\.json)) }
}

extension Catalogue.Row {
  /// The values in the order of the columns.
  fileprivate var fields: [String] {
    [
      date ?? "", series ?? "", number ?? "", slug, title,
      authors.map(\.text).joined(separator: "; "),
      editors.map(\.text).joined(separator: "; "), topics.joined(separator: "; "), status.rawValue,
      address, path,
    ]
  }

  fileprivate var json: JSONValue {
    .object([
      ("date", date.map { .string($0) }),
      ("series", series.map { .string($0) }),
      ("number", number.map { .string($0) }),
      ("slug", .string(slug)),
      ("title", .string(title)),
      ("authors", .array(authors.map(\.json))),
      ("editors", .array(editors.map(\.json))),
      ("topics", .array(topics.map { .string($0) })),
      ("status", .string(status.rawValue)),
      ("address", .string(address)),
      ("path", .string(path)),
    ])
  }
}

extension Catalogue.Name {
  fileprivate var json: JSONValue {
    .object([("name", .string(name)), ("rank", rank.map { .string($0) })])
  }
}

extension String {
  /// The text, in quotation marks where RFC 4180, section 2, requires them.
  fileprivate var csvField: String {
    let text = (beginsFormula ? "'" + self : self).withVisibleControlsInLines
    let needsQuotes = text.utf8.contains { ",\"\r\n".utf8.contains($0) }
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }

  /// Whether a spreadsheet would evaluate the text, and so run what an author wrote (OWASP, “CSV
  /// injection”).
  private var beginsFormula: Bool { utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false }
}
