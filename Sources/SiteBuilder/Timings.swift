/// How long each stage of a build took.
package struct Timings: Sendable {
  package private(set) var stages: [(name: String, duration: Duration)] = []
  private let progress: (@Sendable (String) -> Void)?
  private var current: (name: String, start: ContinuousClock.Instant)?

  /// - Parameter progress: is told of each stage as it begins
  package init(progress: (@Sendable (String) -> Void)? = nil) { self.progress = progress }

  /// Begins a stage, and so ends the one before it.
  mutating func begin(_ stage: String) {
    end()
    progress?(stage)
    current = (stage, .now)
  }

  /// Ends the stage that is at work.
  mutating func end() {
    guard let (name, start) = current else { return }
    stages.append((name, .now - start))
    current = nil
  }

  package var total: Duration { stages.reduce(.zero) { $0 + $1.duration } }
}
