import SourceText

/// A problem in the value of a field.
struct BibTeXProblem {
  enum Kind: Hashable {
    /// An unknown LaTeX command.
    case command(String)
    /// A text that is not a date, with the year that it nevertheless contains.
    case date(String, year: Int?)
  }

  var field: String
  var kind: Kind

  func diagnostic(at location: Location) -> Diagnostic {
    switch kind {
    case .command(let name):
      Diagnostic(
        .unknownLaTeX, "'\\\(name.shown)' in '\(field)' is not known, and was left out",
        at: location, help: "write what it prints, as text or with commands that are known")
    case .date(let text, let year):
      .unreadDate(text, named: field, year: year, at: location)
    }
  }
}

extension Diagnostic {
  /// Returns the diagnostic for a date that was not read, or only its year.
  static func unreadDate(
    _ text: String, named name: String, year: Int?, at location: Location
  ) -> Diagnostic {
    let rest = year.map { "; only the year \($0) was read" } ?? ""
    return Diagnostic(
      .bibliographyDate, "'\(text.shown)' in '\(name)' is not a date that can be read\(rest)",
      at: location, help: "write it as '2020-05-01', '2020-05' or '2020'")
  }
}
