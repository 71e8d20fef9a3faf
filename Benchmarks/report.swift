import Foundation

/// Measurements as a Markdown table, with the ratio of each other column to the first.
struct Report {
  let names: [String]
  let rows: [Row]

  var text: String {
    var lines = [line("", names.map { ($0, "") })]
    lines.append("|---" + String(repeating: "|---:", count: names.count) + "|")
    for row in rows {
      lines.append(line(row.label, cells(row, \.time, Self.seconds)))
      lines.append(line("– processor time", cells(row, \.processor, Self.seconds)))
      lines.append(line("– peak memory", cells(row, \.memory, Self.megabytes)))
    }
    return lines.joined(separator: "\n")
  }

  private func cells(
    _ row: Row, _ figure: (Cost) -> Double, _ format: (Double) -> String
  ) -> [(String, String)] {
    let spreads = row.costs.map { Spread($0.map(figure)) }
    return spreads.enumerated().map { index, spread in
      let range = "\(format(spread.least))–\(format(spread.greatest))"
      let ratio = String(format: " **×%.2f**", spread.median / spreads[0].median)
      return (format(spread.median) + (index == 0 ? "" : ratio), " (\(range))")
    }
  }

  private func line(_ label: String, _ cells: [(String, String)]) -> String {
    "| " + ([label] + cells.map { $0.0 + $0.1 }).joined(separator: " | ") + " |"
  }

  private static func seconds(_ value: Double) -> String {
    String(format: value < 1 ? "%.3f s" : "%.2f s", value)
  }

  private static func megabytes(_ value: Double) -> String {
    String(format: "%.0f MB", value / 1_000_000)
  }
}

/// The number and the bytes of the files that a tool wrote.
struct Output {
  var files = 0
  var bytes = 0

  init(_ folder: URL) {
    let keys: [URLResourceKey] = [.isRegularFileKey, .fileSizeKey]
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: keys)
    while let file = found?.nextObject() as? URL {
      guard let values = try? file.resourceValues(forKeys: Set(keys)), values.isRegularFile == true
      else { continue }
      files += 1
      bytes += values.fileSize ?? 0
    }
  }

  var text: String { String(format: "%d files, %.0f MB", files, Double(bytes) / 1_000_000) }
}
