/// The line of a series, or the upper and the lower edge of its area, by row; nil in a gap.
struct ChartLayer {
  var tops: [Double?]
  /// Empty for a line.
  var bottoms: [Double?]

  /// Returns the layers of a chart; areas of several series are on top of each other.
  static func layers(of chart: Chart) -> [ChartLayer] {
    guard chart.kind == .area, chart.series.count > 1 else {
      return chart.series.map { series in
        ChartLayer(
          tops: series.values.map { $0?.value },
          bottoms: chart.kind == .area ? series.values.map { $0 == nil ? nil : 0 } : [])
      }
    }
    // Where a part is not known, neither is the height of those above it.
    let known = chart.rows.indices.map { row in chart.series.allSatisfy { $0.values[row] != nil } }
    var sums: [Double?] = known.map { $0 ? 0 : nil }
    return chart.series.map { series in
      let bottoms = sums
      for row in sums.indices {
        if let sum = sums[row], let value = series.values[row] { sums[row] = sum + value.value }
      }
      return ChartLayer(tops: sums, bottoms: bottoms)
    }
  }
}
