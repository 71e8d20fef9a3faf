import Basics
import SourceText

extension Brief {
  /// Returns the path in the site's folder of a file named in the front matter, which is relative
  /// to the brief.
  package func path(of file: String) -> String {
    PathText(PathText(path).folder + file).resolved() ?? file
  }
}

extension Brief {
  /// The folder of briefs, in the site's sources and in the site.
  package static let folder = "briefs"

  /// Returns the path of a brief's page in the site: `briefs/water/index.html`.
  package static func path(ofPage slug: Slug) -> String { "\(folder)/\(slug.rawValue)/index.html" }
}
