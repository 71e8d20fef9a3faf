import Foundation

/// Builds the same briefs with several tools in turn, and measures each run.
struct Bench {
  let input: Input
  let tools: [Tool]
  let runs: Int

  /// Returns the costs of a kind of build, for each tool; each must have built before.
  func measure(_ change: Change) throws -> Row {
    let costs = try alternate(
      change.label, tools.count, before: { try input.make(change, edit: $0 + 1) },
      run: { try tools[$0].build(cold: change == .cold) })
    try input.make(change, edit: 0)
    // The next change must start from a site of the restored input.
    if change != .cold, change != .nothing {
      Input.settle()
      for tool in tools { _ = try tool.build() }
    }
    return Row(label: change.label, costs: costs)
  }

  /// Runs one round to warm up, then `runs` measured rounds, each of which runs everything once.
  func alternate(
    _ label: String, _ count: Int, before: (Int) throws -> Void = { _ in },
    run: (Int) throws -> Cost
  ) throws -> [[Cost]] {
    var costs = [[Cost]](repeating: [], count: count)
    for round in 0...runs {
      try before(round)
      for index in 0..<count {
        let cost = try run(index)
        if round > 0 { costs[index].append(cost) }
      }
      progress("\(input.count) briefs, \(label): round \(round) of \(runs)")
    }
    return costs
  }
}

/// One kind of build, with the costs of all runs of each tool.
struct Row {
  let label: String
  let costs: [[Cost]]
}

/// The middle of several figures, and the least and the greatest.
struct Spread {
  let median, least, greatest: Double

  init(_ values: [Double]) {
    let sorted = values.sorted()
    median = (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    least = sorted[0]
    greatest = sorted[sorted.count - 1]
  }
}

/// Prints a line about the progress, on a terminal only.
func progress(_ text: String) {
  guard isatty(2) != 0 else { return }
  FileHandle.standardError.write(Data("\u{1B}[2K\r\(text)".utf8))
}
