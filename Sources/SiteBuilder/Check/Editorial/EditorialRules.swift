import CommonMark
import SourceText

/// The rules that only `check` applies; a site may ignore them.
package enum EditorialRule: String, RuleGroup {
  case noSummary = "no-summary"
  case longSummary = "long-summary"
  case titleInCapitals = "title-in-capitals"
  case longTitle = "long-title"
  case titleInName = "title-in-name"
  case unlistedPerson = "unlisted-person"
  case noTopics = "no-topics"
  case noSeries = "no-series"
  case noNumber = "no-number"
  case noSources = "no-sources"
  case noFunding = "no-funding"
  case noLicense = "no-license"
  case noDisclaimer = "no-disclaimer"
  case distantPDF = "distant-pdf"
  case dateOrder = "date-order"
  case placeholder = "placeholder"
  case unknownRule = "unknown-rule"

  package var severity: Severity { .warning }
}

extension Diagnostic {
  init(_ rule: EditorialRule, _ message: String, at location: Location, help: String? = nil) {
    self.init(Rule(rule), message, at: location, help: help)
  }
}
