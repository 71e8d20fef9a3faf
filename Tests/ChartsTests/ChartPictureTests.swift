import Foundation
import SourceText
import Testing

@testable import Charts

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("A chart as a picture")
struct ChartPictureTests {
  static func svg(
    _ chart: Chart, _ format: ChartPicture.Format = .wide, isRightToLeft: Bool = false
  ) -> String {
    var language = ChartLanguage()
    language.isRightToLeft = isRightToLeft
    return ChartPicture(
      chart, format,
      names: .init(title: "T & <t>", description: "d", identifiers: ("c-1", "c-2")), in: language,
      colours: ChartColours(accent: "#86261d")
    ).svg
  }

  private static let tables: [(ChartKind, String)] = [
    (.bar, "town,a\nToba,1\n\"A very long name of a place beyond the river and the hills\",-3.5"),
    (.bar, "town,a\nToba,0\nKohi,0"),
    (.bar, "town,a\nToba,12"),
    (.bar, "town,a\nToba,-1\nKohi,-200000000000"),
    (.grouped, "town,Wells found,Registered\nToba,604,58\nKohi,391,"),
    (.grouped, "town,\(String(repeating: "long ", count: 30)),b\nToba,604,58"),
    (.stacked, "town,a,b,c,d\nToba,1,2,3,4\nKohi,-1,2,-3,\nEmpty,,,,"),
    (.line, "year,Bela Ghat,Upstream\n2012,800,400\n2013,,410\n2015,600,\n2016,500,470"),
    (.line, "year,a\n2012,1000000\n2013,1000001"),
    (.line, "year,a\n2012,5\n2013,5"),
    (.line, "day,a\n2024-02-28,-5\n2024-02-29,0\n2024-03-01,0.000001"),
    (.line, "month,a\n2024-02,1\n2024-05,3"),
    (.line, "age,a\n0,1\n10,5\n100,3"),
    (.line, "name,a\n\(String(repeating: "x", count: 500)),1\nsecond,5\nthird,3"),
    (.area, "year,a\n1990,30\n2000,\n2001,40\n2018,74"),
    (.area, "year,a,b,c\n1990,30,1,0\n2000,1,,5\n2001,40,2,0\n2018,74,9,0"),
    (.dot, "clinic,Women,Men,Children\nToba,55,31,40\nKohi,-5,,3"),
    (.range, "market,Lowest,Highest\nToba,35,81\nKohi,81,35\nNone,,"),
  ]

  private static let charts: [Chart] = tables.flatMap { kind, csv in
    let names = csv.prefix { $0 != "\n" }.split(separator: ",").dropFirst()
      .map { $0.split(separator: " ").joined(separator: " ") }
    return [[], [names[0]]].compactMap { highlights in
      ChartReadingTests.reading(csv, ChartReadingTests.settings(kind, highlights: highlights)).value
    }
  }

  @Test("is drawn from every table, and is well-formed XML")
  func wellFormed() {
    #expect(Self.charts.count == 2 * Self.tables.count)
    for chart in Self.charts {
      for format in ChartPicture.Format.allCases {
        let svg = Self.svg(chart, format)
        #expect(XMLParser(data: Data(svg.utf8)).parse(), "\(svg)")
        #expect(svg.contains("<title id=\"c-1\">T &amp; &lt;t&gt;</title>"))
        #expect(svg.contains("role=\"img\" aria-labelledby=\"c-1 c-2\""))
      }
    }
  }

  @Test("has all its shapes and the anchors of its texts within its bounds, mirrored or not")
  func bounds() throws {
    for chart in Self.charts {
      for format in ChartPicture.Format.allCases {
        for isRightToLeft in [false, true] {
          let svg = Self.svg(chart, format, isRightToLeft: isRightToLeft)
          let outside = try #require(Bounds(svg)).outside
          #expect(outside == [], "\(chart.kind) \(format): \(svg)")
          #expect(!svg.contains("nan") && !svg.contains("inf"))
        }
      }
    }
  }

  @Test("mirrors bars and lines, but not letters, where the language goes from right to left")
  func mirrored() throws {
    let chart = try #require(
      ChartReadingTests.reading("ضلع,ا\nٹوبہ,10", ChartReadingTests.settings(.bar)).value)
    let svg = Self.svg(chart, isRightToLeft: true)
    #expect(svg.contains("\u{2067}ٹوبہ\u{2069}</text>"))
    #expect(svg.contains("direction=\"ltr\""))
    let (left, right) = (try #require(Bounds(Self.svg(chart))), try #require(Bounds(svg)))
    #expect(left.bars.map(\.x).first.map { $0 < 100 } == true)
    #expect(right.bars.map { $0.x + $0.width }.first.map { $0 > 500 } == true)
  }

