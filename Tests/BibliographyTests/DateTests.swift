import Bibliography
import CSL
import SourceText
import TestSupport
import Testing

@Suite("Dates of BibLaTeX and BibTeX")
struct DateTests {
  @Test(
    "dates of the Extended Date/Time Format are read",
    arguments: [
      ("2020", "2020"), ("2020-05", "2020-5"), ("2020-05-01", "2020-5-1"),
      ("2020-05-01T10:00:00Z", "2020-5-1"), ("2020/2021", "2020/2021"),
      ("2001-02/2002-03", "2001-2/2002-3"), ("2020-05-30/2020-06-02", "2020-5-30/2020-6-2"),
      ("2020-05~", "2020-5~"), ("2004?", "2004~"), ("2004%", "2004~"), ("1890~/1900", "1890/1900~"),
      ("1999/..", "1999/0"), ("1999/", "1999/0"), ("../1999", "1999"), ("199X", "1990/1999~"),
      ("19XX", "1900/1999~"), ("2004-XX", "2004~"), ("2019-21", "2019 season 1"),
      ("2019-24", "2019 season 4"), ("-0044", "-45"), ("0000", "-1"), ("0850", "850"),
      ("forthcoming", "'forthcoming'"), ("2020-00-00", "2020"), ("2020-05-00", "2020-5"),
      ("2020/05/01", "2020-5-1"), ("2020.05.01", "2020-5-1"), ("20200501", "2020-5-1"),
      ("31/12/2004", "2004-12-31"), ("12/31/2004", "2004-12-31"), ("31.12.2004", "2004-12-31"),
      ("05/05/2004", "2004-5-5"), ("05/2004", "2004-5"), ("2020/05", "2020-5"),
      ("1998/99", "1998/1999"), ("2009/10", "2009/2010"), ("1999/00", "1999/2000"),
      ("1998-99", "1998/1999"), ("May 2020", "2020-5"),
      ("c1999", "1999"), ("©1999", "1999"), ("2020-02-29", "2020-2-29"),
    ])
  func edtf(text: String, expected: String) {
    #expect(fields("date = {\(text)}") == ["issued": expected])
    #expect(fields("urldate = {\(text)}") == ["accessed": expected])
  }

  @Test("a date that says that there is none is left out", arguments: ["", "n.d.", "N.D.", "s.d."])
  func none(text: String) {
    #expect(fields("date = {\(text)}, year = {\(text)}") == [:])
  }

  @Test(
    "years and months of BibTeX are read",
    arguments: [
      ("year = 2020", "2020"), ("year = {2020}, month = may", "2020-5"),
      ("year = 2020, month = {May}", "2020-5"), ("year = 2020, month = {5}", "2020-5"),
      ("year = 2020, month = {03}", "2020-3"), ("year = 2020, month = March", "2020-3"),
      ("year = 2020, month = jan # \"~5\"", "2020-1-5"),
      ("year = 2020, month = \"5~\" # may", "2020-5-5"),
      ("year = 2020, month = may, day = 7", "2020-5-7"),
      ("year = 2020, month = {May 5}", "2020-5-5"),
      ("year = 2020, month = {20 May}", "2020-5-20"),
      ("year = 2020, month = {May/June}", "2020-5/2020-6"),
      ("year = 2020, month = jan # \"--\" # feb", "2020-1/2020-2"),
      ("year = 2020, month = may # \"~5--7\"", "2020-5-5/2020-5-7"),
      ("year = 2020, month = {Summer}", "2020 season 2"),
      ("year = 2020, month = {Fall/Winter}", "2020 season 3"),
      ("year = 2020, month = {März}", "2020-3"), ("year = 2020, month = {juillet}", "2020-7"),
      ("year = 2020, month = {dic.}", "2020-12"), ("year = {1998/99}", "1998/1999"),
      ("year = {\\noopsort{1973b}1973}", "1973"), ("year = {\\switchargs{--90}{1968}}", "1968/90"),
      ("origyear = 1890, year = 2020", "2020"), ("date = {inpress}", "'in press'"),
      ("year = {2001/2002}", "2001/2002"), ("year = {2001--2002}", "2001/2002"),
      ("year = {c. 1890}", "1890~"),
      ("year = {[1890]}", "'[1890]'"), ("year = {in press}", "'in press'"),
      ("year = {2020}, date = {2019}", "2019"),
    ])
  func years(text: String, expected: String) {
    var values = fields(text.replacing("month = March", with: "month = {March}"))
    values["status"] = nil
    values["original-date"] = nil
    #expect(values == ["issued": expected])
  }

  @Test(
    "a date that cannot be read is reported with its line, and its year is kept",
    arguments: [
      ("date = {05/03/2004}", "'05/03/2004' in 'date'", "2004"),
      ("date = {2004-13-40}", "'2004-13-40' in 'date'", "2004"),
      ("year = {2021-13}", "'2021-13' in 'year'", "2021"),
      ("date = {2021-02-30}", "'2021-02-30' in 'date'", "2021-2"),
      ("year = 2020, month = {Michaelmas}", "'Michaelmas' in 'month'", "2020"),
    ])
  func unread(text: String, message: String, expected: String) {
    let checked = parse("@misc{k, note = {n},\n  \(text)}")
    #expect(checked.value["k"]?.values["issued"] == expected)
    let column = text.hasPrefix("year = 2020") ? 16 : 3
    let year = expected.prefix(4)
    #expect(
      checked.diagnostics.lines == [
        "works.bib:2:\(column): warning: \(message) is not a date that can be read; "
          + "only the year \(year) was read [bibliography-date]"
      ])
    #expect(checked.diagnostics.helps == ["write it as '2020-05-01', '2020-05' or '2020'"])
  }

  @Test("a date of numbers without a year is printed as it is, with a warning")
  func noYear() {
    let checked = parse("@misc{k, date = {5/3/04}}")
    #expect(checked.value["k"]?.values["issued"] == "'5/3/04'")
    #expect(
      checked.diagnostics.lines == [
        "works.bib:1:10: warning: '5/3/04' in 'date' is not a date that can be read [bibliography-date]"
      ])
  }

  @Test("dates of all formats follow the same rules", arguments: ["json", "yaml", "ris"])
  func formats(ending: String) {
    let texts = [
      "json": #"[{"id": "k", "type": "book", "issued": {"raw": "05/03/2004"}}]"#,
      "yaml": "- id: k\n  type: book\n  issued: 05/03/2004\n",
      "ris": "TY  - BOOK\nID  - k\nDA  - 05/03/2004\nER  - \n",
    ]
    let checked = parse(texts[ending] ?? "", as: "w.\(ending)")
    #expect(checked.value["k"]?.values["issued"] == "2004")
    #expect(checked.diagnostics.map(\.rule.id) == ["bibliography-date"])
  }
}
