import SourceText

/// What is known while one YAML text is read: whose text it is, and what was found wrong so far.
///
/// It is a class so that values deep in the text can report; it never leaves the reading of one
/// file.
final class ReadingContext {
  let path: String
  /// What to call the text in diagnostics: `the front matter`, `site.yml`.
  let name: String
  /// The line of the file on which the YAML begins.
  let firstLine: Int
  private(set) var diagnostics: [Diagnostic] = []
  /// Where keys stand that repeat another one.
  var repeatedKeys: Set<Location> = []
  private var nodesLeft: Int

  init(path: String, name: String, firstLine: Int, limits: YAMLLimits) {
    self.path = path
    self.name = name
    self.firstLine = firstLine
    nodesLeft = limits.nodes
  }

  func report(_ rule: Rule, _ message: String, at location: Location, help: String? = nil) {
    diagnostics.append(Diagnostic(rule, message, at: location, help: help))
  }

  /// The place in the file of a place in the YAML.
  func location(line: Int, column: Int) -> Location {
    Location(path: path, line: line + firstLine - 1, column: column)
  }

  /// The first place of the file.
  var top: Location { Location(path: path, line: 1, column: 1) }

  /// Counts one value against the limit; false once there are too many, which is reported once.
  func mayVisitNode() -> Bool {
    nodesLeft -= 1
    if nodesLeft == -1 {
      report(
        .yamlTooLarge, "\(name) has too many values once its aliases are filled in", at: top,
        help: "write the values without '&' and '*'")
    }
    return nodesLeft >= 0
  }
}
