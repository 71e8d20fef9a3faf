import SourceText

/// A pipeline that is running: it runs the stages, measures them and collects their diagnostics.
struct BuildRun {
  let request: BuildRequest
  /// The time at which the pipeline began, in nanoseconds since 1970.
  let start: Int
  private(set) var timings = Timings()
  private(set) var diagnostics: [Diagnostic] = []

  init(_ request: BuildRequest) {
    self.request = request
    start = request.clock()
  }

  /// Runs a stage and returns its result.
  mutating func callAsFunction<S: Stage>(_ stage: S) async throws -> S.Output {
    let result = try await timed(stage)
    diagnostics += result.diagnostics
    return result.value
  }

  /// Runs a stage and ignores its diagnostics.
  mutating func withoutReport<S: Stage>(_ stage: S) async throws -> S.Output {
    try await timed(stage).value
  }

  private mutating func timed<S: Stage>(_ stage: S) async throws -> Checked<S.Output> {
    request.progress?(S.name)
    let start = ContinuousClock.now
    let result = try await stage.run(for: request)
    timings.add(S.name, .now - start)
    return result
  }

  /// Returns a result of the pipeline with the diagnostics of its stages.
  func checked<Value>(_ value: Value) -> Checked<Value> { Checked(value, diagnostics) }
}
