import ArgumentParser
import Basics
import Briefs
import Editing
import Pages
import Site
import SiteBuilder
import SourceText

struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Print the catalogue, newest first.",
    discussion: """
      EXAMPLE
        briefpress list karez --csv > catalogue.csv
      """)

  @OptionGroup var site: SiteArguments

  @Flag(help: "Print an array of objects.")
  var json = false

  @Flag(help: "Print comma-separated values (RFC 4180).")
  var csv = false

  func validate() throws {
    if json, csv { throw ValidationError("'--json' and '--csv' exclude each other.") }
  }

  func run() async throws {
    let request = try site.request()
    let library = try await withStatusLine(Activity("reading")) { [request] in
      try await Build.library(request, alsoShowing: [.scheduled, .embargoed])
    }
    let report = Report(library.diagnostics, site: request)
    let catalogue = Catalogue(library.value) { $0.underFolder(request.root) }
    try Console.writeOutput(text(of: catalogue))
    guard report.hasErrors else { return }
    report.print(to: .error, errorsOnly: true)
    throw ExitCode.contentErrors
  }

  private func text(of catalogue: Catalogue) -> String {
    if json { return CatalogueData(catalogue).json.indentedText + "\n" }
    if csv { return CatalogueData(catalogue).csv }
    return CatalogueTable(catalogue, width: Console.Stream.output.terminal?.width).text
  }
}
