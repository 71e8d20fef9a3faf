import Testing

/// A short run of what `make fuzz` does for hours, with the same inputs each time.
@Suite("Inputs that nobody meant to write")
struct FuzzTests {
  private static let rounds = 200

  @Test("what was found once stays fixed", arguments: FuzzTarget.all)
  func kept(target: FuzzTarget) {
    for input in Samples.inputs(of: target) {
      #expect(target.brokenPromises(input) == [])
    }
  }

  @Test("every promise is kept", arguments: FuzzTarget.all)
  func mutated(target: FuzzTarget) {
    var mutator = Mutator(of: target, seed: 2017)
    for _ in 0..<Self.rounds {
      let input = mutator.next()
      #expect(
        target.brokenPromises(input) == [], "for: \(String(decoding: input, as: UTF8.self))")
    }
  }

  @Test("every target has inputs to begin from")
  func seeds() {
    for target in FuzzTarget.all {
      #expect(Samples.inputs(of: target).contains { !$0.isEmpty }, "\(target.name)")
    }
  }
}

extension FuzzTarget: CustomTestStringConvertible {
  var testDescription: String { name }
}
