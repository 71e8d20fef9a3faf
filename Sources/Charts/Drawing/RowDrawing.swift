/// Draws charts whose rows are below each other: bars, parts of bars, dots and ranges.
///
/// Names are beside their bars if they leave enough room, and otherwise above them.
struct RowDrawing {
  let chart: Chart
  let language: ChartLanguage
  var canvas: Canvas

  /// Where the names end and the bars begin.
  private let left: Double
  private let names: [[String]]
  private let isNameAbove: Bool
  private let gap: Double

  init(_ chart: Chart, _ language: ChartLanguage, on canvas: Canvas) {
    self.chart = chart
    self.language = language
    self.canvas = canvas
    gap = canvas.size * 0.7
    let widest = chart.rows.map { canvas.width(of: $0.name) }.max() ?? 0
    isNameAbove = widest > canvas.width * 0.34
    left = isNameAbove ? 0 : widest + gap
    let room = canvas.width * (isNameAbove ? 1 : 0.36)
    names = chart.rows.map { row in
      canvas.lines(row.name, upTo: room).prefix(3).map { canvas.shortened($0, upTo: room) }
    }
  }

  /// Draws the chart, and returns how high it is.
  mutating func draw() -> Double {
    var top = 0.0
    if let unit = chart.unit {
      let lines = canvas.lines(unit, upTo: canvas.width).prefix(3)
      canvas.text(Array(lines), x: 0, y: canvas.size, .start, .quiet)
      top += Double(lines.count) * canvas.lineHeight + gap
    }
    switch chart.kind {
    case .bar, .grouped: return drawBars(top)
    case .stacked: return drawStacks(top)
    default: return drawDots(top)
    }
  }

  // MARK: Rows

  /// The height of the marks of a row, without its name.
  private var markHeight: Double {
    switch chart.kind {
    case .bar: canvas.size * 1.5
    case .grouped: canvas.size * 1.25 * Double(chart.series.count)
    case .stacked: canvas.size * 1.9
    default: canvas.size * 1.4
    }
  }

  /// Whether lines of a scale cross the rows.
  private var hasGrid: Bool { chart.kind != .bar && chart.kind != .grouped }

  private var rowGap: Double { canvas.size * (chart.kind == .grouped || isNameAbove ? 1 : 0.65) }

  /// Writes the names, and returns the top of the marks of each row, and the end of the last.
  private mutating func rows(from top: Double) -> (tops: [Double], end: Double) {
    var y = top
    var tops: [Double] = []
    for (index, lines) in names.enumerated() {
      let isStrong = chart.highlightedRows.contains(index)
      let height = Double(lines.count) * canvas.lineHeight
      if isNameAbove {
        canvas.text(
          lines, x: 0, y: y + canvas.size, .start, isStrong ? .strong : .plain, hasHalo: hasGrid)
        y += height + canvas.size * 0.2
      }
      tops.append(y)
      if !isNameAbove {
        let middle = y + markHeight / 2 - (height - canvas.lineHeight) / 2
        canvas.text(
          lines, x: left - gap, y: middle + canvas.size * 0.35, .end, isStrong ? .strong : .plain)
      }
      y += (isNameAbove ? markHeight : max(markHeight, height)) + rowGap
    }
    return (tops, y - rowGap)
  }

  private func values(ofRow row: Int) -> [DataNumber?] { chart.series.map { $0.values[row] } }

  private var allValues: [Double] { chart.series.flatMap { $0.values.compactMap { $0?.value } } }

  // MARK: Bars

  /// Draws bars with their values at their ends, which need no scale.
  private mutating func drawBars(_ top: Double) -> Double {
    let isGrouped = chart.kind == .grouped
    let namedRow = isGrouped ? rowWithNames : nil
    var top = top
    if isGrouped, namedRow == nil {
      let key = key(wanted: chart.series.map { _ in left })
      key.draw(on: &canvas, top: top)
      top += key.height
    }
    let labels = chart.rows.indices.map { row in
      chart.series.indices.map { label($0, row: row, isNamed: row == namedRow) }
    }
    let place = barScale(labels)
    let (tops, end) = rows(from: top)
    let height = markHeight / Double(chart.series.count)
    for row in chart.rows.indices {
      for series in chart.series.indices {
        guard let value = chart.series[series].values[row] else { continue }
        let y = tops[row] + Double(series) * height
        drawBar(
          to: value.value, place, top: y, height: isGrouped ? height - 1.5 : height,
          labels[row][series], chart.tone(series: series, row: row),
          isStrong: chart.isHighlighted(series: series, row: row))
      }
    }
    drawZero(at: place(0), tops, from: top, to: end)
    return end
  }

