import Briefs
import SourceText
import TestSupport
import Testing

@Suite("Dates as people write them")
struct WrittenDateTests {
  @Test(
    "an unambiguous date is read in every common language",
    arguments: [
      "Friday, 15 September 2017", "Fri, 15 Sep 2017 10:00:00 GMT", "Friday, September 15, 2017",
      "15th of September, 2017", "2017 September 15", "15-Sep-2017", "20170915", "2017.09.15",
      "2017.9.15",
      "2017‐09‐15", "2017‑09‑15", "2017–09–15", "2017—09—15", "2017−09−15", "2017/09/15 10:00",
      "2017-09-15 10:00 PM",
      "2017-09-15 10am", "Sep 15th 2017, 3:30 p.m.", "Fri Sep 15 10:00:00 UTC 2017",
      "Fri Sep 15 2017 10:00:00 GMT+0500 (Pakistan Standard Time)",
      "2017-09-15T10:00:00+05:00[Asia/Karachi]",
      "15. September 2017", "Freitag, den 15. September 2017", "15. Sept. 2017",
      "15 septembre 2017",
      "vendredi 15 septembre 2017", "15 sept. 2017", "15 de septiembre de 2017",
      "viernes, 15 de septiembre de 2017",
      "۱۵ ستمبر ۲۰۱۷", "15 ستمبر 2017ء", "جمعہ، 15 ستمبر 2017", "١٥ سبتمبر ٢٠١٧", "15 أيلول 2017",
      "۲۰۱۷-۰۹-۱۵",
      "2017年9月15日", "\u{200F}15\u{A0}سبتمبر 2017",
    ])
  func clear(text: String) {
    #expect(CalendarDate.reading(text) == .date(CalendarDate(year: 2017, month: 9, day: 15)!))
  }

  @Test("the names of months in the brief's own language are known")
  func ownLanguage() throws {
    #expect(try read("lang: nl\nupdated: 2 mei 2020").updated?.value.iso == "2020-05-02")
    #expect(try read("lang: pl\nupdated: 15 września 2017").updated?.value.iso == "2017-09-15")
    expectDiagnostics(
      brief("updated: 15 września 2017"),
      [
        "briefs/a.md:5:10: error: 'updated' is '15 września 2017', expected a date such as 2017-09-15 [not-a-date]"
      ])
  }

  @Test(
    "an ambiguous or incomplete date is not read, and the help says what to write",
    arguments: [
      ("January 2020", "write the day too, such as '2020-01-01'"),
      ("01/2020", "write the day too, such as '2020-01-01'"),
      ("2020", "write the month and the day too, such as '2020-01-01'"),
      ("5 Jan 20", "write the year, the month and the day"),
      ("15 Ramadan 1440", "write the year, the month and the day"),
      ("September 15–16, 2017", "write the year, the month and the day"),
      ("15/9/2017", "write '2017-09-15'"),
      ("15092017", "write '2017-09-15'"), ("Mon 06/01/2020", "write '2020-01-06' or '2020-06-01'"),
      ("٣/٤/٢٠١٧", "write '2017-04-03' or '2017-03-04'"),
      ("Monday, January 5, 2020", "write '2020-01-05', or the day that is meant"),
    ])
  func unread(text: String, help: String) {
    let file = SourceFile(path: "briefs/a.md", text: brief("updated: \(text)"))
    #expect(Brief.reading(file).diagnostics.helps == [help])
  }

  @Test("a wrong weekday is reported")
  func wrongWeekday() {
    expectDiagnostics(
      brief("updated: Monday, January 5, 2020"),
      [
        "briefs/a.md:5:10: error: 'updated' is 'Monday, January 5, 2020', but 2020-01-05 is a Sunday [not-a-date]"
      ])
  }

  @Test("a position may begin in a month that is given by name")
  func partial() {
    #expect(PartialDate("September 2017")?.iso == "2017-09")
    #expect(PartialDate("سبتمبر 2017")?.iso == "2017-09")
    #expect(PartialDate("12/2017")?.iso == "2017-12")
    #expect(PartialDate("soon") == nil)
  }
}
