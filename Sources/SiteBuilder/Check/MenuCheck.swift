import Briefs
import CommonMark
import Pages
import SourceText

/// Finds the entries of the menu that lead nowhere.
struct MenuCheck {
  let library: Library
  let links: LinkCheck

  func diagnostics() -> [Diagnostic] {
    (library.configuration.menu ?? []).flatMap { item -> [Diagnostic] in
      switch item.value.target {
      case .page(let slug): missingPage(slug, at: item.location).map { [$0] } ?? []
      case .href(let address): check(address, at: item.location)
      }
    }
  }

  private func missingPage(_ slug: Slug, at location: Location) -> Diagnostic? {
    let known = library.pages.map(\.slug.value)
    guard !known.contains(slug) else { return nil }
    return Diagnostic(
      .brokenLink, "the menu names the page '\(slug)', and there is none of that name",
      at: location,
      help: known.map(\.rawValue).nearest(to: slug.rawValue).map { "did you mean '\($0)'?" }
        ?? "write the name of a file of 'pages/', without '.md'")
  }

  private func check(_ address: String, at location: Location) -> [Diagnostic] {
    guard SafeAddress.scheme(of: address.utf8) == nil else { return [] }
    return links.diagnostics(
      for: [.init(address: address, use: .link, location: location)], source: "site.yml",
      page: .page(""))
  }
}
