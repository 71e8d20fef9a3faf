import Basics
import Briefs
import SourceText
import Site

/// The list of pages for search engines (sitemaps.org, protocol 0.9).
///
/// A `lastmod` is given only if a brief says when it changed: search engines ignore dates that
/// change with every build.
struct Sitemap {
  private let site: Publication

  init(_ site: Publication) { self.site = site }

  /// Returns a file of addresses; part 0 means that there is only one.
  func bytes(part: Int) -> [UInt8] {
    var xml = XMLText.document()
    xml.raw("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for file in files(ofPart: part) { put(file, in: &xml) }
    xml.raw("</urlset>\n")
    return xml.bytes
  }

  /// Returns the index of the files, if the addresses do not fit into one.
  func index(parts: Int) -> [UInt8] {
    var xml = XMLText.document()
    xml.raw("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for part in 1...max(1, parts) {
      xml.raw("<sitemap><loc>")
      xml.text(site.url(OutputPath("sitemap-\(part).xml")) ?? "")
      xml.raw("</loc></sitemap>\n")
    }
    xml.raw("</sitemapindex>\n")
    return xml.bytes
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

  private func put(_ file: PlannedFile, in xml: inout XMLText) {
    xml.raw("<url><loc>")
    xml.text(site.url(file.path) ?? "")
    xml.raw("</loc>")
    if let date = lastModification(of: file) {
      xml.raw("<lastmod>\(date.iso)</lastmod>")
    }
    xml.raw("</url>\n")
  }

  private func lastModification(of file: PlannedFile) -> CalendarDate? {
    switch file.content {
    case .brief(let index):
      let entry = site.library.entries[index]
      return entry.lastDay
    case .standalone(let index): return site.library.pages[index].updated?.value
    default: return nil
    }
  }
}

extension Publication {
  /// The rules for robots: they may read everything, and are told where the sitemap is.
  var robots: [UInt8] {
    var text = "User-agent: *\nAllow: /\n"
    if let sitemap = url(OutputPath("sitemap.xml")) { text += "\nSitemap: \(sitemap)\n" }
    return Array(text.utf8)
  }
}
