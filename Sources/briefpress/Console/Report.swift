import Foundation
import SiteBuilder
import SourceText

/// The diagnostics of a site, with paths relative to the current folder.
struct Report {
  let diagnostics: [Diagnostic]
  let count: DiagnosticCount

  init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
    count = DiagnosticCount(diagnostics)
  }

  /// - Parameter site: the build; diagnostics about its output or the whole folder already have
  ///   such a path
  init(_ diagnostics: [Diagnostic], site: BuildRequest) {
    self.init(
      diagnostics.map { diagnostic in
        var diagnostic = diagnostic
        let isElsewhere =
          diagnostic.rule == Rule(FolderRule.changedByHand) || diagnostic.location.path == site.root
        if isElsewhere { return diagnostic }
        diagnostic.location.path = diagnostic.location.path.underFolder(site.root)
        return diagnostic
      })
  }

  var hasErrors: Bool { count.errors > 0 }

  func print(
    _ format: DiagnosticPrinter.Format = .text, to stream: Console.Stream, errorsOnly: Bool = false
  ) {
    let shown = errorsOnly ? diagnostics.filter(\.isError) : diagnostics
    let printer = DiagnosticPrinter(format, terminal: stream.terminal)
    let text = printer.text(shown) { path in
      (try? FileSystem.read(path)).map { SourceFile(path: path, bytes: $0).checkedForUTF8().value }
    }
    Console.writeStyled(text, to: stream)
  }

  /// Returns the last line of a build that wrote nothing.
  func refusal(keeping output: String) -> String {
    let isThere = (try? FileSystem.exists(output)) == true
    return "\(count); nothing was written"
      + (isThere ? ", and the last good site in '\(output)' stays as it was\n" : "\n")
  }
}

extension String {
  /// Returns the path of a file in a folder, relative to where the folder's own path starts.
  func underFolder(_ folder: String) -> String { folder == "." ? self : "\(folder)/\(self)" }
}
