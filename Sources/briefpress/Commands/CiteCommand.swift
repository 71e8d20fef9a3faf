import ArgumentParser
import Basics
import Briefs
import CSL
import Pages
import Site
import SiteBuilder
import SourceText

struct CiteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cite",
    abstract: "Print how to cite a brief, or a work in the bibliography.",
    discussion: """
      Without '--format', it prints the citation in each of the site's styles, then BibTeX, RIS and
      CSL-JSON.

      EXAMPLE
        briefpress cite karez/briefs/canal-water.md --style apa --format text
      """)

  @Argument(help: "The brief's file or slug, or the key of a work.", completion: .file())
  var work: String

  @Option(help: "The site's folder, for slugs and keys.", completion: .directory)
  var site = "."

  @Option(help: "A citation style, instead of the site's. Can be repeated.")
  var style: [String] = []

  @Option(help: "Print only this: text, html, bibtex, ris or csl-json.")
  var format: Format?

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, html, bibtex, ris
    case cslJSON = "csl-json"
  }

  func run() async throws {
    var request = BuildRequest(root: site.withoutTrailingSlashes, jobs: 1, now: try .ofBuild())
    request.includesDrafts = true
    let found = try await CitationFinder(request, styles: style).find(work)
    Report(found.diagnostics).print(to: .error, errorsOnly: true)
    guard let work = found.value, !found.diagnostics.containsErrors else {
      throw ExitCode.contentErrors
    }
    try Console.writeOutput(text(of: work))
  }

  private func text(of found: CitableWork) -> String {
    switch format {
    case .text: found.lines { $0.plainText }
    case .html: found.lines { $0.html }
    case .bibtex: WorkFormat.bibTeX.text(of: found.work)
    case .ris: WorkFormat.ris.text(of: found.work)
    case .cslJSON: WorkFormat.cslJSON.text(of: found.work)
    case nil: found.everything
    }
  }
}

extension CitableWork {
  /// Returns the citation in each style, one per line.
  fileprivate func lines(_ text: (FormattedText) -> String) -> String {
    styles.map { text($0.entry(work)) + "\n" }.joined()
  }

  /// Every style and every format, each under its name.
  fileprivate var everything: String {
    let cited = styles.map { ($0.label, $0.entry(work).plainText + "\n") }
    let files = WorkFormat.allCases.map { ($0.title, $0.text(of: work)) }
    return (cited + files).map { "\($0.0)\n\n\($0.1)" }.joined(separator: "\n")
  }
}
