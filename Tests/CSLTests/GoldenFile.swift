import Foundation

/// A golden file of what a style prints: sections, with a line for each citation and entry.
enum GoldenFile {
  /// Whether golden files are rewritten; the tests still fail then.
  static let isRecording = ProcessInfo.processInfo.environment["BRIEFPRESS_RECORD"] == "1"

  static func text(_ style: RealStyle, _ lines: [PrintedLine]) -> String {
    var text = "# What '\(style.title)' prints for the works and citations of this folder.\n"
    var section = ""
    for line in lines {
      if line.section != section {
        section = line.section
        text += "\n== \(section)\n"
      }
      text += "\(line.label) -> \(line.text)\n"
    }
    return text
  }

  /// The lines that differ, as a diff has them.
  static func difference(_ recorded: String, _ printed: String) -> String {
    let (old, new) = (recorded.lines, printed.lines)
    let changes = new.difference(from: old).map { change in
      switch change {
      case .remove(let offset, let line, _): (offset, "- " + line)
      case .insert(let offset, let line, _): (offset, "+ " + line)
      }
    }
    return changes.sorted { $0.0 < $1.0 }.map(\.1).joined(separator: "\n")
  }
}

extension String {
  fileprivate var lines: [String] { split(separator: "\n").map(String.init) }
}
