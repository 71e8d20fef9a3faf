import Basics
import Briefs
import Pages
import Site
import SourceText

/// The file of a brief, or of a page of `pages/`, that is shown without its site.
package struct LoneText: Sendable {
  /// The file, with the path that diagnostics show.
  package let file: SourceFile
  /// The folder that addresses in the text are relative to.
  let folder: String

  package init(path: String) throws {
    self.init(
      file: SourceFile(path: path, bytes: try FileSystem.read(path)),
      folder: PathText(path).parent?.text ?? ".")
  }

  package init(file: SourceFile, folder: String) {
    self.file = file
    self.folder = folder
  }

  /// Returns the path of the Markdown file that is meant by a path, which may be that of its folder.
  package static func file(named name: String) throws(SiteError) -> String? {
    for path in [name, name + "/index.md"] where FileName(path).isMarkdown {
      if try FileSystem.status(path, followingLinks: true)?.kind == .file { return path }
    }
    return nil
  }

  /// Returns whether the text is in the folder of pages of its site, even if that has no `site.yml` yet.
  func isPage(of site: SiteSources) -> Bool {
    guard let path = FileSystem.realPath(file.path) else { return false }
    let root = FileSystem.realPath(site.folder.root) ?? site.folder.root
    if PathText(path).isWithin(root + "/pages") { return true }
    return site.configuration.path == nil && PathText(root).name == "pages"
  }
}

/// Reads what a site says for all its texts, from the nearest folder above with a `site.yml`.
struct ReadSurroundings: Stage {
  let text: LoneText

  static let name = "read the site around"

  func run(for request: BuildRequest) throws -> Checked<SiteSources> {
    let folder = text.folder
    var root = FileSystem.realPath(folder) ?? folder
    while try !FileSystem.exists("\(root)/site.yml") {
      guard let parent = PathText(root).parent, parent.text != "/" else {
        return Checked(
          SiteSources(
            folder: SiteFolder(empty: folder), configuration: SiteConfiguration(),
            people: People(), templates: TemplateFiles(), briefs: [], pages: []))
      }
      root = parent.text
    }
    return try SiteSources.readShared(SiteFolder.scanShared(root))
  }
}

/// Reads a text as the only one of its site; `nil` if its front matter cannot be understood.
struct ReadLoneText: Stage {
  let text: LoneText
  let site: SiteSources

  static let name = "read front matter"

  func run(for request: BuildRequest) -> Checked<SiteSources?> {
    let file = text.file.checkedForUTF8()
    if file.diagnostics.containsErrors { return Checked(nil, file.diagnostics) }
    var site = site
    let problems: [Diagnostic]
    if text.isPage(of: site) {
      let page = StandalonePage.reading(file.value)
      site.pages = page.value.map { [.init(page: $0, file: file.value)] } ?? []
      problems = page.diagnostics
    } else {
      let brief = Brief.reading(file.value)
      site.briefs = brief.value.map { [.init(brief: $0, file: file.value)] } ?? []
      problems = brief.diagnostics
    }
    let isRead = !site.briefs.isEmpty || !site.pages.isEmpty
    return Checked(isRead ? site : nil, file.diagnostics + problems)
  }
}
