import Briefs
import CommonMark
import Pages
import Site
import SourceText

/// Finds addresses in texts that lead nowhere in the site.
struct LinkCheck: Sendable {
  let siteMap: SiteMap
  /// The ids on each page with a text.
  let identifiers: [OutputPath: Set<String>]
  /// The number of numbered paragraphs on each page: their ids are `p1` and so on.
  let paragraphs: [OutputPath: Int]
  /// The ids that any page may have around its text.
  let pageIdentifiers: Set<String>
  let heldBack: HeldBackFiles

  func diagnostics(
    for references: [RenderedMarkdown.Reference], source: String, page: OutputPath
  ) -> [Diagnostic] {
    let links = LinkResolver(siteMap: siteMap, source: source, page: page)
    let thirdParties = ThirdPartyCheck(ownHost: siteMap.address?.host)
    return references.compactMap { reference in
      switch links.resolve(reference.address[...]) {
      case .found(let link): missingFragment(link, reference)
      case .broken: broken(reference, in: source)
      case .outsideSite: outside(reference)
      // Placeholders are reported when the text is read, along with others like them.
      case .placeholder: nil
      case .elsewhere: nil
      }
    } + thirdParties.diagnostics(for: references)
  }

  private func missingFragment(
    _ link: Link, _ reference: RenderedMarkdown.Reference
  ) -> Diagnostic? {
    guard let fragment = link.fragment, !fragment.hasPrefix(":~:"), fragment != "top",
      let known = identifiers[link.target], !known.contains(fragment),
      !pageIdentifiers.contains(fragment), !isParagraph(fragment, of: link.target)
    else { return nil }
    return Diagnostic(
      .brokenFragment, "nothing on '\(link.target.publicAddress)' has the id '\(fragment)'",
      at: reference.location
    ) {
      known.nearest(to: fragment).map { "did you mean '#\($0)'?" }
        ?? "link to one of its headings, or to the page itself"
    }
  }

  private func isParagraph(_ fragment: String, of page: OutputPath) -> Bool {
    guard fragment.first == "p", let number = Int(fragment.dropFirst()) else { return false }
    return fragment == "p\(number)" && number > 0 && number <= paragraphs[page] ?? 0
  }

  private func broken(_ reference: RenderedMarkdown.Reference, in source: String) -> Diagnostic {
    let hidden = heldBack.target(of: reference.address, in: source).map {
      "'\($0)' is held back from readers; take the link out until it is shown"
    }
    let findHelp: @Sendable () -> String? = { [siteMap] in
      hidden
        ?? NearFile(reference.address, among: siteMap.sources, from: source).map {
          "did you mean '\($0.path)'?"
        }
    }
    return reference.use == .picture
      ? .missingPicture(reference, findingHelp: findHelp)
      : Diagnostic(
        .brokenLink, "nothing in the site is at '\(reference.address)'", at: reference.location
      ) { findHelp() ?? Diagnostic.howToLink }
  }

  private func outside(_ reference: RenderedMarkdown.Reference) -> Diagnostic {
    Diagnostic(
      .linkOutsideSite, "'\(reference.address)' is on this host, but no part of this site",
      at: reference.location,
      help: "write the whole address, 'https://…', if it is meant to be there")
  }
}

extension Diagnostic {
  fileprivate static let howToLink =
    "write the path of a file, from the folder of this one, or '/' and an address of the site"

  static func missingPicture(
    _ reference: RenderedMarkdown.Reference,
    findingHelp findHelp: @escaping @Sendable () -> String? = { nil }
  ) -> Diagnostic {
    Diagnostic(
      .missingPicture, "there is no picture at '\(reference.address)'", at: reference.location
    ) { findHelp() ?? howToLink }
  }
}
