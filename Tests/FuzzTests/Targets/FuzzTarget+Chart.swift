import Briefs
import Charts
import SourceText

extension FuzzTarget {
  static let chart = FuzzTarget(
    name: "chart", seeds: [],
    words: [
      "type: line", "type: stacked", "type: range", "type: area", "type: dot", "highlight: a",
      "annotations:\n  - 2015: x", "---\n", "2015-02-29,", "\"", "\"\"", ",", ",,", "-1", "1e9",
      "0.000001", "9999999999999999", "\u{2212}3", "2015,1\n2016,2\n", "\r\n",
    ]
  ) { bytes in
    guard let file = SourceFile(path: "briefs/a.md", checking: bytes) else { return [] }
    let source = ChartBlock.Source(path: file.path, bytes: file.bytes, line: 2, column: 1)
    let read = ChartBlock.reading(source)
    var promises = Promises()
    promises.expectPlaces(of: read.diagnostics, in: file.path)
    guard let block = read.value, let data = block.data else { return promises.broken }
    let chart = Chart.reading(data, block.settings)
    promises.expectPlaces(of: chart.diagnostics, in: file.path)
    promises.expect((chart.value == nil) == chart.diagnostics.containsErrors, "a chart or an error")
    guard let value = chart.value else { return promises.broken }
    for format in ChartPicture.Format.allCases {
      let svg = ChartPicture(
        value, format, names: .init(title: "t", description: "d", identifiers: ("a", "b")),
        in: ChartLanguage(), colours: ChartColours(accent: "#123456")
      ).svg
      promises.expect(svg.hasSuffix("</svg>"), "a whole picture")
    }
    return promises.broken
  }
}
