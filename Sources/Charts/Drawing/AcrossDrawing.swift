/// Draws charts whose rows are points of time or the like: lines and areas.
struct AcrossDrawing {
  let chart: Chart
  let language: ChartLanguage
  var canvas: Canvas

  private let scale: Scale
  private let layers: [ChartLayer]
  private let left: Double
  private let right: Double
  private let top: Double
  private let height: Double
  private let notes: AnnotationRows
  private let isWide: Bool

  init(_ chart: Chart, _ language: ChartLanguage, on canvas: Canvas) {
    self.chart = chart
    self.language = language
    self.canvas = canvas
    isWide = canvas.width > 400
    height = canvas.size * (isWide ? 18 : 15)
    let layers = ChartLayer.layers(of: chart)
    self.layers = layers
    let values = layers.flatMap { $0.tops + $0.bottoms }.compactMap { $0 }
    let scale = Self.scale(of: values, for: chart.kind)
    self.scale = scale
    let widest =
      scale.ticks.map {
        canvas.width(of: language.number($0, decimals: scale.decimals))
      }.max() ?? 0
    let left = widest + canvas.size * 0.6
    self.left = left
    let labels = Self.labels(of: chart, language, on: canvas).flatMap { $0 }
    let label = labels.map { canvas.width(of: $0) }.max() ?? 0
    let right = canvas.width - (label + canvas.size * 1.1)
    self.right = right
    let unit = chart.unit.map { canvas.lines($0, upTo: canvas.width).prefix(3).count } ?? 0
    let head = Double(unit) * canvas.lineHeight + (unit > 0 ? canvas.size * 0.4 : 0)
    let notes = AnnotationRows(chart.annotations, on: canvas, top: head) {
      Self.x($0, chart.rows, left, right)
    }
    self.notes = notes
    top = head + notes.height + canvas.size
  }

  /// Draws the chart, and returns how high it is.
  mutating func draw() -> Double {
    if let unit = chart.unit {
      canvas.text(
        Array(canvas.lines(unit, upTo: canvas.width).prefix(3)), x: 0, y: canvas.size, .start,
        .quiet)
    }
    drawGrid()
    let bottom = drawRowNames()
    notes.drawPointers(on: &canvas, to: top + height)
    if chart.kind == .area { drawAreas() }
    drawLines()
    drawLabels()
    notes.drawTexts(on: &canvas)
    return bottom
  }

  // MARK: Scales

  /// Returns a scale from zero, except for lines whose differences that would hide.
  private static func scale(of values: [Double], for kind: ChartKind) -> Scale {
    var (low, high) = (values.min() ?? 0, values.max() ?? 0)
    let hides = kind == .line && (high - low) < 0.25 * max(high.magnitude, low.magnitude)
    if !hides || low == high {
      low = min(low, 0)
      high = max(high, 0)
    }
    return Scale(from: low, to: high, steps: 5)
  }

  private static func x(
    _ position: Double, _ rows: [Chart.Row], _ left: Double, _ right: Double
  ) -> Double {
    guard let low = rows.first?.position, let high = rows.last?.position, high > low else {
      return (left + right) / 2
    }
    return left + (position - low) / (high - low) * (right - left)
  }

  private func x(_ position: Double) -> Double { Self.x(position, chart.rows, left, right) }

  private func y(_ value: Double) -> Double { top + (1 - scale.part(value)) * height }

  private mutating func drawGrid() {
    func line(_ tick: Double) -> (from: Point, to: Point) {
      (Point(x: left, y: y(tick)), Point(x: right, y: y(tick)))
    }
    canvas.rules(scale.ticks.filter { $0 != 0 }.map(line), .grid)
    canvas.rules(scale.ticks.filter { $0 == 0 }.map(line), .axis)
    for tick in scale.ticks {
      canvas.text(
        [language.number(tick, decimals: scale.decimals)], x: left - canvas.size * 0.6,
        y: y(tick) + canvas.size * 0.35, .end, .quiet)
    }
  }

