/// A fault, its position, and what to do about it.
public struct Diagnostic: Error, Sendable {
  public var rule: Rule
  /// What is there and what was expected: in lower case, without a full stop, with the author's
  /// text in 'single quotes'.
  public var message: String
  public var location: Location
  private let advice: Advice

  private enum Advice: Sendable {
    case known(String?)
    case sought(@Sendable () -> String?)
  }

  public init(_ rule: Rule, _ message: String, at location: Location, help: String? = nil) {
    self.init(rule, message, location, .known(help))
  }

  /// - Parameter findHelp: finds what to do, such as which of many names was meant. It is only
  ///   called for diagnostics that are shown, since there may be many names and many faults
  public init(
    _ rule: Rule, _ message: String, at location: Location,
    findingHelp findHelp: @escaping @Sendable () -> String?
  ) {
    self.init(rule, message, location, .sought(findHelp))
  }

  public init(
    _ rule: some RuleGroup, _ message: String, at location: Location, help: String? = nil
  ) {
    self.init(Rule(rule), message, at: location, help: help)
  }

  private init(_ rule: Rule, _ message: String, _ location: Location, _ advice: Advice) {
    self.rule = rule
    self.message = message
    self.location = location
    self.advice = advice
  }

  /// What to do, in the imperative.
  public var help: String? {
    switch advice {
    case .known(let help): help
    case .sought(let findHelp): findHelp()
    }
  }

  /// The help that needs no search.
  var knownHelp: String? {
    if case .known(let help) = advice { help } else { nil }
  }

  public var isError: Bool { rule.severity == .error }
}

extension Diagnostic: Hashable {
  public static func == (left: Diagnostic, right: Diagnostic) -> Bool {
    left.rule == right.rule && left.location == right.location && left.message == right.message
      && left.help == right.help
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(rule)
    hasher.combine(location)
    hasher.combine(message)
  }
}

extension Diagnostic: CustomStringConvertible {
  /// The form that editors and build servers read: `path:line:column: error: message [rule]`.
  public var description: String {
    "\(location): \(rule.severity.rawValue): \(message) [\(rule.id)]"
  }
}

extension Sequence<Diagnostic> {
  public var containsErrors: Bool { contains { $0.isError } }

  /// Returns the diagnostics in the order in which readers work through them: by file, line and
  /// column.
  public func inReadingOrder() -> [Diagnostic] {
    sorted { ($0.location, $0.rule.id, $0.message) < ($1.location, $1.rule.id, $1.message) }
  }
}
