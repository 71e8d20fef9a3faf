public import SourceText

/// The rules about citation styles and locales.
public enum CSLRule: String, RuleGroup {
  /// A file that is not XML, or contains XML that styles must not.
  case notXML = "not-xml"
  /// A style or locale that lacks a required part, or would never end.
  case invalidStyle = "invalid-style"
  /// A style or locale with a name that CSL does not have.
  case unknownCSLName = "unknown-csl-name"

  public var severity: Severity {
    switch self {
    case .unknownCSLName: .warning
    default: .error
    }
  }
}

extension Diagnostic {
  init(_ rule: CSLRule, _ message: String, at location: Location, help: String? = nil) {
    self.init(Rule(rule), message, at: location, help: help)
  }

  init(
    _ rule: CSLRule, _ message: String, at location: Location,
    findingHelp findHelp: @escaping @Sendable () -> String?
  ) {
    self.init(Rule(rule), message, at: location, findingHelp: findHelp)
  }
}