  // MARK: Names of rows

  /// Writes names of rows below the lines, as many as fit, and returns where they end.
  private mutating func drawRowNames() -> Double {
    let baseline = top + height + canvas.size * 1.4
    let ticks = rowTicks
    for tick in ticks {
      let x = x(tick.day)
      let width = tick.lines.map { canvas.width(of: $0) }.max() ?? 0
      let anchor: Canvas.Anchor =
        x - width / 2 < 0 ? .start : x + width / 2 > canvas.width ? .end : .middle
      let edge = anchor == .start ? 0 : anchor == .end ? canvas.width : x
      canvas.text(tick.lines, x: edge, y: baseline, anchor, .quiet)
    }
    let foot = top + height
    canvas.rules(
      ticks.map { tick in
        (Point(x: x(tick.day), y: foot), Point(x: x(tick.day), y: foot + canvas.size * 0.35))
      }, .axis)
    let lines = ticks.map(\.lines.count).max() ?? 1
    return baseline + Double(lines - 1) * canvas.lineHeight + canvas.size * 0.4
  }

  private var rowTicks: [TimeTicks.Tick] {
    guard let low = chart.rows.first?.position, let high = chart.rows.last?.position else {
      return []
    }
    switch chart.scale {
    case .dates:
      return TimeTicks(
        language: language, range: low...max(low, high), scale: chart.scale,
        room: (right - left) / canvas.size
      ).ticks
    case .numbers:
      let numbers = Scale(from: low, to: high, steps: Int((right - left) / (canvas.size * 5)))
      return numbers.ticks.filter { (low...high).contains($0) }.map {
        .init(day: $0, lines: [language.number($0, decimals: numbers.decimals)])
      }
    case .names: return nameTicks
    }
  }

  /// Names at equal distances, with as many left out between them as they need room.
  private var nameTicks: [TimeTicks.Tick] {
    let slot = (right - left) / Double(max(chart.rows.count - 1, 1))
    let most = canvas.width * 0.3
    let widest = min(chart.rows.map { canvas.width(of: $0.name) }.max() ?? 0, most)
    let every = max(1, Int(((widest + canvas.size) / max(slot, 0.001)).rounded(.up)))
    return stride(from: 0, to: chart.rows.count, by: every).map { index in
      let row = chart.rows[index]
      return .init(day: row.position, lines: [canvas.shortened(row.name, upTo: most)])
    }
  }

  // MARK: Lines and areas

  /// Returns the points of a line in the runs between gaps, thinned so that no column of the picture has
  /// more than its first, lowest, highest and last point.
  private func runs(_ values: [Double?]) -> [[Point]] {
    var runs: [[Point]] = []
    var isOpen = false
    for (row, value) in zip(chart.rows, values) {
      guard let value else {
        isOpen = false
        continue
      }
      if !isOpen { runs.append([]) }
      isOpen = true
      runs[runs.count - 1].append(Point(x: x(row.position), y: y(value)))
    }
    return runs.map(Self.thinned)
  }

  static func thinned(_ points: [Point]) -> [Point] {
    guard points.count > 400 else { return points }
    var kept: [Point] = []
    var start = 0
    while start < points.count {
      let column = points[start].x.rounded(.down)
      var (end, low, high) = (start, start, start)
      while end < points.count, points[end].x.rounded(.down) == column {
        if points[end].y < points[low].y { low = end }
        if points[end].y > points[high].y { high = end }
        end += 1
      }
      kept += Set([start, low, high, end - 1]).sorted().map { points[$0] }
      start = end
    }
    return kept
  }

  private static let dashes = [nil, "8 4", "2 3", "10 3 2 3"]

  private mutating func drawAreas() {
    for (index, layer) in layers.enumerated() {
      let areas = zip(runs(layer.tops), runs(layer.bottoms)).map { $0 + $1.reversed() }
      canvas.area(areas, chart.tone(series: index), isLight: layers.count == 1)
    }
  }

