import Testing

@testable import Charts

@Suite("Reading CSV")
struct CSVReaderTests {
  private func cells(_ text: String) -> [[String]] {
    CSVReader(Array(text.utf8), mostRows: 100).rows.map { $0.map(\.text) }
  }

  @Test("Cells are separated by commas, and rows by any line ending")
  func separators() {
    #expect(
      cells("a,b\r\n1,2\n\n3,\n4,5") == [["a", "b"], ["1", "2"], ["3", ""], ["4", "5"]])
  }

  @Test("In quotation marks, commas, line endings and doubled marks are text")
  func quotes() {
    #expect(
      cells("\"a, b\",\"say \"\"yes\"\"\"\n\"two\nlines\",2") == [
        ["a, b", "say \"yes\""], ["two lines", "2"],
      ])
  }

  @Test("White space around cells and a byte order mark are no part of them")
  func space() {
    #expect(
      cells("\u{FEFF} year , Bela Ghat \n 2015 ,\t12") == [
        ["year", "Bela Ghat"], ["2015", "12"],
      ])
  }

  @Test("Each cell knows its line and its column in characters")
  func positions() {
    let rows = CSVReader(Array("گھاٹ,b\n\"x\ny\",7\n8,9".utf8), mostRows: 10).rows
    #expect(rows[0][1] == CSVCell(text: "b", line: 1, column: 6))
    #expect(rows[1][1] == CSVCell(text: "7", line: 3, column: 4))
    #expect(rows[2][1] == CSVCell(text: "9", line: 4, column: 3))
  }

  @Test("A line of a million cells is read in a moment")
  func longLine() {
    let bytes = Array(String(repeating: "x,", count: 1_000_000).utf8)
    let time = ContinuousClock().measure {
      #expect(CSVReader(bytes, mostRows: 10).rows[0].last?.column == 2_000_001)
    }
    #expect(time < .seconds(20))
  }

  @Test("Numbers are digits with a full stop, and nothing else")
  func numbers() {
    #expect(DataNumber("-12.50") == DataNumber(value: -12.5, decimals: 2))
    #expect(DataNumber("\u{2212}3") == DataNumber(value: -3, decimals: 0))
    #expect(DataNumber("0012") == DataNumber(value: 12, decimals: 0))
    for text in [
      "1,234", "1 234", "1e5", ".5", "5.", "12%", "£3", "n/a", "-", "٣", "1.2.3", "nan", "0x1F",
    ] {
      #expect(DataNumber(text) == nil, "\(text)")
    }
  }

  @Test(
    "Dates are years, months and days that exist, and their days can be counted and found again")
  func dates() {
    #expect(DataDate("2015") == DataDate(year: 2015))
    #expect(DataDate("2015-03") == DataDate(year: 2015, month: 3))
    #expect(DataDate("2024-02-29") == DataDate(year: 2024, month: 2, day: 29))
    for text in ["2015-13", "2023-02-29", "15-03-2015", "2015/03", "99", "2015-3", "2015-03-01-04"]
    {
      #expect(DataDate(text) == nil, "\(text)")
    }
    for day in stride(from: 300_000, to: 900_000, by: 997) {
      #expect(DataDate(dayNumber: day).dayNumber == day)
    }
    let (march, april) = (DataDate(year: 2024, month: 3), DataDate(year: 2024, month: 4))
    #expect(april.dayNumber - march.dayNumber == 31)
  }
}
