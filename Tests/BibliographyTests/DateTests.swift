import Bibliography
import CSL
import SourceText
import Testing

@Suite("Dates of BibLaTeX and BibTeX")
struct DateTests {
  @Test(
    "dates of the Extended Date/Time Format",
    arguments: [
      ("2020", "2020"), ("2020-05", "2020-5"), ("2020-05-01", "2020-5-1"),
      ("2020-05-01T10:00:00Z", "2020-5-1"), ("2020/2021", "2020/2021"),
      ("2001-02/2002-03", "2001-2/2002-3"), ("2020-05-30/2020-06-02", "2020-5-30/2020-6-2"),
      ("2020-05~", "2020-5~"), ("2004?", "2004~"), ("2004%", "2004~"), ("1890~/1900", "1890/1900~"),
      ("1999/..", "1999/0"), ("1999/", "1999/0"), ("../1999", "1999"), ("199X", "1990/1999~"),
      ("19XX", "1900/1999~"), ("2004-XX", "2004~"), ("2019-21", "2019 season 1"),
      ("2019-24", "2019 season 4"), ("-0044", "-45"), ("0000", "-1"), ("0850", "850"),
      ("forthcoming", "'forthcoming'"), ("2020-13-01", "'2020-13-01'"),
      ("2020-05-99", "'2020-05-99'"),
    ])
  func edtf(text: String, expected: String) {
    #expect(fields("date = {\(text)}") == ["issued": expected])
    #expect(fields("urldate = {\(text)}") == ["accessed": expected])
  }

  @Test("a date that says there is none is none", arguments: ["", "n.d.", "N.D.", "s.d."])
  func none(text: String) {
    #expect(fields("date = {\(text)}, year = {\(text)}") == [:])
  }

  @Test(
    "years and months of BibTeX",
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
      ("year = 2020, month = {Summer}", "2020"),
      ("year = {2001/2002}", "2001/2002"), ("year = {2001--2002}", "2001/2002"),
      ("year = {c. 1890}", "1890~"),
      ("year = {[1890]}", "'[1890]'"), ("year = {in press}", "'in press'"),
      ("year = {2020}, date = {2019}", "2019"),
    ])
  func years(text: String, expected: String) {
    var values = fields(text.replacing("month = March", with: "month = {March}"))
    values["status"] = nil
    #expect(values == ["issued": expected])
  }
}
