import Foundation

/// All measurements with one number of briefs, each printed when it is ready.
struct Session {
  let options: Options
  let input: Input

  private var briefpress: Tool { input.briefpressTool(options.briefpress) }

  func measure() throws {
    let tools = try tools()
    for tool in tools {
      _ = try tool.build(cold: true)
      try Completeness(input: input, tool: tool).check()
    }
    let bench = Bench(input: input, tools: tools, runs: options.runs)
    let rows = try options.changes.map { try bench.measure($0) }
    show(
      "\(input.count) briefs: medians of \(options.runs) and their range, and the ratio to Briefpress",
      Report(names: tools.map(\.name), rows: rows).text)
    show("Output", tools.map { "\($0.name): \(Output($0.output).text)" }.joined(separator: "\n"))
    if let limit = Limit(input) {
      let rows = try limit.measure(site: briefpress.output, with: bench)
      show("The limit", Report(names: ["in C"], rows: rows).text)
    }
    if options.citations { try measureCitations(bench) }
    show("briefpress build --timings, cold", try timings())
    try Results(work: options.work).add(input.count, tools.map(\.name), rows)
  }

  private func tools() throws -> [Tool] {
    guard options.hugo else { return [briefpress] }
    guard let hugo = packaged("hugo/binaries/hugo") ?? path(of: "hugo") else {
      throw BenchError("there is no hugo: run 'make bench', which installs it, or give --alone")
    }
    let plain = [briefpress, input.hugoTool(hugo, related: false)]
    return options.related ? plain + [input.hugoTool(hugo, related: true)] : plain
  }

  private func measureCitations(_ bench: Bench) throws {
    try input.prepareCiting()
    let tools = [briefpress, input.citingTool(options.briefpress)]
    let citing = Bench(input: input, tools: tools, runs: options.runs)
    show(
      "Without citations by key, and with five in each brief",
      Report(names: ["plain", "citing"], rows: [try citing.measure(.cold)]).text)
    guard let document = CitationBench(work: input.work, briefpress: options.briefpress) else {
      return show("One document", "pandoc or the citation styles are not installed")
    }
    show(
      "One document, 100 works, 200 citations of two in Chicago notes",
      Report(
        names: ["Briefpress", "pandoc"],
        rows: [try document.measure(with: bench, runs: max(options.runs, 9))]
      ).text)
  }

  private func timings() throws -> String {
    _ = try briefpress.build(cold: true, extra: ["--timings"])
    return try input.text(of: briefpress.log)
  }

  private func show(_ heading: String, _ text: String) {
    progress("")
    print("## \(heading)\n\n\(text)\n")
    fflush(stdout)
  }

  // MARK: Instructions

  /// Counts the instructions of a build with one thread; they hardly depend on what else the machine does.
  func countInstructions() throws {
    guard let valgrind = path(of: "valgrind") else {
      throw BenchError("valgrind is not installed: it is in Debian's package 'valgrind'")
    }
    var tool = briefpress
    tool.wrapper = [valgrind, "--tool=callgrind", "--callgrind-out-file=/dev/null"]
    for change in [Change.cold, .nothing, .brief] {
      try input.make(change, edit: 1)
      Input.settle()
      _ = try tool.build(cold: change == .cold, extra: ["--jobs", "1"])
      let count = try input.text(of: tool.log).firstMatch(of: #/Collected : (\d+)/#)
      print("\(change.label): \((Int(count?.1 ?? "") ?? 0) / 1_000_000) million instructions")
      try input.make(change, edit: 0)
    }
  }
}
