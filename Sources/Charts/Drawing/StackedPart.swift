/// A part of a bar, between two places on the scale.
struct StackedPart {
  let number: DataNumber
  let from: Double
  let to: Double
  let tone: Tone

  /// Returns the parts of a bar; negative ones are on the other side of zero.
  static func parts(ofRow row: Int, of chart: Chart) -> [StackedPart] {
    var (below, above) = (0.0, 0.0)
    return chart.series.indices.compactMap { series in
      guard let number = chart.series[series].values[row] else { return nil }
      let start = number.value < 0 ? below : above
      if number.value < 0 { below += number.value } else { above += number.value }
      return StackedPart(
        number: number, from: start, to: start + number.value,
        tone: chart.tone(series: series, row: row))
    }
  }
}
