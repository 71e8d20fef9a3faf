/// The colours of a chart on white paper, in hexadecimal notation.
///
/// They are written into the picture itself, for paper and for programs without style sheets. On a page,
/// the style sheet replaces them by the same colours for the theme and for the dark.
package struct ChartColours: Sendable {
  /// The colours of series in their order.
  ///
  /// Each has a contrast of at least 3:1 on the paper and with its neighbours (WCAG 2.2, 1.4.11). They are
  /// those of the Analysis Function of the British government, with a slightly darker orange.
  package static let series = ["#12436d", "#28a197", "#801650", "#ef6420"]
  /// What does not stand out.
  package static let muted = "#8a8782"
  /// The colours of text, quiet text, grid lines and the ground.
  static let (ink, quiet, rule, ground) = ("#1d1b19", "#55524e", "#d8d6d2", "#ffffff")

  /// What stands out.
  package var accent: String

  package init(accent: String) { self.accent = accent }

  func hex(_ tone: Tone) -> String {
    switch tone {
    case .series(let index): Self.series[index % Self.series.count]
    case .accent: accent
    case .muted: Self.muted
    }
  }
}

/// The colour of a mark.
enum Tone: Sendable, Hashable {
  case series(Int)
  case accent
  case muted

  /// The class by which the style sheet finds it.
  var name: String {
    switch self {
    case .series(let index): "s\(index % ChartColours.series.count + 1)"
    case .accent: "accent"
    case .muted: "muted"
    }
  }

  /// The colour of text on it, with a contrast of at least 4.5:1 (WCAG 2.2, 1.4.3).
  var textOnIt: String {
    switch self {
    case .series(let index): index % 2 == 0 ? ChartColours.ground : ChartColours.ink
    case .accent: ChartColours.ground
    case .muted: ChartColours.ink
    }
  }
}

extension Chart {
  /// Returns the colour of a value.
  func tone(series: Int, row: Int? = nil) -> Tone {
    guard hasHighlight else { return .series(series) }
    // Parts keep the colours of their series in every row.
    if !highlightedRows.isEmpty, self.series.count > 1 { return .series(series) }
    return isHighlighted(series: series, row: row) ? .accent : .muted
  }
}
