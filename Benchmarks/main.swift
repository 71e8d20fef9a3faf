import Foundation

let usage = """
  usage: bench --briefs N --briefpress FILE --work DIR [--runs R] [--hugo-site DIR]

    --briefs N         how many briefs to generate
    --briefpress FILE  the binary to measure
    --work DIR         where input and output go; input of an earlier run is used again
    --runs R           counted runs of each tool, after one that is not counted (5)
    --hugo-site DIR    the comparable Hugo site (Benchmarks/hugo)
  """

/// Returns the options of the command line, or nil if one is missing or unknown.
func options() -> (input: Input, briefpress: String, runs: Int)? {
  var values = ["--runs": "5", "--hugo-site": "Benchmarks/hugo"]
  var rest = CommandLine.arguments.dropFirst()
  while let key = rest.popFirst() {
    guard usage.contains("\(key) "), let value = rest.popFirst() else { return nil }
    values[key] = value
  }
  guard let briefpress = values["--briefpress"], let work = values["--work"],
    let briefs = values["--briefs"].flatMap({ Int($0) }), briefs > 0,
    let runs = values["--runs"].flatMap({ Int($0) }), runs > 0, let site = values["--hugo-site"]
  else { return nil }
  let input = Input(
    work: URL(fileURLWithPath: work), count: briefs, hugoSite: URL(fileURLWithPath: site))
  return (input, URL(fileURLWithPath: briefpress).path, runs)
}

/// Returns the tools to compare, which include Hugo only if it is installed.
func tools(_ input: Input, _ briefpress: Tool) -> [Tool] {
  guard let hugo = path(of: "hugo") else {
    print("hugo is not on the PATH: these are the figures of briefpress alone\n")
    return [briefpress]
  }
  let brief = "briefs/" + Brief(0, of: input.count).slug
  let files = try? FileManager.default.contentsOfDirectory(
    atPath: briefpress.output.appending(path: brief).path)
  let references = files?.contains { $0.hasSuffix(".bib") } ?? false
  return [briefpress, input.hugoTool(hugo, references: references)]
}

func run(_ input: Input, briefpress binary: String, runs: Int) throws {
  progress("generating \(input.count) briefs")
  try input.prepare()
  let briefpress = input.briefpressTool(binary)
  _ = try briefpress.build(cold: true, extra: ["--timings"])
  let timings = try String(
    contentsOf: input.work.appending(path: "briefpress.log"), encoding: .utf8)
  let tools = tools(input, briefpress)
  let rows = try Bench(input: input, tools: tools, runs: runs).measure()
  let report = Report(names: tools.map(\.name), rows: rows, files: tools.map { $0.fileCount() })
  let citing = try citingReport(input, briefpress, binary: binary, runs: runs)
  let document = try documentReport(input, binary: binary, runs: max(runs, 9))
  try input.tidy()
  progress("")
  print("\(input.count) briefs, medians of \(runs)\n\n\(report.text)")
  print("\nwithout citations by key, and with five in each brief:\n\n\(citing)")
  print("\none document, 100 works, 200 citations of two in Chicago notes:\n\n\(document)")
  print("\nbriefpress build --timings, cold:\n\n\(timings)")
}

func citingReport(
  _ input: Input, _ briefpress: Tool, binary: String, runs: Int
) throws -> String {
  try input.prepareCiting()
  let tools = [briefpress, input.citingTool(binary)]
  let row = try Bench(input: input, tools: tools, runs: runs).measureCold()
  return Report(names: ["plain", "citing"], rows: [row], files: tools.map { $0.fileCount() }).text
}

func documentReport(_ input: Input, binary: String, runs: Int) throws -> String {
  guard let bench = CitationBench(work: input.work, briefpress: binary, runs: runs) else {
    return "pandoc or the citation styles are not installed"
  }
  return Report(names: ["briefpress", "pandoc"], rows: [try bench.measure()]).text
}

guard let (input, briefpress, runs) = options() else {
  FileHandle.standardError.write(Data((usage + "\n").utf8))
  exit(2)
}
do {
  try run(input, briefpress: briefpress, runs: runs)
} catch {
  FileHandle.standardError.write(Data("bench: error: \(error)\n".utf8))
  exit(1)
}
