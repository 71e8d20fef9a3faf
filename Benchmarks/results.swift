import Foundation

/// The medians of all sizes that have been measured in a folder, and a plot of them.
struct Results {
  private let work: URL

  init(work: URL) { self.work = work }

  /// A point of the plot.
  struct Point: Codable, Equatable {
    var briefs: Int
    var tool: String
    var change: String
    /// Seconds.
    var time: Double
  }

  private var file: URL { work.appending(path: "results.json") }

  /// Adds the rows of one size, which replace those of an earlier run, and draws the plot again.
  func add(_ briefs: Int, _ tools: [String], _ rows: [Row]) throws {
    var points = (try? JSONDecoder().decode([Point].self, from: Data(contentsOf: file))) ?? []
    for row in rows {
      points.removeAll {
        $0.briefs == briefs && $0.change == row.label && tools.contains($0.tool)
      }
      points += zip(tools, row.costs).map { tool, costs in
        Point(
          briefs: briefs, tool: tool, change: row.label, time: Spread(costs.map(\.time)).median)
      }
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try encoder.encode(points).write(to: file)
    try Data(Plot(points: points).svg.utf8).write(to: work.appending(path: "performance.svg"))
  }
}
