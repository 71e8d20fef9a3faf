/// Maps lines of the text that libcmark parsed to lines of the author's file.
struct LineMap: Sendable {
  private struct Segment {
    var parsed: Int
    var source: Int
  }

  /// The segments, in order of the parsed lines.
  private var segments: [Segment] = []

  init() {}

  init(firstLine: Int) { add(from: 1, to: firstLine) }

  /// Maps the parsed lines from `parsed` on to those of the file from `source` on.
  mutating func add(from parsed: Int, to source: Int) {
    segments.append(Segment(parsed: parsed, source: source))
  }

  /// Returns the line of the author's file for a line of the parsed text.
  func source(_ line: Int) -> Int {
    let next = segments.partitioningIndex { $0.parsed > line }
    guard next > 0 else { return line }
    return segments[next - 1].source + line - segments[next - 1].parsed
  }
}
