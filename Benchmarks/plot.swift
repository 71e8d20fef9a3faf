import Foundation

/// Elapsed time by number of briefs, both on logarithmic scales, as SVG.
struct Plot {
  let points: [Results.Point]

  /// The lines: a colour for each tool, and dashes for builds after an edit.
  private static let lines: [(tool: String, change: Change, colour: String, dashes: String)] = [
    ("Hugo, related", .cold, "#9a6700", ""),
    ("Hugo", .cold, "#b4336a", ""),
    ("Briefpress", .cold, "#0b6e75", ""),
    ("Hugo", .brief, "#b4336a", "7 5"),
    ("Briefpress", .brief, "#0b6e75", "7 5"),
    ("Briefpress", .nothing, "#0b6e75", "2 4"),
  ]

  private static let width = 760.0, height = 470.0
  private static let left = 70.0, right = 210.0, top = 20.0, bottom = 60.0

  private var decades: (x: ClosedRange<Int>, y: ClosedRange<Int>) {
    func range(_ values: [Double]) -> ClosedRange<Int> {
      let logs = values.map { log10(max($0, 0.001)) }
      let low = Int((logs.min() ?? 0).rounded(.down))
      return low...max(low + 1, Int((logs.max() ?? 1).rounded(.up)))
    }
    return (range(points.map { Double($0.briefs) }), range(points.map(\.time)))
  }

  var svg: String {
    let description = "Elapsed time of builds by number of briefs, on logarithmic scales"
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Int(Self.width)) \(Int(Self.height))" role="img" aria-label="\(description)" font-family="sans-serif" font-size="13">
      <rect width="100%" height="100%" fill="#fff"/>
      \((grid + curves).joined(separator: "\n"))
      </svg>

      """
  }

  private func x(_ briefs: Double) -> Double {
    let range = decades.x
    let share = (log10(briefs) - Double(range.lowerBound)) / Double(range.count - 1)
    return Self.left + share * (Self.width - Self.left - Self.right)
  }

  private func y(_ seconds: Double) -> Double {
    let range = decades.y
    let share = (log10(max(seconds, 0.001)) - Double(range.lowerBound)) / Double(range.count - 1)
    return Self.height - Self.bottom - share * (Self.height - Self.top - Self.bottom)
  }

  private var grid: [String] {
    let (end, floor) = (Self.width - Self.right, Self.height - Self.bottom)
    let columns = decades.x.map { decade in
      let at = place(x(pow(10, Double(decade))))
      return """
        <path d="M\(at) \(place(Self.top))V\(place(floor))" stroke="#ddd"/>\
        <text x="\(at)" y="\(place(floor + 20))" text-anchor="middle">\(Int(pow(10, Double(decade))))</text>
        """
    }
    let rows = decades.y.map { decade in
      let at = place(y(pow(10, Double(decade))))
      let label =
        decade < 0
        ? String(format: "%g", pow(10, Double(decade))) : "\(Int(pow(10, Double(decade))))"
      return """
        <path d="M\(place(Self.left)) \(at)H\(place(end))" stroke="#ddd"/>\
        <text x="\(place(Self.left - 8))" y="\(at)" dy="4" text-anchor="end">\(label) s</text>
        """
    }
    let title =
      "<text x=\"\(place((Self.left + end) / 2))\" y=\"\(place(floor + 44))\" text-anchor=\"middle\">briefs</text>"
    return columns + rows + [title]
  }

  private var curves: [String] {
    var labels: [Double] = []
    return Self.lines.compactMap { line in
      let found = points.filter { $0.tool == line.tool && $0.change == line.change.label }
        .sorted { $0.briefs < $1.briefs }
      guard let last = found.last else { return nil }
      let path = found.map { "\(place(x(Double($0.briefs)))) \(place(y($0.time)))" }
      let isShort = last.briefs < (points.map(\.briefs).max() ?? 0)
      let label = isShort ? y(last.time) - 14 : apart(y(last.time), from: &labels)
      let (offset, anchor) = isShort ? (-4.0, "end") : (8.0, "start")
      return """
        <path d="M\(path.joined(separator: "L"))" fill="none" stroke="\(line.colour)" stroke-width="2.5" stroke-dasharray="\(line.dashes)"/>\
        <text x="\(place(x(Double(last.briefs)) + offset))" y="\(place(label))" dy="4" text-anchor="\(anchor)" fill="\(line.colour)">\(line.tool): \(line.change.label)</text>
        """
    }
  }

  /// Returns the place of a label, moved down if another is there.
  private func apart(_ wanted: Double, from labels: inout [Double]) -> Double {
    var place = wanted
    while let near = labels.first(where: { abs($0 - place) < 16 }) { place = near + 16 }
    labels.append(place)
    return place
  }

  private func place(_ value: Double) -> String { String(format: "%.1f", value) }
}
