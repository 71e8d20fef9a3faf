import Foundation

/// The measurements as a plain table, with the ratio of the second column to the first.
struct Report {
  let names: [String]
  let rows: [Row]
  /// The number of files that each tool wrote, if that is of interest.
  var files: [Int] = []

  var text: String {
    let heading = names + (names.count == 2 ? ["\(names[1])/\(names[0])"] : [])
    var lines = [line("", heading)]
    for row in rows {
      lines.append(line(row.label, values(row, \.time, unit: Self.seconds)))
      lines.append(line("  processor time", values(row, \.processor, unit: Self.seconds)))
      lines.append(line("  peak memory", values(row, \.memory, unit: Self.megabytes)))
    }
    if !files.isEmpty { lines.append(line("files written", files.map { String($0) })) }
    return lines.joined(separator: "\n")
  }

  private func values(
    _ row: Row, _ value: (Cost) -> Double, unit: (Double) -> String
  ) -> [String] {
    let numbers = row.costs.map(value)
    let ratio = numbers.count == 2 ? [String(format: "%.1f", numbers[1] / numbers[0])] : []
    return numbers.map(unit) + ratio
  }

  private static func seconds(_ value: Double) -> String { String(format: "%.3f s", value) }

  private static func megabytes(_ value: Double) -> String {
    String(format: "%.1f MB", value / 1_000_000)
  }

  private func line(_ label: String, _ cells: [String]) -> String {
    func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
    return label + spaces(20 - label.count)
      + cells.map { spaces(17 - $0.count) + $0 }.joined()
  }
}
