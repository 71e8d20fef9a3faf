import Briefs
import Pages
import Site
import SiteBuilder
import SourceText

extension BuildOutcome {
  /// Returns a summary of a build:
  /// `site: 17 briefs, 139 files (12 written, 127 unchanged, 0 removed) in 0.21 s`.
  func closingLine(output: String) -> String {
    "\(output): \(counted(briefs, "brief")), \(counted(written + unchanged, "file")) "
      + "(\(written) written, \(unchanged) unchanged, \(removed) removed) "
      + "in \(timings.total.inSeconds)\n"
  }
}

extension PreparedSite? {
  /// Returns a summary of a check, with a remark if all briefs are held back.
  func closingLine(_ count: DiagnosticCount) -> String {
    let briefs = self?.publication.library.entries.count ?? 0
    let line = "\(counted(briefs, "brief")) checked: \(count)\n"
    guard briefs == 0, let heldBack = self?.heldBack, heldBack > 0 else { return line }
    let which = heldBack == 1 ? "the only one is" : "all \(heldBack) are"
    return line + "  help: \(which) held back from readers; '--drafts' checks these too\n"
  }
}

extension Timings {
  /// The stages, one per line, and their sum.
  var table: String {
    let lines = stages + [("total", total)]
    let width = lines.map(\.name.count).max() ?? 0
    return lines.map { name, duration in
      "  " + name.padded(toTerminalWidth: width) + "  \(duration.inSeconds)\n"
    }.joined()
  }
}

extension Duration {
  /// The duration, such as `0.21 s`.
  var inSeconds: String {
    let hundredths = (self + .milliseconds(5)) / .milliseconds(10)
    return "\(Int(hundredths) / 100).\(String(Int(hundredths) % 100 + 100).dropFirst()) s"
  }
}

/// Returns a number and its noun: `1 brief`, `17 briefs`.
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
