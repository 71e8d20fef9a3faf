import SourceText

/// One step from a folder of files to a site.
///
/// The properties of a stage are its inputs, so a pipeline is a list of stages, each created with the
/// results of earlier ones; see `Build`.
protocol Stage<Output>: Sendable {
  associatedtype Output: Sendable

  /// The name of the stage in `--timings` and on the status line.
  static var name: String { get }

  /// Returns the result of the stage with its diagnostics.
  ///
  /// - Throws: an error after which nothing can continue, but no mistake in the content
  func run(for request: BuildRequest) async throws -> Checked<Output>
}

/// Two stages that run at the same time.
struct Together<First: Stage, Second: Stage>: Stage {
  let first: First
  let second: Second

  static var name: String { First.name }

  init(_ first: First, _ second: Second) {
    self.first = first
    self.second = second
  }

  func run(for request: BuildRequest) async throws -> Checked<(First.Output, Second.Output)> {
    async let other = first.run(for: request)
    let own = try await second.run(for: request)
    let both = try await (other, own)
    return Checked((both.0.value, both.1.value), both.0.diagnostics + both.1.diagnostics)
  }
}
