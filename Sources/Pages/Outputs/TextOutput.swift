import Basics
import Briefs
import Site
import SourceText

extension Publication {
  /// Returns a brief of a site that is not known as Markdown or plain text, with paths as written.
  package func text(ofLoneBrief index: Int, as format: BriefFormat) -> [UInt8] {
    var output = TextOutput(format == .markdown ? .markdown : .plain)
    output.completesPaths = false
    return output.bytes(ofBrief: index, in: self)
  }
}

/// A brief as Markdown or plain text, for people and programs that want the words without the page.
struct TextOutput: BriefOutput {
  let style: TextForm.Style
  /// Whether paths become addresses on the web.
  var completesPaths = true

  init(_ style: TextForm.Style) { self.style = style }

  var fileExtension: String { style == .markdown ? "md" : "txt" }
  var title: String { style == .markdown ? "Markdown" : "Text" }
  var mediaType: String { style == .markdown ? MediaType.markdown : MediaType.text }
  var relation: String { "alternate" }
  var place: BriefOutputs.Place { .downloads }

  /// Returns a hash of the brief's own text, and of what other files say about its people, its
  /// series and its address.
  func inputs(ofBrief index: Int, in site: Publication) -> UInt64? {
    guard let shared = site.shared(ofBrief: index) else { return nil }
    var fingerprint = Fingerprint()
    fingerprint.add(shared.hash)
    for part in head(ofBrief: index, in: site)
      + end(ofBrief: index, form(ofBrief: index, in: site), in: site)
    {
      fingerprint.add(part.utf8)
    }
    return fingerprint.hash
  }

  func bytes(ofBrief index: Int, in site: Publication) -> [UInt8] {
    let text = site.briefs[index].text
    let form = form(ofBrief: index, in: site)
    var parts = head(ofBrief: index, in: site)
    parts += text.keyPoints.isEmpty ? [] : [form.list(text.keyPoints.map { form.line($0) })]
    parts += [text.body, text.notes, text.referenceList].map(form.blocks)
    parts += end(ofBrief: index, form, in: site)
    let whole = parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
    return Array((whole + "\n").utf8)
  }

  /// Returns what precedes the text: title, series, people, address, summary.
  private func head(ofBrief index: Int, in site: Publication) -> [String] {
    let brief = BriefView(
      site: site, index: index, page: Route.brief(site.briefs[index].entry.slug))
    let (entry, text) = (brief.published.entry, brief.published.text)
    let form = form(ofBrief: index, in: site)
    let title = entry.isWithdrawn ? site.asWithdrawn(text.title.plain, in: entry.language) : nil
    let series = entry.series.map { series in
      [series.title, entry.brief.number.map { series.label(forNumber: $0.value) }]
        .compactMap { $0 }.joined(separator: ", ")
    }
    let facts = [
      series, brief.words.date(entry.brief.date.value),
      credits("written-by", entry.authors, brief), credits("edited-by", entry.editors, brief),
      entry.brief.doi?.url ?? site.url(brief.page), entry.license?.name,
    ]
    return [
      form.heading(title.map(form.line(plain:)) ?? form.line(text.title.html), level: 1),
      text.subtitle.map { form.strong(form.line($0.html)) } ?? "",
      form.list(facts.compactMap { $0 }.map(form.line(plain:))),
      entry.brief.summary == nil && !entry.isWithdrawn ? "" : form.line(text.summary.html),
    ]
  }

  /// Returns what follows the text: corrections, funding, disclaimer.
  private func end(ofBrief index: Int, _ form: TextForm, in site: Publication) -> [String] {
    let (entry, text) = (site.briefs[index].entry, site.briefs[index].text)
    let words = site.words[entry.language]
    let corrections = zip(entry.brief.corrections, text.corrections).map {
      "\(form.line(plain: words.date($0.date))): \(form.line($1))"
    }
    let disclaimer = entry.disclaimer.flatMap { site.prepared.disclaimers[$0.value] }
    return [
      corrections.isEmpty ? "" : form.heading(form.line(plain: words["corrections"]), level: 2),
      form.list(corrections),
      text.funding.map { "\(form.strong(words["funding"])): \(form.line($0))" } ?? "",
      disclaimer.map { form.line($0.placed(on: Route.brief(entry.slug))) } ?? "",
    ]
  }

  private func credits(_ label: String, _ credits: [Credit], _ brief: BriefView) -> String? {
    guard !credits.isEmpty else { return nil }
    let names = credits.map { credit in
      credit.person.name + (credit.role.map { " (\($0))" } ?? "")
    }
    return "\(brief.words[label]): \(brief.words.joined(names))"
  }

  private func form(ofBrief index: Int, in site: Publication) -> TextForm {
    let page = Route.brief(site.briefs[index].entry.slug)
    return TextForm(style: style) { href in
      if !completesPaths, SafeAddress.scheme(of: href.utf8) == nil, href.first != "#" {
        return href
      }
      return href.hasPrefix("#") ? nil : site.address(ofHref: href, on: page) ?? href
    }
  }
}
