import Briefs
import CommonMark
import SourceText

/// The Markdown of the configuration, rendered once for all pages that show it.
///
/// Its links contain a mark in place of the path to the root; see `placed(on:)`.
package struct PreparedHTML: Sendable {
  package private(set) var bios: [Slug: String] = [:]
  package private(set) var footer: String?
  package private(set) var description: String?
  /// The rendered disclaimers, by text: many briefs have the same one.
  package private(set) var disclaimers: [String: String] = [:]
  package private(set) var groups = PerSection<[Slug: GroupText]> { _ in [:] }
  package private(set) var references: [RenderedMarkdown.Reference] = []
  package private(set) var diagnostics: [Diagnostic] = []

  /// The description of a series, a topic or a region.
  package struct GroupText: Sendable {
    package var title: String
    package var description: String?
  }

  /// Returns the description of a group, with the addresses that it needs on a page.
  package func description(of id: Slug, in section: Section, on page: OutputPath) -> String? {
    groups[section][id]?.description?.placed(on: page)
  }

  package init(library: Library, siteMap: SiteMap, renderer: TextRenderer) {
    let configuration = library.configuration
    let links = LinkResolver(siteMap: siteMap, source: "site.yml", page: Route.home)
    let resolve: AddressResolver = { address, _ in links.href(address, from: .anywhere) }
    var found = (references: [RenderedMarkdown.Reference](), diagnostics: [Diagnostic]())
    func keep(_ rendered: RenderedMarkdown) -> String {
      found.references += rendered.references
      found.diagnostics += rendered.diagnostics
      return String(decoding: rendered.body, as: UTF8.self).withRootMarks
    }
    func html(_ text: Located<String>?, _ language: LanguageTag? = nil) -> String? {
      guard let text else { return nil }
      let language = language ?? configuration.language
      return keep(renderer.inline(text, language: language, resolve: resolve))
    }
    for person in library.people {
      bios[person.id] = html(person.bio, person.language)
    }
    footer = html(configuration.footer)
    description = configuration.description.map {
      keep(renderer.blocks($0, language: configuration.language, resolve: resolve))
    }
    if let disclaimer = configuration.disclaimer {
      disclaimers[disclaimer.value] = html(disclaimer)
    }
    for entry in library.entries {
      guard let disclaimer = entry.disclaimer, disclaimers[disclaimer.value] == nil else {
        continue
      }
      disclaimers[disclaimer.value] = html(disclaimer, entry.language)
    }
    for section in Section.allCases {
      for group in library[section] {
        groups[section][group.id] = GroupText(
          title: group.title, description: html(group.description))
      }
    }
    (references, diagnostics) = found
  }
}
