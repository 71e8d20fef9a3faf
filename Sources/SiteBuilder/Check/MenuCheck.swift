import Basics
import Briefs
import CommonMark
import Pages
import Site
import SourceText

/// Finds menu entries that lead nowhere.
struct MenuCheck {
  let library: Library
  let links: LinkCheck

  func diagnostics() -> [Diagnostic] {
    let pages = Set(library.pages.map(\.slug.value.rawValue))
    return (library.configuration.menu ?? []).flatMap { item -> [Diagnostic] in
      switch item.value.target {
      case .page(let slug) where pages.contains(slug.rawValue): []
      case .page(let slug): [missingPage(slug, among: pages, at: item.location)]
      case .href(let address): check(address, at: item.location)
      }
    }
  }

  private func missingPage(
    _ slug: Slug, among pages: Set<String>, at location: Location
  ) -> Diagnostic {
    Diagnostic(
      .brokenLink, "the menu names the page '\(slug)', and there is none of that name",
      at: location
    ) {
      pages.nearest(to: slug.rawValue).map { "did you mean '\($0)'?" }
        ?? "write the name of a file of 'pages/', without '.md'"
    }
  }

  private func check(_ address: String, at location: Location) -> [Diagnostic] {
    guard SafeAddress.scheme(of: address.utf8) == nil else { return [] }
    return links.diagnostics(
      for: [.init(address: address, use: .link, location: location)], source: "site.yml",
      page: .page(""))
  }
}
