import SourceText

/// The panel over a page that shows diagnostics: errors are expanded, and warnings are a small
/// badge.
///
/// It opens and closes without a script, and shares no style with the page.
struct DiagnosticsPanel {
  private let errors: [Diagnostic]
  private let warnings: [Diagnostic]

  init(_ diagnostics: [Diagnostic]) {
    errors = diagnostics.filter(\.isError)
    warnings = diagnostics.filter { !$0.isError }
  }

  /// The HTML; empty if there are no diagnostics.
  var html: String {
    guard !errors.isEmpty || !warnings.isEmpty else { return "" }
    return """
      <aside id="briefpress-panel" lang="en" dir="ltr" role="\(errors.isEmpty ? "status" : "alert")">
      <link rel="stylesheet" href="\(PreviewFiles.stylePath)">
      \(errorsHTML)\(warningsHTML)</aside>

      """
  }

  private var errorsHTML: String {
    guard !errors.isEmpty else { return "" }
    let count = DiagnosticsList.count(errors.count, "error")
    return """
      <details open><summary><strong>\(count)</strong>: this is the last good build</summary>
      \(DiagnosticsList(diagnostics: errors).html)</details>

      """
  }

  private var warningsHTML: String {
    guard !warnings.isEmpty else { return "" }
    return """
      <details><summary>\(DiagnosticsList.count(warnings.count, "warning"))</summary>
      \(DiagnosticsList(diagnostics: warnings).html)</details>

      """
  }

  static let style = """
    #briefpress-panel, #briefpress-panel * { all: revert }
    #briefpress-panel { position: fixed; inset: auto 1rem 1rem auto; z-index: 2147483647;
      box-sizing: border-box; max-width: min(46rem, calc(100vw - 2rem)); max-height: 60vh;
      overflow: auto; padding: .5rem .8rem; border: 1px solid #8a1c1c; border-radius: .4rem;
      background: #fffaf5; color: #241a1a; box-shadow: 0 .2rem 1rem #0005; color-scheme: light;
      font: 14px/1.45 system-ui, sans-serif; text-align: left }
    #briefpress-panel[role=status] { border-color: #a98a3a }
    #briefpress-panel summary { cursor: pointer }
    #briefpress-panel ol { margin: .4rem 0; padding-left: 1.6rem }
    #briefpress-panel li { margin: .3rem 0 }
    #briefpress-panel code { font: 13px/1.45 ui-monospace, monospace; overflow-wrap: anywhere;
      white-space: pre-wrap }
    #briefpress-panel small { display: block; font-size: 13px; color: #6b4b4b }
    @media print { #briefpress-panel { display: none } }
    """
}
