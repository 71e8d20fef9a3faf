import Search
import Testing

@Suite("Terms")
struct TermTests {
  @Test(
    "are words without case, accents and other differences that readers do not type",
    arguments: [
      ("Water-table, 3rd", ["water", "table", "3rd"]),
      ("Łódź Straße ÆØ İstanbul ΣΟΦΟΣ", ["lodz", "strasse", "aeo", "istanbul", "σοφοσ"]),
      ("cafe\u{301} co\u{AD}operate ﬁne ２０２４ ½", ["cafe", "cooperate", "fine", "2024", "1", "2"]),
      ("كِتَابٌ كـــتاب أحمد إلى آمال", ["كتاب", "كتاب", "احمد", "الي", "امال"]),
      ("پانی کی کمی، ہے۔ مدرسۃ", ["پاني", "كي", "كمي", "هے", "مدرسه"]),
      ("می\u{200C}خواهم ۱۳۹۹ ١٢", ["ميخواهم", "1399", "12"]),
      ("שָׁלוֹם", ["שלום"]),
      ("हिंदी १२", ["हिंदी", "12"]),
    ])
  func words(text: String, expected: [String]) {
    var cutter = TermCutter()
    #expect(cutter.terms(of: text) == expected)
  }

  @Test(
    "are two neighbouring letters where a script puts no spaces between words",
    arguments: [
      ("饮水安全", ["饮水", "水安", "安全", "全"]),
      ("水", ["水"]),
      ("PM2.5浓度。", ["pm2", "5", "浓度", "度"]),
      ("น้ำ", ["น้", "้\u{E4D}", "\u{E4D}า", "า"]),
      ("カナダ", ["カナ", "ナタ", "タ\u{3099}", "\u{3099}"]),
      ("ទឹក", ["ទឹ", "ឹក", "ក"]),
    ])
  func rows(text: String, expected: [String]) {
    var cutter = TermCutter()
    #expect(cutter.terms(of: text) == expected)
  }
}
