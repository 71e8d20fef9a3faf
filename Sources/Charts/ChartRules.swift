import SourceText

/// The rules for charts and their data.
package enum ChartRule: String, RuleGroup {
  case csv = "chart-csv"
  case dataFile = "chart-data-file"
  case empty = "chart-empty"
  case number = "chart-number"
  case date = "chart-date"
  case name = "chart-name"
  case shape = "chart-shape"
  case unknownPlace = "chart-unknown-place"
  case tooLarge = "chart-too-large"

  package var severity: Severity { .error }
}

extension Diagnostic {
  package init(
    _ rule: ChartRule, _ message: String, at location: Location, help: String? = nil
  ) {
    self.init(Rule(rule), message, at: location, help: help)
  }

  package init(
    _ rule: ChartRule, _ message: String, at location: Location,
    findingHelp findHelp: @escaping @Sendable () -> String?
  ) {
    self.init(Rule(rule), message, at: location, findingHelp: findHelp)
  }
}
