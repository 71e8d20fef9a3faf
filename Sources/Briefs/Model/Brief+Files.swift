import SourceText

extension Brief {
  /// The path in the site's folder of a file that the front matter names: beside the brief.
  package func path(of file: String) -> String {
    PathText(PathText(path).folder + file).resolved() ?? file
  }
}
