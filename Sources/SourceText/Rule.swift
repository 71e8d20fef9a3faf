/// A kind of mistake that Briefpress knows, with the id that its documentation goes by.
///
/// Each module declares its rules as static members and lists them in an `all` of its own; each has a
/// section in `docs/diagnostics.md`.
public struct Rule: Hashable, Sendable {
  /// The stable name of the rule, in lower case with hyphens: `unknown-key`.
  public let id: String
  public let severity: Severity

  public init(_ id: String, _ severity: Severity) {
    self.id = id
    self.severity = severity
  }
}

/// Whether a mistake stops the build.
public enum Severity: String, Hashable, Sendable {
  /// The site is not written.
  case error
  /// The site is written, and somebody should look.
  case warning
}
