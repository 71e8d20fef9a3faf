/// A scale of values with round numbers.
struct Scale: Sendable {
  private(set) var low: Double
  private(set) var high: Double
  private(set) var step: Double

  /// Creates a scale that includes some values.
  ///
  /// - Parameters:
  ///   - steps: about how many steps it has
  ///   - isTight: whether it ends with the values, rather than with round numbers
  init(from low: Double, to high: Double, steps: Int, isTight: Bool = false) {
    var (low, high) = (low, high)
    if high <= low {
      let room = max(low.magnitude * 0.5, 1)
      (low, high) = (low < 0 ? low - room : min(low, 0), high > 0 ? high + room : max(high, 1))
    }
    step = Self.roundStep(atLeast: (high - low) / Double(max(steps, 1)))
    // Between two round numbers there may be no third.
    for more in 1...4 where isTight && Self.count(of: step, from: low, to: high) < 2 {
      step = Self.roundStep(atLeast: (high - low) / Double(max(steps, 1) + more))
    }
    self.low = isTight ? low : (low / step).rounded(.down) * step
    self.high = isTight ? high : (high / step).rounded(.up) * step
  }

  /// The round numbers of the scale.
  var ticks: [Double] {
    let first = (low / step - 0.000_001).rounded(.up)
    return (0...min(Self.count(of: step, from: low, to: high), 50)).map { index in
      let tick = (first + Double(index)) * step
      // Rounding may miss zero by a little.
      return tick.magnitude < step / 1000 ? 0 : tick
    }
  }

  /// Returns how many steps there are between the first and the last round number.
  private static func count(of step: Double, from low: Double, to high: Double) -> Int {
    let first = (low / step - 0.000_001).rounded(.up)
    return max(0, Int(min((high / step + 0.000_001).rounded(.down) - first, 1000)))
  }

  /// How many decimals the round numbers need.
  var decimals: Int {
    var (decimals, rest) = (0, step)
    while decimals < 9, (rest - rest.rounded()).magnitude > 1e-6 * max(1, rest) {
      rest *= 10
      decimals += 1
    }
    return decimals
  }

  /// Returns the place of a value: 0 at the low end, 1 at the high end.
  func part(_ value: Double) -> Double { (value - low) / (high - low) }

  /// Returns 1, 2, 2.5 or 5 times a power of ten.
  private static func roundStep(atLeast size: Double) -> Double {
    var power = 1.0
    while power * 10 <= size { power *= 10 }
    while power > size { power /= 10 }
    return [1, 2, 2.5, 5].lazy.map { $0 * power }.first { $0 >= size * 0.999_999 } ?? power * 10
  }
}

/// Marks on a scale of time.
struct TimeTicks {
  struct Tick {
    var day: Double
    var lines: [String]
  }

  let language: ChartLanguage
  let range: ClosedRange<Double>
  let scale: Chart.RowScale
  /// How many ems of text there is room for, and that a text needs around it.
  let room: Double
  private let space = 1.0

  /// As many marks as there is room for, at the beginnings of years or months.
  var ticks: [Tick] {
    let years = yearTicks
    if years.count > 2 { return years }
    guard case .dates(hasMonths: true, let hasDays) = scale else {
      return years.isEmpty ? ends : years
    }
    let months = monthTicks
    if months.count > 1, !hasDays || months.count > 2 { return months }
    return hasDays ? dayTicks : months.isEmpty ? ends : months
  }

  private func fits(_ ticks: [Tick]) -> Bool {
    let widest = ticks.flatMap(\.lines).map(TextWidth.ems).max() ?? 0
    return Double(ticks.count) * (widest + space) <= room
  }

  private var first: DataDate { DataDate(dayNumber: Int(range.lowerBound)) }
  private var last: DataDate { DataDate(dayNumber: Int(range.upperBound)) }

  private var yearTicks: [Tick] {
    let years = first.year...last.year
    let steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000]
    for step in steps where years.count / step <= 40 {
      let start = (years.lowerBound + step - 1) / step * step
      let ticks = stride(from: start, through: years.upperBound, by: step).map { year in
        Tick(day: Double(DataDate(year: year).dayNumber), lines: [language.year(year)])
      }.filter { range.contains($0.day) }
      if fits(ticks) { return ticks }
    }
    return []
  }

  private var monthTicks: [Tick] {
    let months = first.year * 12 + (first.month ?? 1) - 1...last.year * 12 + (last.month ?? 1) - 1
    for step in [1, 2, 3, 6] where months.count / step <= 40 {
      var ticks: [Tick] = []
      for month in months where month.isMultiple(of: step) {
        let date = DataDate(year: month / 12, month: month % 12 + 1)
        let day = Double(date.dayNumber)
        guard range.contains(day) else { continue }
        let isNewYear = ticks.isEmpty || month % 12 == 0
        ticks.append(
          Tick(
            day: day,
            lines: [language.month(month % 12 + 1)] + (isNewYear ? [language.year(date.year)] : [])
          ))
      }
      if fits(ticks) { return ticks }
    }
    return []
  }

  private var dayTicks: [Tick] {
    let (first, last) = (Int(range.lowerBound), Int(range.upperBound))
    for step in [1, 2, 3, 5, 7, 10, 14, 20, 30, 60, 90] where (last - first) / step <= 40 {
      let ticks = stride(from: first, through: last, by: step).map { tick(Double($0)) }
      if fits(ticks) { return ticks }
    }
    return ends
  }

  private var ends: [Tick] { [tick(range.lowerBound), tick(range.upperBound)] }

  private func tick(_ day: Double) -> Tick {
    let date = DataDate(dayNumber: Int(day))
    switch scale {
    case .dates(hasMonths: false, _): return Tick(day: day, lines: [language.year(date.year)])
    case .dates(_, hasDays: false):
      return Tick(day: day, lines: [language.date(DataDate(year: date.year, month: date.month))])
    default: return Tick(day: day, lines: [language.date(date)])
    }
  }
}
