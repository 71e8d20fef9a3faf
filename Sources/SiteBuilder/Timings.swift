/// The duration of each stage of a build.
package struct Timings: Sendable {
  package private(set) var stages: [(name: String, duration: Duration)] = []
  private let progress: (@Sendable (String) -> Void)?
  private var current: (name: String, start: ContinuousClock.Instant)?

  /// - Parameter progress: called with the name of each stage as it begins
  package init(progress: (@Sendable (String) -> Void)? = nil) { self.progress = progress }

  /// Begins a stage, ending the previous one.
  mutating func begin(_ stage: String) {
    end()
    progress?(stage)
    current = (stage, .now)
  }

  /// Ends the current stage.
  mutating func end() {
    guard let (name, start) = current else { return }
    stages.append((name, .now - start))
    current = nil
  }

  package var total: Duration { stages.reduce(.zero) { $0 + $1.duration } }
}
