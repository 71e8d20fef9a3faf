import Briefs

/// Where each thing of a library has its page.
package enum Route {
  package static let home = OutputPath("index.html")
  package static let archive = OutputPath("briefs/index.html")
  package static let people = OutputPath("people/index.html")
  package static let series = OutputPath("series/index.html")
  package static let topics = OutputPath("topics/index.html")
  package static let regions = OutputPath("regions/index.html")
  package static let sources = OutputPath("sources/index.html")
  package static let search = OutputPath("search/index.html")
  package static let notFound = OutputPath("404.html")
  package static let atomFeed = OutputPath("feed.xml")
  package static let jsonFeed = OutputPath("feed.json")

  package static func brief(_ slug: Slug) -> OutputPath { .page("briefs/\(slug.rawValue)") }
  package static func year(_ year: Int) -> OutputPath { .page("briefs/\(year)") }
  package static func person(_ id: Slug) -> OutputPath { .page("people/\(id.rawValue)") }
  package static func series(_ id: Slug) -> OutputPath { .page("series/\(id.rawValue)") }
  package static func topic(_ id: Slug) -> OutputPath { .page("topics/\(id.rawValue)") }
  package static func region(_ id: Slug) -> OutputPath { .page("regions/\(id.rawValue)") }
  package static func standalone(_ page: StandalonePage) -> OutputPath { .page(page.address) }
}
