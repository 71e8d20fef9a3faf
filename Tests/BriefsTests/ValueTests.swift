import Briefs
import SourceText
import Testing

@Suite("Values")
struct ValueTests {
  @Test(
    "a title gives a slug",
    arguments: [
      ("Water policy", "water-policy"),
      ("  ISIS – Moving towards its End! ", "isis-moving-towards-its-end"),
      ("A_b--c", "a-b-c"), ("Über uns", "über-uns"), ("پانی کی کمی", "پانی-کی-کمی"),
      ("हिन्दी", "हिन्दी"), ("../etc/passwd", "etc-passwd"), ("O'Brien", "o-brien"),
    ])
  func titles(title: String, slug: String) {
    #expect(Slug.from(title: title)?.rawValue == slug)
  }

  @Test("a title without letters gives no slug, and a long one a short one")
  func oddTitles() {
    #expect(Slug.from(title: "?!") == nil)
    let long = Slug.from(title: String(repeating: "word ", count: 200))
    #expect((long?.rawValue.utf8.count ?? 0) <= 201)
    #expect(long.flatMap { Slug(rawValue: $0.rawValue) } != nil || long?.rawValue.utf8.count == 201)
  }

  @Test(
    "a file's name gives a slug",
    arguments: [
      ("2017-09-15-title.md", "title"), ("Title.md", "title"), ("2017-09-15.md", "2017-09-15"),
      ("2017-13-15-title.md", "2017-13-15-title"), ("v1.2.md", "v1-2"),
    ])
  func filenames(name: String, slug: String) {
    #expect(Slug.from(filename: name)?.rawValue == slug)
  }

  @Test(
    "what could leave its folder is not a slug",
    arguments: [
      "", ".", "..", ".a", "a/b", "a\\b", "a b", "a\u{0}b", "a\u{202E}b", "a?b", "\u{85}",
    ])
  func unsafeSlugs(text: String) {
    #expect(Slug(rawValue: text) == nil)
  }

  @Test(
    "dates are read in the forms that people write",
    arguments: [
      ("2017-09-15", "2017-09-15"), ("September 15, 2017", "2017-09-15"),
      ("15 September 2017", "2017-09-15"), ("Sept. 5 2017", "2017-09-05"),
      ("1st May, 2017", "2017-05-01"), ("may 2nd, 2017", "2017-05-02"),
      ("2014-05-11T13:02:00-04:00", "2014-05-11"), ("2016-03-23 11:00:00 -4", "2016-03-23"),
      ("2016-03-23 11:00 +0500", "2016-03-23"), ("2016-02-29", "2016-02-29"),
      ("2000-02-29", "2000-02-29"), ("2017/9/5", "2017-09-05"),
    ])
  func dates(text: String, iso: String) throws {
    #expect(CalendarDate.reading(text) == .date(try #require(CalendarDate(iso: iso))))
    #expect(CalendarDate(iso: iso)?.iso == iso)
  }

  @Test(
    "what is not a date is refused",
    arguments: [
      ("", DateReading.notADate), ("soon", .notADate), ("2017", .notADate), ("2017-09", .notADate),
      ("2017-09-15x", .notADate), ("September 2017", .notADate), ("Ma 5, 2017", .notADate),
      ("2017-02-29", .noSuchDay), ("1900-02-29", .noSuchDay), ("31 June 2017", .noSuchDay),
      ("13/13/2017", .noSuchDay), ("2017-09-15 25:00", .notADate),
      ("2017-09-15 10:00 0500", .notADate),
    ])
  func noDates(text: String, reading: DateReading) {
    #expect(CalendarDate.reading(text) == reading)
  }

  @Test(
    "a date whose day and month could change places is ambiguous",
    arguments: ["3/4/2017", "03.04.17", "25/12/2017"])
  func ambiguous(text: String) {
    guard case .ambiguous = CalendarDate.reading(text) else {
      Issue.record("'\(text)' is \(CalendarDate.reading(text))")
      return
    }
  }

