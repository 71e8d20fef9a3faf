import SourceText

/// The state of reading one YAML text: its file, and the diagnostics so far.
///
/// It is a class so that nested values can report. It never outlives the reading of one file.
final class ReadingContext {
  let path: String
  /// The name of the text in diagnostics: `the front matter`, `site.yml`.
  let name: String
  /// The line of the file on which the YAML begins.
  let firstLine: Int
  /// The column on which each line of the YAML begins.
  private let firstColumn: Int
  /// The position of faults of the text as a whole: the first one in the file, unless it is part of it.
  let top: Location
  private(set) var diagnostics: [Diagnostic] = []
  /// The positions of keys that repeat another one.
  var repeatedKeys: Set<Location> = []
  /// The language that the text names, as written.
  var languageText: String?
  /// Comments that may have been meant as text; nil if there is no '#'.
  var doubtfulComments: DoubtfulComments?
  /// Whether there is a tag, which may have been meant as text.
  var hasTags = false
  /// Anchors that may have been meant as text; nil if there are none.
  var unusedAnchors: UnusedAnchors?
  var hasMarks: Bool { hasTags || unusedAnchors != nil || doubtfulComments != nil }
  private var nodesLeft: Int

  init(
    path: String, name: String, firstLine: Int, firstColumn: Int = 1, top: Location? = nil,
    limits: YAMLLimits
  ) {
    self.path = path
    self.name = name
    self.firstLine = firstLine
    self.firstColumn = firstColumn
    self.top = top ?? Location(path: path, line: 1, column: 1)
    nodesLeft = limits.nodes
  }

  func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  func report(_ rule: BriefRule, _ message: String, at location: Location, help: String? = nil) {
    diagnostics.append(Diagnostic(rule, message, at: location, help: help))
  }

  /// Withdraws a diagnostic that another one replaces.
  func retract(_ rule: BriefRule, at location: Location) {
    diagnostics.removeAll { $0.rule == Rule(rule) && $0.location == location }
  }

  /// Turns a warning that explains an error into that error.
  func raise(_ rule: BriefRule, to other: BriefRule, _ beginning: String) {
    for index in diagnostics.indices
    where diagnostics[index].rule == Rule(rule) && diagnostics[index].message.hasPrefix(beginning) {
      diagnostics[index].rule = Rule(other)
    }
  }

  /// Returns the location in the file of a position in the YAML.
  func location(line: Int, column: Int) -> Location {
    Location(path: path, line: line + firstLine - 1, column: column + firstColumn - 1)
  }

  /// The language that the text names, in which its dates may be written.
  var language: LanguageTag? { languageText.flatMap { LanguageTag($0) } }

  /// Counts a value towards the limit, and returns false if there are too many, which is reported
  /// once.
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
