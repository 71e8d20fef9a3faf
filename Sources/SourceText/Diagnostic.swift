/// One thing that is wrong, where it is, and what to do about it.
public struct Diagnostic: Error, Hashable, Sendable {
  public var rule: Rule
  /// What is there and what was expected: lower case, no full stop, the author's text in 'single quotes'.
  public var message: String
  public var location: Location
  /// What to do, in the imperative.
  public var help: String?

  public init(_ rule: Rule, _ message: String, at location: Location, help: String? = nil) {
    self.rule = rule
    self.message = message
    self.location = location
    self.help = help
  }

  public var isError: Bool { rule.severity == .error }
}

extension Diagnostic: CustomStringConvertible {
  /// `path:line:column: error: message [rule]`, the form that editors and build servers read.
  public var description: String {
    "\(location): \(rule.severity.rawValue): \(message) [\(rule.id)]"
  }
}

extension Sequence<Diagnostic> {
  public var containsErrors: Bool { contains { $0.isError } }

  /// In the order a reader works through them: by file, then line, then column.
  public func inReadingOrder() -> [Diagnostic] {
    sorted { ($0.location, $0.rule.id, $0.message) < ($1.location, $1.rule.id, $1.message) }
  }
}