  @Test(
    "an instant counts seconds and keeps its offset",
    arguments: [
      ("1970-01-01T00:00Z", 0, "1970-01-01T00:00:00Z"),
      ("2026-12-01T09:00+05:00", 1_796_097_600, "2026-12-01T09:00:00+05:00"),
      ("2000-02-29 23:59:59 -3:30", 951_881_399, "2000-02-29T23:59:59-03:30"),
      ("1969-12-31T23:00:00Z", -3600, "1969-12-31T23:00:00Z"),
    ])
  func instants(text: String, seconds: Int, iso: String) {
    let instant = Instant(text)
    #expect(instant?.secondsSince1970 == seconds)
    #expect(instant?.iso == iso)
  }

  @Test(
    "an instant needs a time and an offset",
    arguments: ["2026-12-01", "2026-12-01T09:00", "09:00Z"])
  func noInstants(text: String) {
    #expect(Instant(text) == nil)
  }

  @Test("the days of four centuries count up one by one")
  func everyDay() throws {
    var day = Instant(startOf: try #require(CalendarDate(iso: "1899-12-31")))
    for _ in 0..<150_000 {
      let next = Instant(secondsSince1970: day.secondsSince1970 + 86_400)
      try #require(day.day < next.day && Instant(startOf: next.day) == next)
      day = next
    }
    #expect(day.day.iso == "2310-09-08")
  }

  @Test(
    "a language tag has a direction",
    arguments: [
      ("en", "en", TextDirection.leftToRight), ("EN-gb", "en-GB", .leftToRight),
      ("ur", "ur", .rightToLeft), ("ur-Latn-pk", "ur-Latn-PK", .leftToRight),
      ("pa-arab", "pa-Arab", .rightToLeft), ("zh-hant-TW", "zh-Hant-TW", .leftToRight),
      ("sl-rozaj-biske", "sl-rozaj-biske", .leftToRight), ("es-419", "es-419", .leftToRight),
      ("de-DE-u-co-phonebk", "de-DE-u-co-phonebk", .leftToRight),
      ("x-house", "x-house", .leftToRight),
    ])
  func languages(text: String, tag: String, direction: TextDirection) {
    #expect(LanguageTag(text)?.text == tag)
    #expect(LanguageTag(text)?.direction == direction)
  }

  @Test(
    "what BCP 47 does not allow is not a language tag",
    arguments: [
      "", "e", "en_US", "english-language-of-england", "en-", "en-x", "x", "en--US", "12", "en-a",
    ])
  func noLanguages(text: String) {
    #expect(LanguageTag(text) == nil)
  }

  @Test("identifiers are known by their check digits")
  func identifiers() {
    #expect(ORCID("https://orcid.org/0000-0002-1825-0097")?.id == "0000-0002-1825-0097")
    #expect(ORCID("0000-0002-1694-233x")?.url == "https://orcid.org/0000-0002-1694-233X")
    #expect(ORCID("0000-0002-1825-0098") == nil && ORCID("") == nil)
    #expect(DOI("doi:10.1234/a(b)")?.id == "10.1234/a(b)")
    #expect(DOI("10.1/x") == nil && DOI("10.1234/") == nil && DOI("10.1234/a b") == nil)
    #expect(ISBN("0-306-40615-2")?.digits == "0306406152")
    #expect(ISBN("ISBN 0-8044-2957-X")?.text == "0-8044-2957-X")
    #expect(ISBN("0-306-40615-3") == nil && ISBN("9780306406158") == nil && ISBN("") == nil)
  }

  @Test("a month or a year is a date as far as it is known")
  func partialDates() {
    #expect(PartialDate("2019-02")?.lastDay.iso == "2019-02-28")
    #expect(PartialDate("2019")?.firstDay.iso == "2019-01-01")
    #expect(PartialDate("March 3, 2019")?.iso == "2019-03-03")
    #expect(PartialDate("2019-13") == nil && PartialDate("19") == nil)
  }
}
