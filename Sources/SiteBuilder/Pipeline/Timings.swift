/// The duration of each stage of a build.
package struct Timings: Sendable {
  package private(set) var stages: [(name: String, duration: Duration)] = []

  mutating func add(_ stage: String, _ duration: Duration) { stages.append((stage, duration)) }

  package var total: Duration { stages.reduce(.zero) { $0 + $1.duration } }
}