  private mutating func drawLines() {
    if chart.kind == .area, layers.count > 1 { return }
    // What stands out is drawn last, over the others.
    let order = layers.indices.sorted {
      (chart.highlightedSeries.contains($0) ? 1 : 0, $0)
        < (chart.highlightedSeries.contains($1) ? 1 : 0, $1)
    }
    for index in order {
      let runs = runs(layers[index].tops)
      let tone = chart.tone(series: index)
      let isLoud = chart.highlightedSeries.contains(index)
      canvas.line(
        runs, tone, width: isLoud ? 3.5 : chart.hasHighlight ? 1.75 : 2.5,
        dash: chart.hasHighlight ? nil : Self.dashes[index % 4])
      drawMarkers(runs, of: index, tone)
    }
  }

  /// Draws the marks of a series on its points if they are few, and always at its end, and where one point
  /// stands alone.
  private mutating func drawMarkers(_ runs: [[Point]], of index: Int, _ tone: Tone) {
    let isFew = chart.rows.count <= (isWide ? 24 : 13) && !chart.hasHighlight && layers.count > 1
    let radius = canvas.size * 0.32
    let hasEnd = tone != .muted
    let points = runs.enumerated().flatMap { number, run -> ArraySlice<Point> in
      isFew || run.count == 1 ? run[...] : run.suffix(number == runs.count - 1 && hasEnd ? 1 : 0)
    }
    canvas.markers(index, at: points, radius: radius, tone)
  }

  // MARK: Labels

  /// Returns the lines of the label at the end of each series: its name, or its last value if there is no
  /// other.
  private static func labels(
    of chart: Chart, _ language: ChartLanguage, on canvas: Canvas
  ) -> [[String]] {
    guard chart.series.count > 1 else {
      let last = chart.series.first?.values.last { $0 != nil }
      return [[last.flatMap { $0 }.map(language.number) ?? ""]]
    }
    let room = canvas.width * 0.28
    return chart.series.map { series in
      canvas.lines(series.name, upTo: room).prefix(3).map { canvas.shortened($0, upTo: room) }
    }
  }

  /// Writes each label beside the end of its line, and moves apart those that would cover each other.
  private mutating func drawLabels() {
    let labels = Self.labels(of: chart, language, on: canvas)
    let ends = layers.map(end)
    let wanted = zip(labels, ends).map { lines, end in
      let length = Double(lines.count) * canvas.lineHeight
      return (start: (end?.y ?? top) - length / 2, length: length)
    }
    let starts = Spreading.starts(wanted, in: min(0, top)...top + height + canvas.lineHeight / 2)
    for (index, lines) in labels.enumerated() {
      guard let end = ends[index] else { continue }
      let isStrong = layers.count == 1 || chart.highlightedSeries.contains(index)
      let middle = starts[index] + wanted[index].length / 2
      let x = right + canvas.size * 0.9
      if (middle - end.y).magnitude > canvas.lineHeight * 0.6 || end.x < right - canvas.size {
        canvas.line(
          [[Point(x: end.x + 5, y: end.y), Point(x: x - 3, y: middle)]],
          chart.tone(series: index), width: 1)
      }
      canvas.text(
        lines, x: x, y: starts[index] + canvas.size, .start, isStrong ? .strong : .plain)
    }
  }

  /// Returns where a line ends, or the middle of the end of an area among others.
  private func end(_ layer: ChartLayer) -> Point? {
    guard let row = layer.tops.lastIndex(where: { $0 != nil }), let value = layer.tops[row] else {
      return nil
    }
    let isPart = chart.kind == .area && layers.count > 1
    let bottom = isPart ? layer.bottoms[row] ?? value : value
    return Point(x: x(chart.rows[row].position), y: y((value + bottom) / 2))
  }
}
