import SourceText
import Testing

@testable import Charts

@Suite("Reading the data of a chart")
struct ChartReadingTests {
  static func settings(
    _ kind: ChartKind, highlights: [String] = [], annotations: [(String, String)] = []
  ) -> ChartSettings {
    let place = Location(path: "a.md", line: 3, column: 1)
    var settings = ChartSettings(
      kind: kind, title: .init("Title", at: place), description: .init("Words", at: place))
    settings.highlights = highlights.map { .init($0, at: place) }
    settings.annotations = annotations.map { .init(place: .init($0.0, at: place), text: $0.1) }
    return settings
  }

  static func reading(_ csv: String, _ settings: ChartSettings) -> Checked<Chart?> {
    Chart.reading(
      DataSource(path: "a.md", bytes: Array(csv.utf8), firstLine: 11, firstColumn: 3), settings)
  }

  private func messages(_ csv: String, _ settings: ChartSettings) -> [String] {
    let read = Self.reading(csv, settings)
    #expect((read.value == nil) == !read.diagnostics.isEmpty)
    return read.diagnostics.map { "\($0) | \($0.help ?? "")" }
  }

  @Test("names the row and the column of each cell that is not a number")
  func numbers() {
    #expect(
      messages("year,Ghat,Ford\n2014,n/a,4\n2015,\"1,234\",12%\n", Self.settings(.line)) == [
        "a.md:12:8: error: 'n/a' in row '2014', column 'Ghat' is not a number [chart-number] "
          + "| leave the cell empty if the value is not known",
        "a.md:13:8: error: '1,234' in row '2015', column 'Ghat' is not a number [chart-number] "
          + "| write digits without separators, and a full stop before decimals: 1234.5",
        "a.md:13:16: error: '12%' in row '2015', column 'Ford' is not a number [chart-number] "
          + "| write the number alone, and '%' as the 'unit' of the chart",
      ])
  }

  @Test("reports rows that are too short or too long, once each")
  func ragged() {
    #expect(
      messages("town,a,b\nToba,1\nKohi,1,2,3\n", Self.settings(.grouped)) == [
        "a.md:12:3: error: the row 'Toba' has 2 cells, expected 3 [chart-csv] "
          + "| write a comma for each cell, also for empty ones",
        "a.md:13:3: error: the row 'Kohi' has 4 cells, expected 3 [chart-csv] "
          + "| put a cell that contains a comma in quotation marks, and write numbers without commas",
      ])
  }

  @Test(
    "reports what is no table",
    arguments: [
      (
        "town;a\nToba;1",
        "a.md:11:3: error: the columns are separated by ';', expected commas [chart-csv]"
      ),
      (
        "town\ta\nToba\t1",
        "a.md:11:3: error: the columns are separated by tabs, expected commas [chart-csv]"
      ),
      (
        "town\nToba",
        "a.md:11:3: error: the data have one column, 'town', expected names and numbers [chart-csv]"
      ),
      (
        "town,a\n\"Toba,1\n",
        "a.md:12:3: error: a quotation mark opens here and is never closed [chart-csv]"
      ),
      (
        "town,a\n\"Toba\" x,1\n",
        "a.md:12:10: error: text follows a quotation mark that closes, expected a comma [chart-csv]"
      ),
      ("", "a.md:11:3: error: the chart has no data [chart-empty]"),
      (
        "town,a\n",
        "a.md:11:3: error: the chart has no rows below the names of its columns [chart-empty]"
      ),
      ("town,a\nToba,\n", "a.md:12:3: error: the chart has no numbers [chart-empty]"),
    ])
  func noTable(csv: String, message: String) {
    #expect(Self.reading(csv, Self.settings(.bar)).diagnostics.map(\.description) == [message])
  }

  @Test("reports names that are missing or given twice")
  func names() {
    #expect(
      messages("town,a,a\nToba,1,2\nToba,3,4\n,5,6\n", Self.settings(.grouped)) == [
        "a.md:13:3: error: the row 'Toba' was already given on line 12 [chart-name] "
          + "| give each row a name of its own",
        "a.md:14:3: error: a row has no name [chart-name] "
          + "| write its name, by which readers and 'highlight' find it",
        "a.md:11:10: error: the column 'a' was already given in this table [chart-name] "
          + "| give each column a name of its own",
      ])
  }

  @Test(
    "reports data that a kind of chart cannot show",
    arguments: [
      (
        ChartKind.bar, "town,a,b\nToba,1,2",
        "the data have 2 columns of numbers, and a chart of the type 'bar' shows one"
      ),
      (
        .stacked, "town,a\nToba,1",
        "the data have 1 column of numbers, and a chart of the type 'stacked' shows at least two"
      ),
      (
        .range, "town,a,b,c\nToba,1,2,3",
        "the data have 3 columns of numbers, and a chart of the type 'range' shows two"
      ),
      (.range, "town,a,b\nToba,1,", "row 'Toba' has one end of its range"),
      (
        .line, "year,a,b,c,d,e\n2014,1,2,3,4,5\n2015,1,2,3,4,5",
        "the data have 5 columns of numbers, more than the four that readers can tell apart"
      ),
      (.line, "year,a\n2014,1", "no column has two numbers, between which to draw a line"),
      (
        .area, "year,a,b\n2014,1,2\n2015,-1,2",
        "row '2015', column 'a' is negative, and areas cannot be less than nothing"
      ),
    ])
  func shapes(kind: ChartKind, csv: String, message: String) {
    let read = Self.reading(csv, Self.settings(kind))
    #expect(read.diagnostics.map(\.message) == [message])
    #expect(read.diagnostics.map(\.rule.id) == ["chart-shape"])
    #expect(read.diagnostics.allSatisfy { $0.help != nil })
  }

  @Test("reports what is highlighted or annotated and is not there, with the nearest name")
  func places() {
    let csv = "year,Ghat,Ford\n2014,1,2\n2016,2,3\n"
    #expect(
      messages(
        csv,
        Self.settings(
          .line, highlights: ["Gaht"], annotations: [("2015", "between"), ("2017", "after")]))
        == [
          "a.md:3:1: error: 'highlight' is 'Gaht', and no column has this name "
            + "[chart-unknown-place] | did you mean 'Ghat'?",
          "a.md:3:1: error: no row of the chart is at '2017' [chart-unknown-place] "
            + "| begin it with the name of a row, or with a date between the first and the last",
        ])
    #expect(
      messages("town,a\nToba,1\n", Self.settings(.bar, annotations: [("Toba", "x")])) == [
        "a.md:3:1: error: 'annotations' are for charts of the types 'line' and 'area' "
          + "[chart-shape] | use 'highlight' and 'note'"
      ])
  }

  @Test("reports a date among others that is none")
  func dates() {
    #expect(
      messages("month,a\n2015-01,1\n2015-02,2\n2015-13,3\n", Self.settings(.line)) == [
        "a.md:14:3: error: the row '2015-13' is not a month like the others [chart-date] "
          + "| write a month as 2015-03"
      ])
  }

  @Test("puts dates at their distances and in their order, and keeps missing values")
  func order() throws {
    let chart = try #require(
      Self.reading("year,a\n2020,3\n2010,1\n2011,\n2012,2\n", Self.settings(.line)).value)
    #expect(chart.rows.map(\.name) == ["2010", "2011", "2012", "2020"])
    #expect(chart.series[0].values.map { $0?.value } == [1, nil, 2, 3])
    #expect(chart.scale == .dates(hasMonths: false, hasDays: false))
    let days = chart.rows.map(\.position)
    #expect(days[3] - days[2] == 2922)
  }

  @Test("has a limit on bars, and draws ten thousand points of a line in a moment")
  func large() throws {
    let csv = "day,a\n" + (1...10_000).map { "\($0),\($0 % 97)" }.joined(separator: "\n")
    #expect(
      Self.reading(csv, Self.settings(.bar)).diagnostics.map(\.description) == [
        "a.md:12:3: error: the data have 10000 rows, and a chart of the type 'bar' shows at most 60 "
          + "[chart-too-large]"
      ])
    let clock = ContinuousClock()
    var svg = ""
    let time = try clock.measure {
      let chart = try #require(Self.reading(csv, Self.settings(.line)).value)
      svg = ChartPictureTests.svg(chart)
    }
    #expect(time < .seconds(5))
    #expect(svg.utf8.count < 60_000)
  }

  @Test("refuses more rows and bytes than anyone can see")
  func tooLarge() {
    let rows = "day,a\n" + (0...ChartTable.mostRows).map { "\($0),1" }.joined(separator: "\n")
    #expect(
      Self.reading(rows, Self.settings(.line)).diagnostics.map(\.message) == [
        "the data have more than 50000 rows"
      ])
    let bytes = "a,b\n" + String(repeating: " ", count: ChartTable.mostBytes)
    #expect(
      Self.reading(bytes, Self.settings(.line)).diagnostics.map(\.message) == [
        "the data have 4000004 bytes, expected at most 4000000"
      ])
  }

  @Test("reports at most twenty cells of a column that is all wrong")
  func manyFaults() {
    let csv = "day,a\n" + (1...500).map { "\($0),x" }.joined(separator: "\n")
    #expect(Self.reading(csv, Self.settings(.line)).diagnostics.count == 20)
  }
}
