extension [Diagnostic] {
  /// The diagnostics without those that repeat one before them.
  func withoutRepetition() -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return filter { seen.insert($0).inserted }
  }

  /// The first diagnostics up to a limit, in their order; where not all fit, errors go before
  /// warnings.
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

/// How many errors and warnings there are, identical ones counted once.
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
  /// `3 errors, 12 warnings`, with what there is none of left out.
  public var description: String {
    let parts = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }
    guard !parts.isEmpty else { return "no problems" }
    return parts.map { "\($0) \($1)\($0 == 1 ? "" : "s")" }.joined(separator: ", ")
  }
}
