/// The names of series above the first of their marks, each with the mark of its series.
///
/// They are as near to what they name as they can be; if they do not fit, they follow each other.
struct SeriesKey {
  struct Item {
    var name: String
    var shape: Int
    var tone: Tone
    var isStrong = false
    /// Where its first mark is.
    var wanted: Double
  }

  private let lines: [[(item: Item, x: Double)]]
  private let lineHeight: Double
  private let size: Double

  private static let gap = 1.2

  init(_ items: [Item], from: Double, on canvas: Canvas) {
    size = canvas.size
    lineHeight = canvas.lineHeight + 2
    lines = Self.lines(items, from: from, on: canvas)
  }

  private static func lines(
    _ items: [Item], from: Double, on canvas: Canvas
  ) -> [[(item: Item, x: Double)]] {
    let gap = canvas.size * Self.gap
    let lengths = items.map { canvas.width(of: $0.name) + canvas.size * 1.1 + gap }
    if lengths.reduce(0, +) <= canvas.width - from {
      let starts = Spreading.starts(
        zip(items, lengths).map { ($0.wanted, $1) }, in: from...canvas.width + gap)
      return [zip(items, starts).map { (item: $0, x: $1) }]
    }
    var lines: [[(item: Item, x: Double)]] = [[]]
    var x = 0.0
    for (item, length) in zip(items, lengths) {
      if x + length - gap > canvas.width, x > 0 {
        lines.append([])
        x = 0
      }
      lines[lines.count - 1].append((item, x))
      x += length
    }
    return lines
  }

  var height: Double { Double(lines.count) * lineHeight + size * 0.4 }

  func draw(on canvas: inout Canvas, top: Double) {
    for (number, line) in lines.enumerated() {
      let y = top + Double(number) * lineHeight + size
      for (item, x) in line {
        canvas.markers(
          item.shape, at: [Point(x: x + size * 0.4, y: y - size * 0.35)], radius: size * 0.36,
          item.tone)
        // One unit more, since sums of lengths are not exact.
        let room = canvas.width - x - size * 1.1 + 1
        canvas.text(
          [canvas.shortened(item.name, upTo: room)], x: x + size * 1.1, y: y, .start,
          item.isStrong ? .strong : .plain)
      }
    }
  }
}

extension Canvas {
  /// Returns a text that is no wider than a length, which is shortened if it must be: the table has all of
  /// it.
  func shortened(_ text: String, upTo width: Double) -> String {
    guard self.width(of: text) > width else { return text }
    var text = text.prefix(200)
    while !text.isEmpty, self.width(of: text + "…") > width { text = text.dropLast() }
    return text + "…"
  }
}
