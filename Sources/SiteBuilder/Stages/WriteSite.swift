import Site
import SourceText

/// Renders and writes the files that differ from the last build; `nil` if the templates print too
/// much.
struct WriteSite: Stage {
  let site: PreparedSite
  /// The inputs of the site for the next build; `nil` if that must not rely on them.
  let inputs: BuildInputs?

  static let name = "render and write pages"

  func run(for request: BuildRequest) async throws -> Checked<SiteWriter.Report?> {
    let writer = SiteWriter(
      output: request.output, overwrites: request.overwrites, tasks: request.jobs,
      writesChecksums: request.writesChecksums)
    do {
      let report = try await writer.write(
        site.plan.files, from: inputs?.mark, content: site.contents)
      inputs?.keep(for: request)
      return Checked(report, report.diagnostics)
    } catch let problem as Diagnostic {
      return Checked(nil, [problem])
    }
  }
}
