import Basics
import Briefs
import Site

/// The index of the site for language models: its briefs with links to their Markdown
/// (llmstxt.org).
struct BriefIndex {
  let site: Publication

  var bytes: [UInt8] {
    let form = TextForm(style: .markdown) { $0 }
    let configuration = site.configuration
    var parts = [form.heading(form.line(plain: configuration.title), level: 1)]
    let about = site.prepared.description?.withoutTags ?? configuration.tagline
    if let about { parts.append("> " + form.line(plain: about)) }
    for (title, indices) in sections where !indices.isEmpty {
      parts.append(form.heading(form.line(plain: title), level: 2))
      parts.append(form.list(indices.map { line(ofBrief: $0, form) }))
    }
    return Array((parts.joined(separator: "\n\n") + "\n").utf8)
  }

  /// The series with their briefs, followed by briefs outside any series.
  private var sections: [(title: String, indices: [Int])] {
    let listed = site.briefs.indices.filter { !site.briefs[$0].entry.isHidden }
    let bySeries = Dictionary(grouping: listed) { site.briefs[$0].entry.series?.id }
    return site.library[.series].map { ($0.title, bySeries[$0.id] ?? []) }
      + [(site.site.siteWords["briefs"], bySeries[nil] ?? [])]
  }

  private func line(ofBrief index: Int, _ form: TextForm) -> String {
    let (entry, text) = (site.briefs[index].entry, site.briefs[index].text)
    let path = Route.brief(entry.slug).beside(entry.slug, TextOutput(.markdown).fileExtension)
    let address = site.url(path) ?? path.text
    let summary = text.summary.plain.isEmpty ? "" : ": " + form.line(plain: text.summary.plain)
    return "[\(form.line(plain: text.title.plain))](\(form.target(address)))\(summary)"
  }
}
