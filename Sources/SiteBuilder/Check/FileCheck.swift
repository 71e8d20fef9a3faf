import Briefs
import Pages
import SourceText

/// Finds the files that front matter and configuration name, and that are not there.
struct FileCheck {
  let siteMap: SiteMap
  let library: Library

  func diagnostics() -> [Diagnostic] {
    let configuration = library.configuration
    let named =
      [configuration.letterhead.logo, configuration.theme.logo]
      + configuration.theme.fonts.map { Optional($0.file) }
      + library.people.map(\.person.photo)
    let fromRoot = named.compactMap { $0 }.compactMap { check($0, paths: [$0.value]) }
    let fromBriefs = library.entries.flatMap { entry in
      let brief = entry.brief
      let files =
        [brief.image.map { Located($0.value.source, at: $0.location) }]
        + brief.attachments.map { Located($0.value.file, at: $0.location) }
      return files.compactMap { $0 }.compactMap { file in
        check(file, paths: [brief.path(of: file.value), file.value])
      }
    }
    return fromRoot + fromBriefs
  }

  /// The path from the site's folder, which front matter may have too, of a file that is elsewhere.
  private func near(_ file: Located<String>) -> String? {
    NearFile(file.value, among: siteMap.sources, from: "site.yml").map {
      "did you mean '\($0.path)'?"
    }
  }

  private func check(_ file: Located<String>, paths: [String]) -> Diagnostic? {
    if file.value.contains("://") { return nil }
    let isThere = paths.contains { path in
      let name = String(path.drop { $0 == "/" })
      return siteMap[name] != nil || siteMap.contains(OutputPath(name))
    }
    guard !isThere else { return nil }
    return Diagnostic(
      .missingFile, "there is no file '\(file.value)'", at: file.location,
      help: near(file) ?? "put it beside the brief or into 'assets/', and write its path from there"
    )
  }
}
