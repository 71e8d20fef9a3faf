import Briefs
import Site
import SourceText

/// Finds the ties between briefs, based on what their texts link to and cite.
struct TieBriefs: Stage {
  let library: Library
  let texts: [BriefText]
  let completed: CompletedPlan

  static let name = "find related briefs"

  func run(for request: BuildRequest) async throws -> Checked<BriefTies> {
    let plan = completed.plan
    let addresses = OwnAddresses(library, baseURL: plan.baseURL)
    let outgoing = try await Array(texts.indices).mapInParallel(tasks: request.jobs) { index in
      let entry = library.entries[index]
      let links = LinkResolver(
        siteMap: plan.siteMap, source: entry.brief.path, page: Route.brief(entry.slug))
      return addresses.targets(of: texts[index], at: index, links: links)
    }
    let graph = LinkGraph(outgoing, in: library)
    let finder = RelatedBriefs(library, completed.cited, graph)
    let related = try await Array(texts.indices).mapInParallel(tasks: request.jobs) {
      finder.related(to: $0)
    }
    return Checked(BriefTies(related: related, graph: graph))
  }
}

/// Gathers everything that pages can show.
struct GatherSite: Stage {
  let library: Library
  let completed: CompletedPlan
  let texts: RenderedTexts
  let ties: BriefTies
  let entryStyles: [String: [EntryStyle]]
  let renderer: TextRenderer

  static let name = "gather the site"

  func run(for request: BuildRequest) -> Checked<RenderedSite> {
    let site = RenderedSite(
      library, plan: completed.plan, texts: .init(briefs: texts.briefs, pages: texts.pages),
      links: .init(sources: completed.cited, ties: ties), entryStyles: entryStyles,
      renderer: renderer)
    return Checked(site, site.configurationText.diagnostics)
  }
}
