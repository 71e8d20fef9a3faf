import Basics
import SourceText

extension Brief {
  /// Returns the path in the site's folder of a file named in the front matter, which is relative
  /// to the brief.
  package func path(of file: String) -> String {
    PathText(PathText(path).folder + file).resolved() ?? file
  }
}
