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
  package static func path(ofPage slug: Slug) -> String {
    // Many times a build for each brief, and twice as fast as a string with placeholders.
    var path = folder
    path += "/"
    path += slug.rawValue
    path += "/index.html"
    return path
  }
}
