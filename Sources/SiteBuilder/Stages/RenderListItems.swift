import Pages
import Site
import SourceText

/// Renders what many pages show of a brief; `nil` if the templates print too much.
struct RenderListItems: Stage {
  let site: RenderedSite
  let templates: PageTemplates
  let settings: Publication.Settings

  static let name = "render list items"

  func run(for request: BuildRequest) async throws -> Checked<Publication?> {
    let base = Publication(site, templates: templates, settings: settings)
    do {
      let items = try await Array(site.briefs.indices).mapInParallel(tasks: request.jobs) {
        try base.shared($0)
      }
      return Checked(try base.sharing(items))
    } catch let problem as Diagnostic {
      return Checked(nil, [problem])
    }
  }
}
