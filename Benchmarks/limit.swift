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

  /// Returns a row for each of the two.
  func measure(site: URL, with bench: Bench) throws -> [Row] {
    let copy = input.work.appending(path: "limit-site")
    let parts = [
      ("libcmark alone", ["parse", input.briefpress.appending(path: "briefs").path]),
      ("writing alone", ["write", site.path, copy.path]),
    ]
    let costs = try bench.alternate("limit", parts.count, before: { _ in try putAside(copy) }) {
      sync()
      return try run(parts[$0].1)
    }
    return zip(parts, costs).map { Row(label: $0.0, costs: [$1]) }
  }

  private func putAside(_ copy: URL) throws {
    guard FileManager.default.fileExists(atPath: copy.path) else { return }
    try FileManager.default.moveItem(
      at: copy, to: input.stale.appending(path: UUID().uuidString))
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
