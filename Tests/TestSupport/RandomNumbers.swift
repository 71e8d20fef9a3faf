/// The same numbers in every run, from Knuth's MMIX generator, whose high bits are random enough for tests.
package struct RandomNumbers: Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  /// A number from 0 up to, but not including, a bound.
  package mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  package mutating func pick<Element>(_ values: [Element]) -> Element {
    values[below(values.count)]
  }
}
