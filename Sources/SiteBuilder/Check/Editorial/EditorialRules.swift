import CommonMark
public import SourceText

extension Rule {
  public static let noSummary = Rule("no-summary", .warning)
  public static let longSummary = Rule("long-summary", .warning)
  public static let titleInCapitals = Rule("title-in-capitals", .warning)
  public static let longTitle = Rule("long-title", .warning)
  public static let titleInName = Rule("title-in-name", .warning)
  public static let unlistedPerson = Rule("unlisted-person", .warning)
  public static let noTopics = Rule("no-topics", .warning)
  public static let noSeries = Rule("no-series", .warning)
  public static let noNumber = Rule("no-number", .warning)
  public static let noSources = Rule("no-sources", .warning)
  public static let noFunding = Rule("no-funding", .warning)
  public static let noLicense = Rule("no-license", .warning)
  public static let noDisclaimer = Rule("no-disclaimer", .warning)
  public static let distantPDF = Rule("distant-pdf", .warning)
  public static let dateOrder = Rule("date-order", .warning)
  public static let placeholder = Rule("placeholder", .warning)
  public static let unknownRule = Rule("unknown-rule", .warning)

  /// The rules that `check` alone holds briefs against: a site may ignore them.
  public static let ofEditorialCheck: [Rule] = [
    .noSummary, .longSummary, .titleInCapitals, .longTitle, .titleInName, .unlistedPerson,
    .noTopics, .noSeries, .noNumber, .noSources, .noFunding, .noLicense, .noDisclaimer,
    .distantPDF, .dateOrder, .placeholder, .unknownRule,
  ]

  /// What `check: {ignore: …}` may name.
  static let ignorable: Set<String> = Set(
    (ofEditorialCheck + ofEditing + [.missingAlternativeText]).map(\.id)
  ).subtracting([Rule.unknownRule.id])
}
