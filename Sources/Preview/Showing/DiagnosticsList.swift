import Basics
import Pages
import Site
import SourceText

/// Diagnostics as an HTML list, with all text from authors and files escaped.
struct DiagnosticsList {
  private static let limit = 50
  let diagnostics: [Diagnostic]

  var html: String {
    let items = diagnostics.prefix(Self.limit).map(Self.item).joined()
    let rest = diagnostics.count - Self.limit
    return "<ol>\(items)</ol>" + (rest > 0 ? "<p>and \(rest) more</p>" : "")
  }

  private static func item(_ diagnostic: Diagnostic) -> String {
    let help = diagnostic.help.map { "<small>help: \($0.htmlEscaped)</small>" } ?? ""
    return "<li><code>\(diagnostic.description.htmlEscaped)</code>\(help)</li>"
  }

  /// Returns a number and its noun: `1 error`, `2 errors`.
  static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
