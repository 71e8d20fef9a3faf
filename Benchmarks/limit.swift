import Foundation

/// What no generator that uses libcmark can be faster than: libcmark alone over the same texts, and the same files
/// written with the fewest system calls.
///
/// Both are in C (`limit.c`), and use as many processes as there are processors.
struct Limit {
  let input: Input
  let program: String

  /// Returns nil if there is no compiler or no libcmark.
  init?(_ input: Input) {
    self.input = input
    program = input.work.appending(path: "limit").path
    let script = "cc -O2 -o \(program) Benchmarks/limit.c $(pkg-config --cflags --libs libcmark)"
    let log = input.work.appending(path: "limit.log")
    let compile = Command(
      arguments: ["/bin/sh", "-c", script], environment: ProcessInfo.processInfo.environment,
      log: log)
    guard (try? compile.run()) != nil else { return nil }
  }

  /// Returns rows for both, each run several times.
  func measure(site: URL, runs: Int) throws -> [Row] {
    let copy = input.work.appending(path: "limit-site")
    let parts = [
      ("libcmark alone", ["parse", input.briefpress.appending(path: "briefs").path]),
      ("writing alone", ["write", site.path, copy.path]),
    ]
    return try parts.map { label, arguments in
      var costs: [Cost] = []
      for round in 0...runs {
        let target = input.stale.appending(path: UUID().uuidString)
        if FileManager.default.fileExists(atPath: copy.path) {
          try FileManager.default.moveItem(at: copy, to: target)
        }
        sync()
        let cost = try run(arguments)
        if round > 0 { costs.append(cost) }
      }
      return Row(label: label, costs: [costs])
    }
  }

  /// Returns the figures that the program prints about itself: it reads what it writes before it starts its clock.
  private func run(_ arguments: [String]) throws -> Cost {
    let log = input.work.appending(path: "limit.log")
    let whole = try Command(
      arguments: [program] + arguments, environment: ProcessInfo.processInfo.environment, log: log
    ).run()
    let figures = try String(contentsOf: log, encoding: .utf8).split(whereSeparator: \.isWhitespace)
      .compactMap { Double($0) }
    guard figures.count == 2 else { throw BenchError("'limit' printed no figures") }
    return Cost(time: figures[0], processor: figures[1], memory: whole.memory)
  }
}
