/// A SplitMix64 sequence: the same seed gives the same briefs on every machine.
struct Random {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Returns a number from `range`, by multiplication rather than by the standard library's method, which
  /// may change between versions.
  mutating func number(in range: Range<Int>) -> Int {
    range.lowerBound + Int(next().multipliedFullWidth(by: UInt64(range.count)).high)
  }

  mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[number(in: 0..<choices.count)]
  }

  mutating func pick<Element>(_ count: Int, of choices: [Element]) -> [Element] {
    var rest = choices
    return (0..<count).map { _ in rest.remove(at: number(in: 0..<rest.count)) }
  }

  /// Returns true once in `times`, on average.
  mutating func once(in times: Int) -> Bool { number(in: 0..<times) == 0 }
}
