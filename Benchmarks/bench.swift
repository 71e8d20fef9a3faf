import Foundation

/// Builds the same briefs with both tools in turn, and measures each run.
struct Bench {
  let input: Input
  let tools: [Tool]
  let runs: Int

  /// Returns a row for a cold build, one with nothing changed, and one with one brief edited.
  func measure() throws -> [Row] {
    let cold = try alternate("cold build") { tool, _ in try tool.build(cold: true) }
    let unchanged = try alternate("nothing changed") { tool, _ in try tool.build() }
    let edited = try alternate(
      "one brief edited", before: { try input.write(brief: input.edited, edit: $0 + 1) },
      run: { tool, _ in try tool.build() })
    try input.write(brief: input.edited)
    return [cold, unchanged, edited]
  }

  /// Runs one round to warm up, then `runs` measured rounds, each of which runs every tool once.
  private func alternate(
    _ label: String, before: (Int) throws -> Void = { _ in }, run: (Tool, Int) throws -> Cost
  ) throws -> Row {
    var costs = tools.map { _ in [Cost]() }
    for round in 0...runs {
      try before(round)
      for (index, tool) in tools.enumerated() {
        let cost = try run(tool, round)
        if round > 0 { costs[index].append(cost) }
      }
      progress("\(label): round \(round) of \(runs)")
    }
    return Row(label: label, costs: costs.map(\.median))
  }

  /// Returns a row for a cold build only.
  func measureCold() throws -> Row {
    try alternate("cold build that cites") { tool, _ in try tool.build(cold: true) }
  }
}

extension [Cost] {
  /// The median of each figure.
  var median: Cost {
    func middle(_ value: (Cost) -> Double) -> Double {
      let sorted = map(value).sorted()
      return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }
    return Cost(
      time: middle(\.time), processor: middle(\.processor), memory: middle(\.memory))
  }
}

/// One kind of build, with the cost for each tool.
struct Row {
  let label: String
  let costs: [Cost]
}

/// Prints a line about the progress, on a terminal only.
func progress(_ text: String) {
  guard isatty(2) != 0 else { return }
  FileHandle.standardError.write(Data("\u{1B}[2K\r\(text)".utf8))
}
