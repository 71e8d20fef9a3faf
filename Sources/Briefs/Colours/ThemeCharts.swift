import Charts

extension Theme {
  /// The colours of charts that differ from the built-in ones, because the paper of the theme is so dark that
  /// these would have too little contrast with it (WCAG 2.2, 1.4.11).
  ///
  /// Each has the name of its custom property in the style sheet: `chart-2`.
  package var chartColours: [(name: String, hex: String)] {
    guard let paper = paper.flatMap({ ColourText.colour($0.value) })?.over(.white) else {
      return []
    }
    let built = ChartColours.series.enumerated().map { ("chart-\($0 + 1)", $1) }
    return (built + [("chart-muted", ChartColours.muted)]).compactMap { name, hex in
      guard let colour = ColourText.colour(hex), colour.contrast(with: paper) < 3 else {
        return nil
      }
      return colour.nearest { $0.contrast(with: paper) >= 3 }.map { (name, $0.hex) }
    }
  }
}
