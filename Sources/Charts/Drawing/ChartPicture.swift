import Basics

/// A chart as a picture in SVG.
package struct ChartPicture: Sendable {
  /// The size of the picture for which it is drawn: text stays as large as that around it.
  package enum Format: String, Sendable, CaseIterable {
    /// For paper, and for windows of a usual width.
    case wide
    /// For telephones.
    case narrow

    var width: Double { self == .wide ? 600 : 320 }
    var size: Double { self == .wide ? 15 : 14 }
  }

  /// What programs say of the picture to those who cannot see it.
  package struct Names: Sendable {
    package let title: String
    package let description: String
    /// The ids of both.
    package let identifiers: (title: String, description: String)

    package init(
      title: String, description: String, identifiers: (title: String, description: String)
    ) {
      self.title = title
      self.description = description
      self.identifiers = identifiers
    }
  }

  /// The picture as an element of HTML or XML.
  package let svg: String

  package init(
    _ chart: Chart, _ format: Format, names: Names, in language: ChartLanguage,
    colours: ChartColours
  ) {
    let canvas = Canvas(
      width: format.width, size: format.size, colours: colours,
      isMirrored: language.isRightToLeft)
    let (markup, height) = Self.draw(chart, language, on: canvas)
    let ids = names.identifiers
    svg = """
      <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="\(ids.title) \(ids.description)" \
      viewBox="0 0 \(format.width.written) \((height + 2).written)" direction="ltr" \
      font-family="sans-serif" font-size="\(format.size.written)" fill="\(ChartColours.ink)">
      <title id="\(ids.title)">\(names.title.htmlEscaped)</title>
      <desc id="\(ids.description)">\(names.description.htmlEscaped)</desc>
      \(markup)</svg>
      """
  }

  private static func draw(
    _ chart: Chart, _ language: ChartLanguage, on canvas: Canvas
  ) -> (markup: String, height: Double) {
    if chart.kind.runsAcross {
      var drawing = AcrossDrawing(chart, language, on: canvas)
      let height = drawing.draw()
      return (drawing.canvas.markup, height)
    }
    var drawing = RowDrawing(chart, language, on: canvas)
    let height = drawing.draw()
    return (drawing.canvas.markup, height)
  }
}
