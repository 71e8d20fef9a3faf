import SourceText

/// The rules for pages and the links between them.
package enum PageRule: String, RuleGroup {
  case wordListSyntax = "word-list-syntax"
  case scriptNotAllowed = "script-not-allowed"
  case brokenLink = "broken-link"
  case brokenFragment = "broken-fragment"
  case missingPicture = "missing-picture"
  case linkOutsideSite = "link-outside-site"
  case thirdParty = "third-party"
  case missingFile = "missing-file"
  case missingURL = "missing-url"
  case unknownCitation = "unknown-citation"
  case unusedLocator = "unused-locator"
  case exportWithoutURL = "export-without-url"
  case emptyExport = "empty-export"

  package var severity: Severity {
    switch self {
    case .wordListSyntax, .brokenLink, .brokenFragment, .missingPicture, .unknownCitation:
      .error
    default: .warning
    }
  }
}

extension Diagnostic {
  package init(
    _ rule: PageRule, _ message: String, at location: Location, help: String? = nil
  ) {
    self.init(Rule(rule), message, at: location, help: help)
  }

  package init(
    _ rule: PageRule, _ message: String, at location: Location,
    findingHelp findHelp: @escaping @Sendable () -> String?
  ) {
    self.init(Rule(rule), message, at: location, findingHelp: findHelp)
  }
}