  /// Draws the line of zero, which leaves out names that it would cross.
  private mutating func drawZero(at x: Double, _ tops: [Double], from top: Double, to end: Double) {
    let pieces = isNameAbove ? tops.map { ($0 - 2, $0 + markHeight + 2) } : [(top, end)]
    canvas.rules(pieces.map { (Point(x: x, y: $0.0), Point(x: x, y: $0.1)) }, .axis)
  }

  private mutating func drawBar(
    to value: Double, _ place: (Double) -> Double, top: Double, height: Double, _ label: String,
    _ tone: Tone, isStrong: Bool
  ) {
    let end = place(value)
    canvas.bar(from: place(0), to: end, top: top, height: height, tone)
    canvas.text(
      [label], x: end + (value < 0 ? -1 : 1) * canvas.size * 0.4,
      y: top + height / 2 + canvas.size * 0.35, value < 0 ? .end : .start,
      isStrong ? .strong : .plain)
  }

  /// The first row in which each series has a bar, if its names leave enough room for bars.
  private var rowWithNames: Int? {
    let widest = chart.series.map { canvas.width(of: $0.name) }.max() ?? 0
    guard widest < (canvas.width - left) * 0.4 else { return nil }
    return chart.rows.indices.first { row in
      values(ofRow: row).allSatisfy { $0.map { $0.value >= 0 } ?? false }
    }
  }

  private func label(_ series: Int, row: Int, isNamed: Bool) -> String {
    guard let value = chart.series[series].values[row] else { return "" }
    let number = language.number(value)
    return isNamed ? "\(number)  \(chart.series[series].name)" : number
  }

  /// Returns a function that gives the place of a value, so that all bars with their labels fit.
  private func barScale(_ labels: [[String]]) -> (Double) -> Double {
    let bars = chart.rows.indices.flatMap { row in
      chart.series.indices.compactMap { series in
        chart.series[series].values[row].map { number in
          BarScale.Bar(
            value: number.value,
            label: canvas.width(of: labels[row][series]) + canvas.size * 0.5)
        }
      }
    }
    return BarScale(bars, from: left, to: canvas.width).place
  }

  // MARK: Stacks

  private mutating func drawStacks(_ top: Double) -> Double {
    let stacks = chart.rows.indices.map { StackedPart.parts(ofRow: $0, of: chart) }
    let ends = stacks.flatMap { $0.flatMap { [$0.from, $0.to] } }
    let scale = Scale(from: ends.min() ?? 0, to: ends.max() ?? 0, steps: steps, isTight: true)
    let place = place(on: scale)
    let first = stacks.first { $0.count == chart.series.count }
    let starts = first?.map { place(min($0.from, $0.to)) } ?? chart.series.map { _ in left }
    let (tops, end) = frame(key(wanted: starts), scale, place, from: top)
    for (parts, top) in zip(stacks, tops) {
      for part in parts { draw(part, place, top: top) }
    }
    drawZero(at: place(0), tops, from: (tops.first ?? top) - rowGap / 2, to: end)
    return end
  }

  private mutating func draw(_ part: StackedPart, _ place: (Double) -> Double, top: Double) {
    let (from, to) = (place(min(part.from, part.to)), place(max(part.from, part.to)))
    // A gap in the colour of the ground parts it from its neighbour.
    let end = max(from, to - 1.5)
    canvas.bar(from: from, to: end, top: top, height: markHeight, part.tone)
    let label = language.number(part.number)
    guard canvas.width(of: label) + canvas.size * 0.6 < end - from else { return }
    canvas.text(
      [label], x: (from + end) / 2, y: top + markHeight / 2 + canvas.size * 0.35, .middle,
      .onTone(part.tone))
  }

  // MARK: Dots and ranges

  private mutating func drawDots(_ top: Double) -> Double {
    let values = allValues
    var (low, high) = (values.min() ?? 0, values.max() ?? 0)
    // A scale from zero shows proportions, but where they are small it hides the differences.
    if low > 0, low < high * 0.5 { low = 0 }
    if high < 0, high > low * 0.5 { high = 0 }
    let scale = Scale(from: low, to: high, steps: steps, isTight: true)
    let place = place(on: scale, hasLabels: chart.kind == .range)
    let first = chart.rows.indices.first { self.values(ofRow: $0).allSatisfy { $0 != nil } } ?? 0
    let wanted = self.values(ofRow: first).map { value in
      (value.map { place($0.value) } ?? left) - canvas.size * 0.4
    }
    let (tops, end) = frame(key(wanted: wanted), scale, place, from: top)
    for row in chart.rows.indices { drawSpan(ofRow: row, place, top: tops[row]) }
    for series in chart.series.indices { drawDots(of: series, place, tops) }
    return end
  }

