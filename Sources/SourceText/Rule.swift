/// A kind of fault that Briefpress reports, with the id in its documentation.
///
/// Rules are declared as the cases of a `RuleGroup`. Each has a section in `docs/diagnostics.md`.
public struct Rule: Hashable, Sendable {
  /// The stable name of the rule, in lower case with hyphens: `unknown-key`.
  public let id: String
  public let severity: Severity

  public init(_ id: String, _ severity: Severity) {
    self.id = id
    self.severity = severity
  }

  public init(_ rule: some RuleGroup) { self.init(rule.rawValue, rule.severity) }
}

/// The rules about one subject: an enumeration whose cases are the rules, and whose raw values are
/// their ids.
///
/// A group in another module gives `Diagnostic` an initialiser for its own cases, so that code there
/// names a rule as `.brokenLink`.
public protocol RuleGroup: CaseIterable, RawRepresentable<String>, Sendable {
  var severity: Severity { get }
}

extension RuleGroup {
  /// All rules of the group.
  public static var rules: [Rule] { allCases.map { Rule($0) } }
}

/// Whether a fault stops the build.
public enum Severity: String, Hashable, Sendable {
  /// The site is not written.
  case error
  /// The site is written, but someone should look at it.
  case warning
}
