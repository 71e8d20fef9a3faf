import Briefs

/// The addresses of the pages of a library.
package enum Route {
  package static let home = OutputPath("index.html")
  package static let archive = OutputPath.page(Brief.folder)
  package static let sources = OutputPath("sources/index.html")
  package static let search = OutputPath("search/index.html")
  package static let notFound = OutputPath("404.html")
  package static let atomFeed = OutputPath("feed.xml")
  package static let jsonFeed = OutputPath("feed.json")

  package static func brief(_ slug: Slug) -> OutputPath { OutputPath(Brief.path(ofPage: slug)) }
  /// A file that is set from a brief, next to its page.
  package static func typeset(_ form: TypesetFile.Form, of slug: Slug) -> OutputPath {
    switch form {
    case .pdf: brief(slug).beside(slug, "pdf")
    case .card: OutputPath(brief(slug).folder + "card.png")
    }
  }
  package static func year(_ year: Int) -> OutputPath { .page("\(Brief.folder)/\(year)") }
  /// The index of a section.
  package static func index(of section: Section) -> OutputPath { .page(section.rawValue) }
  /// The list of the briefs of a group.
  package static func group(_ id: Slug, of section: Section) -> OutputPath {
    .page("\(section.rawValue)/\(id.rawValue)")
  }
  package static func person(_ id: Slug) -> OutputPath { group(id, of: .people) }
  package static func series(_ id: Slug) -> OutputPath { group(id, of: .series) }
  package static func standalone(_ page: StandalonePage) -> OutputPath { .page(page.address) }
}
