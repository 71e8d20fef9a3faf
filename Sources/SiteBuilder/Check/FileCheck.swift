import Basics
import Briefs
import Pages
import Site
import SourceText

/// Finds missing files named in front matter and configuration.
struct FileCheck {
  let siteMap: SiteMap
  let library: Library

  func diagnostics() -> [Diagnostic] {
    let configuration = library.configuration
    let pictures =
      [configuration.letterhead.logo, configuration.theme.logo]
      + library.people.map(\.photo)
    let fromRoot =
      pictures.compactMap { $0 }.compactMap { checkPicture($0, paths: [$0.value]) }
      + (configuration.theme.fonts.map(\.file) + configuration.print.fonts)
      .compactMap { check($0, paths: [$0.value]) }
    let fromBriefs = library.entries.flatMap { entry in
      let brief = entry.brief
      let image = brief.image.map { Located($0.value.source, at: $0.location) }
      let files = brief.attachments.map { Located($0.value.file, at: $0.location) }
        .filter { !SafeAddress.isOfWeb($0.value.utf8) }
      return [image.flatMap { checkPicture($0, paths: [brief.path(of: $0.value), $0.value]) }]
        .compactMap { $0 }
        + files.compactMap { check($0, paths: [brief.path(of: $0.value), $0.value]) }
    }
    return fromRoot + fromBriefs
  }

  /// Returns a suggestion of a similar file in the site's folder, with a path from there, which
  /// front matter may also use.
  private func near(_ file: Located<String>) -> String? {
    NearFile(file.value, among: siteMap.sources, from: "site.yml").map {
      "did you mean '\($0.path)'?"
    }
  }

  /// Returns a diagnostic for a missing picture, or for one that a browser would load from another
  /// host.
  private func checkPicture(_ file: Located<String>, paths: [String]) -> Diagnostic? {
    guard SafeAddress.isOfWeb(file.value.utf8) else { return check(file, paths: paths) }
    return ThirdPartyCheck(ownHost: siteMap.address?.host)
      .diagnostic(for: file.value, at: file.location)
  }

  private func check(_ file: Located<String>, paths: [String]) -> Diagnostic? {
    let isThere = paths.contains { path in
      let name = PathText(path).withoutLeadingSlashes
      return siteMap[name] != nil || siteMap.contains(OutputPath(name))
    }
    guard !isThere else { return nil }
    return Diagnostic(
      .missingFile, "there is no file '\(file.value)'", at: file.location,
      help: near(file) ?? "put it beside the brief or into 'assets/', and write its path from there"
    )
  }
}
