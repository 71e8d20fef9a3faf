import SourceText

/// The rules for templates.
package enum TemplateRule: String, RuleGroup {
  case templateSyntax = "template-syntax"
  case unknownVariable = "unknown-variable"
  case unknownPartial = "unknown-partial"
  case unusedTemplate = "unused-template"

  package var severity: Severity {
    switch self {
    case .unusedTemplate: .warning
    default: .error
    }
  }
}

extension Diagnostic {
  init(_ rule: TemplateRule, _ message: String, at location: Location, help: String? = nil) {
    self.init(Rule(rule), message, at: location, help: help)
  }

  init(
    _ rule: TemplateRule, _ message: String, at location: Location,
    findingHelp findHelp: @escaping @Sendable () -> String?
  ) {
    self.init(Rule(rule), message, at: location, findingHelp: findHelp)
  }
}
