import Basics
import Briefs
import SourceText
import Site

/// The headers for hosts that read `_headers` (Netlify and Cloudflare Pages, “Custom headers”).
///
/// A `Link` is relative to the file that it is sent with, so that one rule covers the files of all
/// briefs, and a site of any size stays far below the hundred rules that Cloudflare reads.
struct HostHeaders {
  private let site: Publication

  init(_ site: Publication) { self.site = site }

  var bytes: [UInt8] {
    var text = "# Written by Briefpress.\n"
    for rule in rules {
      text += rule.path + "\n"
      for header in rule.headers { text += "  \(header)\n" }
    }
    return Array(text.utf8)
  }

  private struct Rule {
    var path: String
    var headers: [String]
  }

  private var rules: [Rule] {
    [Rule(path: "/*", headers: security)] + lasting + outputs + items + feeds
  }

  // MARK: Rules

  private var security: [String] {
    let headers = [
      "X-Content-Type-Options: nosniff", "Referrer-Policy: strict-origin-when-cross-origin",
    ]
    return headers + (ContentPolicy(site).map { [$0.header] } ?? [])
  }

  /// The rules for files whose names depend on their content.
  private var lasting: [Rule] {
    site.files.filter(\.content.isNamedByContent).map {
      Rule(
        path: "/" + $0.path.text, headers: ["Cache-Control: public, max-age=31536000, immutable"])
    }
  }

  /// The rules for other formats of briefs, which either describe the page or have the same
  /// content.
  ///
  /// If briefs have data files with the same extension, there is no rule for it, since those are
  /// not the brief.
  private var outputs: [Rule] {
    site.outputs.all.filter { !isUsedForData($0.fileExtension) }.map { output in
      let relation = output.relation == "describedby" ? "describes" : "canonical"
      return Rule(
        path: "/briefs/*.\(output.fileExtension)",
        headers: [
          contentType(output.mediaType),
          "Link: <./>; rel=\"\(relation)\"; type=\"text/html\"",
        ])
    }
  }

  /// The rules for files with the whole brief.
  private var items: [Rule] {
    let link = "Link: <./>; rel=\"collection\"; type=\"text/html\""
    let ofBooks = Rule(path: "/briefs/*.epub", headers: [contentType(MediaType.epub), link])
    return [Rule(path: "/briefs/*.pdf", headers: [link])]
      + (site.site.plan.epubs.isEmpty ? [] : [ofBooks])
  }

  private func isUsedForData(_ fileExtension: String) -> Bool {
    site.files.contains { file in
      guard case .copy = file.content else { return false }
      return file.path.text.hasPrefix(Brief.folder + "/")
        && file.path.text.hasSuffix("." + fileExtension)
    }
  }

  private var feeds: [Rule] {
    guard site.siteMap.contains(Route.atomFeed) else { return [] }
    return [
      Rule(path: "/*feed.xml", headers: [contentType(MediaType.atom)]),
      Rule(path: "/*feed.json", headers: [contentType(MediaType.jsonFeed)]),
      Rule(
        path: "/" + Route.openSearch.text,
        headers: [contentType(MediaType.openSearch)]),
    ]
  }

  private func contentType(_ type: String) -> String {
    "Content-Type: \(MediaType.withEncoding(type))"
  }
}
