/// How long each stage of a build took.
public struct Timings: Sendable {
  public private(set) var stages: [(name: String, duration: Duration)] = []
  private var last = ContinuousClock.now

  public init() {}

  /// Ends a stage: what passed since the one before it is its time.
  mutating func end(_ stage: String) {
    let now = ContinuousClock.now
    stages.append((stage, now - last))
    last = now
  }

  public var total: Duration { stages.reduce(.zero) { $0 + $1.duration } }
}
