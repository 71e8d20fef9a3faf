import Briefs
import SourceText
import TestSupport
import Testing

@Suite("Languages")
struct LanguageValueTests {
  @Test(
    "what is not a tag of BCP 47 is an error that names the tag",
    arguments: [
      ("urdu", "ur"), ("English", "en"), ("en_US", "en-US"), ("eng", "en"), ("urd", "ur"),
      ("fre", "fr"), ("fra", "fr"),
      ("ger", "de"), ("eng-GB", "en-GB"), ("en-UK", "en-GB"), ("Deutsch", "de"), ("français", "fr"),
      ("اردو", "ur"),
      ("العربية", "ar"), ("Anglais", "en"), ("jp", "ja"), ("pt_BR", "pt-BR"),
      ("en_US.UTF-8", "en-US"),
      ("English (UK)", "en"), ("Persian", "fa"), ("farsi", "fa"), ("klingon", nil), ("xx", nil),
      ("e", nil),
    ] as [(String, String?)])
  func wrong(text: String, tag: String?) {
    let found = Brief.reading(SourceFile(path: "briefs/a.md", text: brief("lang: \(text)")))
      .diagnostics
    #expect(
      found.lines == [
        "briefs/a.md:5:7: error: 'lang' is '\(text)', expected a language tag such as 'en' or 'pt-BR' "
          + "[not-a-language]"
      ])
    #expect(found.helps == [tag.map { "write '\($0)'" }])
  }

  @Test(
    "registered languages are read",
    arguments: [
      "en", "EN-gb", "ur-PK", "zh-Hans", "ckb", "skr", "x-house", "iw", "sr-Latn-RS", "de-1996",
    ])
  func right(text: String) throws {
    #expect(try read("lang: \(text)").language?.text.lowercased() == text.lowercased())
  }
}
