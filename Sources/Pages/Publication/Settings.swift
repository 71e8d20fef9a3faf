import Briefs
import Site

extension Publication {
  /// The settings of a build.
  package struct Settings: Sendable {
    /// The style sheets that pages link to.
    package var stylesheets: [Stylesheet.Scope: Stylesheet] = [:]
    /// The style sheet that is embedded in a page.
    package var inlineStyle: Stylesheet?
    /// The script of briefs; `nil` if pages have none.
    package var script: SiteScript?
    /// The script that searches in the reader's browser; `nil` if there is no search.
    package var searchScript: SiteScript?
    /// Whether drafts and embargoed briefs are shown.
    package var includesDrafts = false
    /// The addresses of pictures to embed in the page, by path.
    package var inlinePictures: [String: String] = [:]
    /// The bodies of briefs for feeds, by index.
    package var feedBodies: [Int: String] = [:]
    /// The sizes in bytes of files offered with briefs, by path.
    package var fileSizes: [String: Int] = [:]
    /// What was set from briefs; in a preview, it is made when somebody asks for it.
    package var typeset: [TypesetFile: TypesetOutput] = [:]
    /// The EPUBs of briefs, by index; those of a preview are made when somebody asks for them.
    package var epubs: [Int: EPUBFile] = [:]
    package var generator = "Briefpress"

    package init() {}

    /// Whether pages need no other files.
    var isSelfContained: Bool { inlineStyle != nil }

    /// Returns the files that pages need, and the search page; if the two style sheets are the
    /// same, they are one file.
    package func files(for library: Library) -> [PlannedFile] {
      var files: [PlannedFile] = []
      for scope in StylesheetScope.allCases {
        guard let path = stylesheets[scope]?.path, !files.contains(where: { $0.path == path })
        else {
          continue
        }
        files.append(PlannedFile(path, .stylesheet(scope)))
      }
      if let script, !library.entries.isEmpty { files.append(PlannedFile(script.path, .script)) }
      if let searchScript {
        files.append(PlannedFile(Route.search, .searchPage))
        files.append(PlannedFile(searchScript.path, .searchScript))
      }
      return files
    }
  }
}
