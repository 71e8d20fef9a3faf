/// Changes inputs a little, the same way in every run.
struct Mutator {
  let inputs: [[UInt8]]
  let words: [[UInt8]]
  private var generator: SeededGenerator

  init(of target: FuzzTarget, seed: UInt64) {
    inputs = Samples.inputs(of: target) + [[]]
    words = target.words.map { Array($0.utf8) }
    generator = SeededGenerator(state: seed)
  }

  /// The next input: one of the target's, with up to eight changes.
  mutating func next() -> [UInt8] {
    var input = inputs.randomElement(using: &generator) ?? []
    for _ in 0..<Int.random(in: 1...8, using: &generator) { change(&input) }
    return input
  }

  private mutating func change(_ input: inout [UInt8]) {
    let range = self.range(in: input)
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: input.insert(contentsOf: word(), at: range.lowerBound)
    case 1: input.replaceSubrange(range, with: word())
    case 2: input.removeSubrange(range)
    case 3: input.insert(contentsOf: input[range], at: range.lowerBound)
    case 4: splice(&input, at: range.lowerBound)
    default: flipBit(of: &input, at: range.lowerBound)
    }
  }

  private mutating func flipBit(of input: inout [UInt8], at place: Int) {
    guard place < input.count else { return }
    input[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
  }

  /// Continues with a part of another input.
  private mutating func splice(_ input: inout [UInt8], at place: Int) {
    let other = inputs.randomElement(using: &generator) ?? []
    let start = Int.random(in: 0...other.count, using: &generator)
    input.replaceSubrange(place..., with: other[start...])
  }

  private mutating func word() -> [UInt8] { words.randomElement(using: &generator) ?? [] }

  /// A range of bytes in an input, rarely a large one.
  private mutating func range(in input: [UInt8]) -> Range<Int> {
    let start = Int.random(in: 0...input.count, using: &generator)
    let most = 1 << Int.random(in: 0..<8, using: &generator)
    return start..<min(start + Int.random(in: 0...most, using: &generator), input.count)
  }
}

/// SplitMix64 (Steele, Lea and Flood, 2014).
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
