import Briefs
import SourceText
import Site

/// The list of pages for search engines (sitemaps.org, protocol 0.9).
///
/// A `lastmod` is only given where a brief says when it changed: one that is renewed with every build is
/// believed by no search engine.
struct Sitemap {
  private let site: Publication

  init(_ site: Publication) { self.site = site }

  /// One file of addresses; part 0 is the only one there is.
  func bytes(part: Int) -> [UInt8] {
    var xml: [UInt8] = []
    xml += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8
    xml += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n".utf8
    for file in files(ofPart: part) { put(file, in: &xml) }
    xml += "</urlset>\n".utf8
    return xml
  }

  /// The list of the files, where the addresses do not fit into one.
  func index(parts: Int) -> [UInt8] {
    var xml: [UInt8] = []
    xml += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8
    xml += "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n".utf8
    for part in 1...max(1, parts) {
      xml += "<sitemap><loc>".utf8
      xml.putEscapedHTML(site.url(OutputPath("sitemap-\(part).xml")) ?? "")
      xml += "</loc></sitemap>\n".utf8
    }
    xml += "</sitemapindex>\n".utf8
    return xml
  }

  private func files(ofPart part: Int) -> ArraySlice<PlannedFile> {
    let all = site.files.filter { $0.content.isInSitemap && !isHidden($0) }
    guard part > 0 else { return all[...] }
    let size = SitePlan.addressesPerSitemap
    return all.dropFirst((part - 1) * size).prefix(size)
  }

  private func isHidden(_ file: PlannedFile) -> Bool {
    guard case .brief(let index) = file.content else { return false }
    let entry = site.library.entries[index]
    return entry.isHidden
  }

  private func put(_ file: PlannedFile, in xml: inout [UInt8]) {
    xml += "<url><loc>".utf8
    xml.putEscapedHTML(site.url(file.path) ?? "")
    xml += "</loc>".utf8
    if let date = lastModification(of: file) {
      xml += "<lastmod>\(date.iso)</lastmod>".utf8
    }
    xml += "</url>\n".utf8
  }

  private func lastModification(of file: PlannedFile) -> CalendarDate? {
    switch file.content {
    case .brief(let index):
      let entry = site.library.entries[index]
      return entry.lastChange ?? entry.brief.date.value
    case .standalone(let index): return site.library.pages[index].updated?.value
    default: return nil
    }
  }
}

extension Publication {
  /// What robots may read: everything, and where the sitemap is.
  var robots: [UInt8] {
    var text = "User-agent: *\nAllow: /\n"
    if let sitemap = url(OutputPath("sitemap.xml")) { text += "\nSitemap: \(sitemap)\n" }
    return Array(text.utf8)
  }
}
