extension [Diagnostic] {
  /// Returns the diagnostics without repeated ones.
  func withoutRepetition() -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return filter { seen.insert($0).inserted }
  }

  /// Returns the first diagnostics up to a limit, in order; if not all fit, errors take precedence.
  func mostUrgent(_ limit: Int) -> [Diagnostic] {
    guard count > limit else { return self }
    var roomForWarnings = Swift.max(0, limit - count { $0.isError })
    var roomForErrors = limit
    return filter { diagnostic in
      if diagnostic.isError {
        roomForErrors -= 1
        return roomForErrors >= 0
      }
      roomForWarnings -= 1
      return roomForWarnings >= 0
    }
  }
}

/// The number of errors and warnings, with identical ones counted once.
public struct DiagnosticCount: Hashable, Sendable {
  public let errors: Int
  public let warnings: Int

  public init(_ diagnostics: [Diagnostic]) {
    let all = Set(diagnostics)
    errors = all.count { $0.isError }
    warnings = all.count - errors
  }
}

extension DiagnosticCount: CustomStringConvertible {
  /// The numbers as `3 errors, 12 warnings`, omitting a number that is 0.
  public var description: String {
    let parts = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }
    guard !parts.isEmpty else { return "no problems" }
    return parts.map { "\($0) \($1)\($0 == 1 ? "" : "s")" }.joined(separator: ", ")
  }
}
