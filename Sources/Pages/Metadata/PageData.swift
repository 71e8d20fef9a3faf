import Basics
import Briefs
import Site

/// A page other than a brief in terms of schema.org: the site, a person's profile, a list.
struct PageData {
  let view: PageView

  private var site: Publication { view.site }

  /// The data, or `nil` if there is nothing to say.
  var json: [UInt8]? {
    let parts = self.parts
    guard !parts.isEmpty else { return nil }
    return JSONText.object { json in
      json.put("@context", "https://schema.org")
      json.list("@graph", parts) { json, part in json.object { part(&$0) } }
    }
  }

  private typealias Part = (inout JSONText) -> Void

  private var parts: [Part] {
    if view.kind == .home { return [writeSite] }
    guard let list = view.list else { return [] }
    let isFirst = list.pagination.map { $0.current == 1 } ?? true
    var parts: [Part] = []
    if let person = list.person {
      if isFirst { parts.append { write(person, &$0) } }
    } else if site.baseURL != nil {
      parts.append { write(list, &$0) }
    }
    if site.baseURL != nil, !list.crumbs.isEmpty { parts.append { writeBreadcrumbs(list, &$0) } }
    return parts
  }

  private func writeSite(_ json: inout JSONText) {
    json.put("@type", "WebSite")
    json.put("name", site.configuration.title)
    json.put("description", view.subject.description?.onOneLine)
    json.put("inLanguage", site.configuration.language.text)
    json.put("publisher", json: site.siteData.publisher)
    guard let url = site.baseURL else { return }
    json.put("url", url)
    guard site.configuration.hasSearch else { return }
    json.object("potentialAction") {
      $0.put("@type", "SearchAction")
      $0.object("target") {
        $0.put("@type", "EntryPoint")
        $0.put("urlTemplate", "\(url)search/?q={search_term_string}")
      }
      $0.put("query-input", "required name=search_term_string")
    }
  }

  private func write(_ person: PersonView, _ json: inout JSONText) {
    json.put("@type", "ProfilePage")
    json.put("url", site.url(view.page))
    json.object("mainEntity") {
      $0.put("@type", site.site.isInstitution(person.credit.person) ? "Organization" : "Person")
      $0.write(person.credit, in: site)
      $0.put("description", site.prepared.bios[person.credit.person.id]?.withoutTags.onOneLine)
      $0.put("image", person.credit.person.photo.flatMap { site.url(ofAsset: $0.value) })
    }
  }

  private func write(_ list: ListView, _ json: inout JSONText) {
    json.put("@type", "CollectionPage")
    json.put("name", list.heading)
    json.put("url", site.url(view.page))
    json.put("description", view.subject.description?.onOneLine)
    json.put("inLanguage", view.language.text)
  }

  /// Adds the breadcrumbs, which end with the page itself.
  private func writeBreadcrumbs(_ list: ListView, _ json: inout JSONText) {
    let steps =
      list.crumbs.map { ($0.title, site.url($0.path)) }
      + [(list.heading, site.url(view.page))]
    json.put("@type", "BreadcrumbList")
    json.list("itemListElement", Array(steps.enumerated())) { json, step in
      json.object {
        $0.put("@type", "ListItem")
        $0.put("position", step.offset + 1)
        $0.put("name", step.element.0)
        $0.put("item", step.element.1)
      }
    }
  }
}
