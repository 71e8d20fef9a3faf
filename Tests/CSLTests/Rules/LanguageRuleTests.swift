import SourceText
import Testing

@testable import CSL

@Suite("Languages by the specification")
struct LanguageRuleTests {
  private func locale(_ language: String, _ terms: String) -> LocaleFile? {
    LocaleFile.parse(
      SourceFile(
        path: "locales-\(language).xml",
        text: "<locale xml:lang=\"\(language)\"><terms>\(terms)</terms></locale>")
    ).value
  }

  private let english = """
    <term name="editor">editor</term><term name="editor" form="short">ed.</term>
    <term name="chapter" form="short">chap.</term><term name="page" form="short">p.</term>
    <term name="section"><single>section</single><multiple>sections</multiple></term>
    """

  @Test("a term has another form of its language rather than the same of English")
  func fallback() throws {
    let files = [
      try #require(locale("ar", "<term name=\"editor\">تحقيق</term>")),
      try #require(locale("en-US", english)),
    ]
    let terms = LocaleTerms(language: "ar", files: files, style: Style())
    #expect(terms.text("editor", .short) == "تحقيق")
    #expect(terms.text("chapter", .short) == "chap.")
  }

  @Test("locators are read in the words of the style, of its language and of English")
  func locators() throws {
    let file = SourceFile(
      path: "style.csl",
      text: """
        <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><locale><terms>
        <term name="chapter" form="short">Ch.</term></terms></locale>
        <citation><layout><text variable="title"/></layout></citation></style>
        """)
    let style = try #require(Style.parse(file).value)
    let files = [
      try #require(locale("de-DE", "<term name=\"page\" form=\"short\">S.</term>")),
      try #require(locale("en-US", english)),
    ]
    let locators = Processor(style: style, locales: files, language: "de-DE").locators
    for (text, label, locator) in [
      (", S. 4", "page", "4"), (", p 4", "page", "4"), (", Ch. 2", "chapter", "2"),
      (", chap. 2", "chapter", "2"), (", chap 2", "chapter", "2"),
      (", sections 3-4", "section", "3-4"),
    ] {
      let found = locators?.parse(text)
      #expect(found?.label == label && found?.locator == locator, "\(text)")
    }
    #expect(locators?.parse(", with doubts") == LocatorParser.Found(rest: ", with doubts"))
  }
}
