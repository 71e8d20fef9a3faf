import Briefs
import Pages
import Site
import SourceText

/// Checks links, and the files that texts and configuration name.
///
/// It only uses what was read and rendered before.
struct CheckSite: Stage {
  let site: RenderedSite
  let templates: PageTemplates
  let heldBack: HeldBackFiles
  /// The ids of page elements in the templates.
  let pageIdentifiers: Set<String>

  static let name = "check links and files"

  func run(for request: BuildRequest) async throws -> Checked<Void> {
    let library = site.library
    let links = linkCheck
    let inTexts = try await brokenLinks(links, tasks: request.jobs)
    let inConfiguration = links.diagnostics(
      for: site.configurationText.value, source: "site.yml", page: Route.home)
    return Checked(
      (),
      templates.refusedScripts(library.configuration) + inTexts
        + FileCheck(siteMap: site.siteMap, library: library).diagnostics() + missingURL
        + ExportCheck(library: library, hasURL: site.plan.baseURL != nil).diagnostics()
        + inConfiguration + MenuCheck(library: library, links: links).diagnostics())
  }

  private func brokenLinks(_ check: LinkCheck, tasks: Int) async throws -> [Diagnostic] {
    let inBriefs = try await site.briefs.mapInParallel(tasks: tasks) { brief in
      check.diagnostics(
        for: brief.text.references, source: brief.entry.brief.path,
        page: Route.brief(brief.entry.slug))
    }
    let inPages = zip(site.library.pages, site.pageTexts).flatMap { page, text in
      check.diagnostics(for: text.references, source: page.path, page: Route.standalone(page))
    }
    return inBriefs.flatMap { $0 } + inPages
  }

  private var linkCheck: LinkCheck {
    var identifiers: [OutputPath: Set<String>] = [:]
    var paragraphs: [OutputPath: Int] = [:]
    for brief in site.briefs where !brief.entry.isWithdrawn {
      identifiers[Route.brief(brief.entry.slug)] = brief.text.identifiers
      paragraphs[Route.brief(brief.entry.slug)] = brief.text.paragraphCount
    }
    for (page, text) in zip(site.library.pages, site.pageTexts) {
      identifiers[Route.standalone(page)] = text.identifiers
    }
    return LinkCheck(
      siteMap: site.siteMap, identifiers: identifiers, paragraphs: paragraphs,
      pageIdentifiers: pageIdentifiers, heldBack: heldBack)
  }

  private var missingURL: [Diagnostic] {
    guard site.plan.baseURL == nil, let path = site.configuration.path else { return [] }
    return [
      Diagnostic(
        .missingURL,
        "the site has no 'url', so it gets no feeds, no sitemap and no canonical addresses",
        at: Location(path: path, line: 1),
        help: "write where it will be published: 'url: https://example.org/publications'")
    ]
  }
}
