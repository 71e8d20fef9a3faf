import SourceText

/// The page shown in place of a site without a good build.
struct DiagnosticsPage {
  private let snapshot: Snapshot

  init(_ snapshot: Snapshot) { self.snapshot = snapshot }

  var bytes: [UInt8] { Array(html.utf8) }

  private var html: String {
    let errors = snapshot.diagnostics.filter(\.isError)
    let count = DiagnosticsList.count(errors.count, "error")
    let warnings = snapshot.diagnostics.filter { !$0.isError }
    return """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(count)</title>
      <style>\(Self.style)</style>
      <body>
      <main role="alert">
      <h1>\(count)</h1>
      <p>There is nothing to show until this is fixed. The page then reloads by itself.</p>
      \(DiagnosticsList(diagnostics: errors).html)
      </main>
      \(DiagnosticsPanel(warnings).html)\(PageAddition.script(version: snapshot.version))</body>
      </html>

      """
  }

  private static let style = """
    :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
    body { max-width: 52rem; margin: 3rem auto; padding: 0 1.2rem }
    li { margin: .6rem 0 }
    code { font: 14px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; white-space: pre-wrap }
    small { display: block; font-size: 14px; opacity: .8 }
    """
}