  /// Draws the dots of a series, those that stand out apart from the others.
  private mutating func drawDots(of series: Int, _ place: (Double) -> Double, _ tops: [Double]) {
    let dots = chart.rows.indices.compactMap { row in
      chart.series[series].values[row].map { value in
        (
          tone: chart.tone(series: series, row: row),
          point: Point(x: place(value.value), y: tops[row] + markHeight / 2)
        )
      }
    }
    for tone in [Tone.series(series), .muted, .accent] {
      canvas.markers(
        series, at: dots.filter { $0.tone == tone }.map(\.point), radius: canvas.size * 0.42, tone)
    }
  }

  /// Draws the line between the dots of a row, and the values at the ends of a range.
  private mutating func drawSpan(
    ofRow row: Int, _ place: (Double) -> Double, top: Double
  ) {
    let y = top + markHeight / 2
    let ends = values(ofRow: row).compactMap { $0 }.sorted { $0.value < $1.value }
    guard let low = ends.first, let high = ends.last else { return }
    let tone: Tone = chart.highlightedRows.contains(row) ? .accent : .muted
    canvas.line(
      [[Point(x: place(low.value), y: y), Point(x: place(high.value), y: y)]], tone,
      width: chart.kind == .range ? canvas.size * 0.3 : 1.5)
    guard chart.kind == .range else { return }
    for (value, side) in [(low, -1.0), (high, 1.0)] {
      canvas.text(
        [language.number(value)], x: place(value.value) + side * canvas.size * 0.75,
        y: y + canvas.size * 0.35, side < 0 ? .end : .start)
    }
  }

  // MARK: The scale

  private var steps: Int { max(2, Int((canvas.width - left) / (canvas.size * 7))) }

  private func key(wanted: [Double]) -> SeriesKey {
    SeriesKey(
      chart.series.indices.map { series in
        .init(
          name: chart.series[series].name,
          // Bars and their parts have no shape of their own.
          shape: chart.kind == .dot || chart.kind == .range ? series : 1,
          tone: chart.tone(series: series), isStrong: chart.highlightedSeries.contains(series),
          wanted: wanted[series])
      }, from: left, on: canvas)
  }

  private func place(on scale: Scale, hasLabels: Bool = false) -> (Double) -> Double {
    let numbers = scale.ticks.map { language.number($0, decimals: scale.decimals) }
    var (before, after) = (
      canvas.width(of: numbers.first ?? "") / 2, canvas.width(of: numbers.last ?? "") / 2
    )
    if hasLabels {
      let widest =
        chart.series.flatMap(\.values).compactMap { $0 }
        .map { canvas.width(of: language.number($0)) }.max() ?? 0
      (before, after) = (widest + canvas.size * 0.8, widest + canvas.size * 0.8)
    } else if chart.kind == .dot {
      (before, after) = (max(before, canvas.size / 2), max(after, canvas.size / 2))
    }
    let start = left + before
    let room = max(canvas.width - after - start, 1)
    return { start + scale.part($0) * room }
  }

  /// Draws the names of the series, the scale and the names of the rows.
  private mutating func frame(
    _ key: SeriesKey, _ scale: Scale, _ place: (Double) -> Double, from top: Double
  ) -> (tops: [Double], end: Double) {
    key.draw(on: &canvas, top: top)
    let baseline = top + key.height + canvas.size
    let start = baseline + canvas.size * 0.5
    // The grid is below the names, which end where it does.
    var measuring = self
    let end = measuring.rows(from: start + rowGap / 2).end
    canvas.rules(
      scale.ticks.map {
        (Point(x: place($0), y: start), Point(x: place($0), y: end + rowGap / 2))
      }, .grid)
    for tick in scale.ticks {
      canvas.text(
        [language.number(tick, decimals: scale.decimals)], x: place(tick), y: baseline, .middle,
        .quiet)
    }
    let rows = rows(from: start + rowGap / 2)
    return (rows.tops, end + rowGap / 2)
  }
}