  @Test("draws negative bars to the left of zero, and none for a missing value")
  func negative() throws {
    let chart = try #require(
      ChartReadingTests.reading("t,a\nA,10\nB,-10\nC,\n", ChartReadingTests.settings(.bar)).value)
    let bars = try #require(Bounds(Self.svg(chart))).bars
    #expect(bars.count == 2)
    #expect(abs(bars[1].x + bars[1].width - bars[0].x) < 0.2)
    #expect(abs(bars[0].width - bars[1].width) < 0.2)
  }

  @Test("interrupts a line where a value is missing, and marks a lone point")
  func gaps() throws {
    let chart = try #require(
      ChartReadingTests.reading(
        "year,a\n2010,1\n2011,2\n2012,\n2013,4\n2014,\n2015,3\n2016,3",
        ChartReadingTests.settings(.line)
      ).value)
    let svg = Self.svg(chart)
    let line = try #require(
      svg.split(separator: "\n").first { $0.contains("class=\"stroke s1\"") })
    #expect(line.split(separator: "M").count == 4)
    let marks = try #require(svg.split(separator: "\n").first { $0.contains("fill parted s1") })
    #expect(marks.split(separator: "M").count == 3)
  }

  @Test("gives the colour of the house to what is highlighted, and grey to everything else")
  func highlight() throws {
    let settings = ChartReadingTests.settings(.bar, highlights: ["B"])
    let chart = try #require(ChartReadingTests.reading("t,a\nA,10\nB,5\nC,3", settings).value)
    let svg = Self.svg(chart)
    #expect(svg.ranges(of: "class=\"fill muted\" fill=\"#8a8782\"").count == 2)
    #expect(svg.ranges(of: "class=\"fill accent\" fill=\"#86261d\"").count == 1)
  }

  @Test("tells lines apart by their dashes and by the shapes of their points")
  func dashes() throws {
    let chart = try #require(
      ChartReadingTests.reading(
        "year,a,b,c,d\n2010,1,2,3,4\n2011,2,3,4,5", ChartReadingTests.settings(.line)
      ).value)
    let lines = Self.svg(chart).split(separator: "\n")
    let strokes = lines.filter { $0.contains("class=\"stroke") }
    let dashes = strokes.map { $0.firstMatch(of: #/stroke-dasharray="([^"]*)"/#)?.output.1 ?? "" }
    #expect(Set(dashes).count == 4)
    let shapes = lines.filter { $0.contains("fill parted") }.map { line in
      line.prefix { $0 != "Z" }.filter { "MLa".contains($0) }
    }
    #expect(Set(shapes).count == 4)
  }

  @Test("keeps the highest and the lowest point of each column of a line that it thins")
  func thinning() {
    let points = (0..<100_000).map { index in
      Point(x: Double(index) / 200, y: index == 54_321 ? -7 : Double(index % 13))
    }
    let thinned = AcrossDrawing.thinned(points)
    #expect(thinned.count <= 4 * 501)
    #expect(thinned.first == points.first && thinned.last == points.last)
    #expect(thinned.contains(points[54_321]))
    #expect(zip(thinned, thinned.dropFirst()).allSatisfy { $0.x <= $1.x })
  }

  @Test("moves labels apart without changing their order, and keeps them in the room")
  func spreading() {
    let wanted = [50, 50, 52, 90, 10].map { (start: Double($0), length: 10.0) }
    let starts = Spreading.starts(wanted, in: 0...100)
    let sorted = starts.sorted()
    #expect(zip(sorted, sorted.dropFirst()).allSatisfy { $1 - $0 >= 10 - 1e-9 })
    #expect(starts[0] < starts[1] && starts[1] < starts[2] && starts[4] == 10)
    #expect(sorted.allSatisfy { (0...90).contains($0) })
  }

  @Test(
    "has round numbers on its scale",
    arguments: [
      (0.0, 812.0, ["0", "250", "500", "750", "1,000"]),
      (-21, 30, ["−40", "−20", "0", "20", "40"]),
      (0, 0.00012, ["0.00000", "0.00005", "0.00010", "0.00015"]),
      (5, 5, ["0", "2", "4", "6", "8"]),
    ])
  func scales(low: Double, high: Double, ticks: [String]) {
    let scale = Scale(from: low, to: high, steps: 4)
    #expect(scale.ticks.map { ChartLanguage().number($0, decimals: scale.decimals) } == ticks)
  }

  @Test("writes numbers as the language does")
  func numbers() {
    var language = ChartLanguage()
    language.decimalMark = ","
    language.groupMark = "\u{202F}"
    language.digits = Array("٠١٢٣٤٥٦٧٨٩")
    #expect(language.number(-1234.5, decimals: 2) == "\u{2212}١٢٣٤,٥٠")
    #expect(language.number(12345.678, decimals: 1) == "١٢\u{202F}٣٤٥,٧")
    #expect(ChartLanguage().number(0.04, decimals: 1) == "0.0")
    #expect(ChartLanguage().number(-0.04, decimals: 1) == "0.0")
    #expect(ChartLanguage().number(1_234_567, decimals: 0) == "1,234,567")
  }
}

/// The places of the shapes and texts of a picture.
private struct Bounds {
  private(set) var outside: [String] = []
  private(set) var bars: [(x: Double, width: Double)] = []

  init?(_ svg: String) {
    guard let box = svg.firstMatch(of: #/viewBox="0 0 ([\d.]+) ([\d.]+)"/#),
      let width = Double(box.output.1), let height = Double(box.output.2)
    else { return nil }
    func check(_ x: Double, _ y: Double, _ line: Substring) {
      let isInside = (-1...width + 1).contains(x) && (-1...height + 1).contains(y)
      if !isInside { outside.append(String(line)) }
    }
    for line in svg.split(separator: "\n") {
      func attribute(_ name: String) -> Double? {
        line.firstRange(of: " \(name)=\"").flatMap { start in
          Double(line[start.upperBound...].prefix { $0 != "\"" })
        }
      }
      if line.hasPrefix("<rect"), let x = attribute("x"), let y = attribute("y"),
        let length = attribute("width"), let height = attribute("height")
      {
        check(x, y, line)
        check(x + length, y + height, line)
        bars.append((x, length))
      } else if line.hasPrefix("<text"), let x = attribute("x"), let y = attribute("y") {
        check(x, y, line)
      } else if line.hasPrefix("<path"), let path = line.firstMatch(of: #/ d="([^"]*)"/#) {
        for point in path.output.1.matches(of: #/[ML](-?[\d.]+) (-?[\d.]+)/#) {
          check(Double(point.output.1) ?? .nan, Double(point.output.2) ?? .nan, line)
        }
      }
    }
  }
}
