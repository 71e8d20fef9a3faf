/// A kind of fault that Briefpress reports, with the id in its documentation.
///
/// Each module declares its rules as static members and lists them in an `of…` of its own. Each has
/// a section in `docs/diagnostics.md`.
public struct Rule: Hashable, Sendable {
  /// The stable name of the rule, in lower case with hyphens: `unknown-key`.
  public let id: String
  public let severity: Severity

  public init(_ id: String, _ severity: Severity) {
    self.id = id
    self.severity = severity
  }
}

/// Whether a fault stops the build.
public enum Severity: String, Hashable, Sendable {
  /// The site is not written.
  case error
  /// The site is written, but someone should look at it.
  case warning
}
