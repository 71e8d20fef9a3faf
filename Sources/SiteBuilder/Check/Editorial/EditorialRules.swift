import CommonMark
import SourceText

extension Rule {
  package static let noSummary = Rule("no-summary", .warning)
  package static let longSummary = Rule("long-summary", .warning)
  package static let titleInCapitals = Rule("title-in-capitals", .warning)
  package static let longTitle = Rule("long-title", .warning)
  package static let titleInName = Rule("title-in-name", .warning)
  package static let unlistedPerson = Rule("unlisted-person", .warning)
  package static let noTopics = Rule("no-topics", .warning)
  package static let noSeries = Rule("no-series", .warning)
  package static let noNumber = Rule("no-number", .warning)
  package static let noSources = Rule("no-sources", .warning)
  package static let noFunding = Rule("no-funding", .warning)
  package static let noLicense = Rule("no-license", .warning)
  package static let noDisclaimer = Rule("no-disclaimer", .warning)
  package static let distantPDF = Rule("distant-pdf", .warning)
  package static let dateOrder = Rule("date-order", .warning)
  package static let placeholder = Rule("placeholder", .warning)
  package static let unknownRule = Rule("unknown-rule", .warning)

  /// The rules that `check` alone holds briefs against: a site may ignore them.
  package static let ofEditorialCheck: [Rule] = [
    .noSummary, .longSummary, .titleInCapitals, .longTitle, .titleInName, .unlistedPerson,
    .noTopics, .noSeries, .noNumber, .noSources, .noFunding, .noLicense, .noDisclaimer,
    .distantPDF, .dateOrder, .placeholder, .unknownRule,
  ]

  /// What `check: {ignore: …}` may name.
  static let ignorable: Set<String> = Set(
    (ofEditorialCheck + ofEditing + [.missingAlternativeText]).map(\.id)
  ).subtracting([Rule.unknownRule.id])
}
