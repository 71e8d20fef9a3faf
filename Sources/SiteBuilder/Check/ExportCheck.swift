import Briefs
import Pages
import Site
import SourceText

/// Finds exports that cannot be made, or would be empty.
struct ExportCheck {
  let library: Library
  /// Whether the address of the site is known.
  let hasURL: Bool

  func diagnostics() -> [Diagnostic] {
    hasURL ? emptyDeposit() + repecSeries() : withoutURL()
  }

  private var exports: Exports { library.configuration.exports }

  private func withoutURL() -> [Diagnostic] {
    let asked = [
      exports.oai.map { ("oai", $0.location) }, exports.crossref.map { ("crossref", $0.location) },
      exports.repec.map { ("repec", $0.location) },
    ]
    return asked.compactMap { $0 }.map { name, location in
      Diagnostic(
        .exportWithoutURL, "'\(name)' is not written, since the site has no 'url'", at: location,
        help: "write where it will be published: 'url: https://example.org/publications'")
    }
  }

  private func emptyDeposit() -> [Diagnostic] {
    guard let crossref = exports.crossref, !library.entries.contains(where: \.isDeposited) else {
      return []
    }
    return [
      Diagnostic(
        .emptyExport, "'crossref' is not written, since no published brief has a 'doi'",
        at: crossref.location, help: "give the briefs that are to be deposited a 'doi'")
    ]
  }

  /// Returns a warning for each series exported to RePEc that has no briefs.
  private func repecSeries() -> [Diagnostic] {
    let known = Set(library[.series].map(\.id.rawValue))
    return (exports.repec?.value.series ?? []).compactMap { entry in
      let id = entry.id.value.rawValue
      if known.contains(id) { return nil }
      return Diagnostic(
        .emptyExport, "'repec' names the series '\(id)', which has no briefs",
        at: entry.id.location
      ) { known.nearest(to: id).map { "write '\($0)'" } }
    }
  }
}
