import Briefs
import Pages
import Site
import SourceText

/// The checks of texts that need all of them to be rendered.
extension RenderStage {
  func checkLinks(_ texts: Texts) async throws -> [Diagnostic] {
    let (check, entries) = (linkCheck(texts), library.entries)
    let inBriefs = try await Array(entries.indices).mapInParallel(tasks: tasks) { index in
      check.diagnostics(
        for: texts.briefs[index].references, source: entries[index].brief.path,
        page: Route.brief(entries[index].slug))
    }
    let inPages = zip(library.pages, texts.pages).flatMap { page, text in
      check.diagnostics(for: text.references, source: page.path, page: Route.standalone(page))
    }
    return inBriefs.flatMap { $0 } + inPages
  }

  func linkCheck(_ texts: Texts) -> LinkCheck {
    var identifiers: [OutputPath: Set<String>] = [:]
    var paragraphs: [OutputPath: Int] = [:]
    for (entry, text) in zip(library.entries, texts.briefs) where !entry.isWithdrawn {
      identifiers[Route.brief(entry.slug)] = text.identifiers
      paragraphs[Route.brief(entry.slug)] = text.paragraphCount
    }
    for (page, text) in zip(library.pages, texts.pages) {
      identifiers[Route.standalone(page)] = text.identifiers
    }
    return LinkCheck(
      siteMap: plan.siteMap, identifiers: identifiers, paragraphs: paragraphs,
      pageIdentifiers: pageIdentifiers, heldBack: heldBack)
  }

  func missingURL() -> [Diagnostic] {
    guard plan.baseURL == nil, let path = library.configuration.path else { return [] }
    return [
      Diagnostic(
        .missingURL,
        "the site has no 'url', so it gets no feeds, no sitemap and no canonical addresses",
        at: Location(path: path, line: 1),
        help: "write where it will be published: 'url: https://example.org/publications'")
    ]
  }
}
