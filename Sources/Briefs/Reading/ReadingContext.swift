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
  /// The language that the text says it is in, as written.
  var languageText: String?
  /// Where comments may have been meant as text; nil where there is no '#'.
  var doubtfulComments: DoubtfulComments?
  /// Whether there is a tag, which may have been meant as text.
  var hasTags = false
  /// Anchors that may have been meant as text; nil in a text without any.
  var unusedAnchors: UnusedAnchors?
  var hasMarks: Bool { hasTags || unusedAnchors != nil || doubtfulComments != nil }
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

  /// Takes back what was reported, since the same is said better elsewhere.
  func retract(_ rule: Rule, at location: Location) {
    diagnostics.removeAll { $0.rule == rule && $0.location == location }
  }

  /// Makes an error of a warning that tells the reason of it.
  func raise(_ rule: Rule, to other: Rule, _ beginning: String) {
    for index in diagnostics.indices
    where diagnostics[index].rule == rule && diagnostics[index].message.hasPrefix(beginning) {
      diagnostics[index].rule = other
    }
  }

  /// The place in the file of a place in the YAML.
  func location(line: Int, column: Int) -> Location {
    Location(path: path, line: line + firstLine - 1, column: column)
  }

  /// The language that the text says it is in, in which its dates may be written.
  var language: LanguageTag? { languageText.flatMap { LanguageTag($0) } }

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
