import SourceText
import Testing

@testable import CSL

@Suite("Styles with mistakes")
struct BadStylesTests {
  private func problems(_ text: String) -> [String] {
    let checked = Style.parse(SourceFile(path: "house.csl", text: text))
    #expect(checked.value == nil)
    return checked.diagnostics.map(\.withHelp)
  }

  private let citation = "<citation><layout><text variable=\"title\"/></layout></citation>"

  @Test("an empty file is not a style")
  func empty() {
    #expect(
      problems("") == [
        "house.csl:1:1: error: the file is empty [not-xml]; help: download the file again"
      ])
  }

  @Test("what is not XML is reported at the place where it stops being XML")
  func notXML() {
    #expect(
      problems("title: House style\n") == [
        "house.csl:1:1: error: the file is not XML from here on [not-xml]; help: open the file in an editor that checks XML, or download it again"
      ])
    #expect(
      problems("<style>\n  <info>\n</style>\n") == [
        "house.csl:3:9: error: the file is not XML from here on [not-xml]; help: open the file in an editor that checks XML, or download it again"
      ])
    #expect(
      problems("<style>\n  <info>\u{FFFE}</info>\n\n</style>\n") == [
        "house.csl:2:9: error: the file is not XML from here on [not-xml]; help: open the file in an editor that checks XML, or download it again"
      ])
  }

  @Test("what is not UTF-8 is reported at the place of the byte, and never reaches the parser")
  func notUTF8() {
    let bytes = Array("<style>\n  <info va\u{7F}lue=\"x\"/>\n</style>\n".utf8).map {
      $0 == 0x7F ? 0xFF : $0
    }
    let style = Style.parse(SourceFile(path: "house.csl", bytes: bytes))
    #expect(style.value == nil)
    #expect(
      style.diagnostics.map(\.withHelp) == [
        "house.csl:2:11: error: byte 0xFF is not UTF-8 [not-utf8]; help: save the file in UTF-8; it looks like Latin-1 or Windows-1252"
      ])
    let latin1 =
      Array("<style><info><title>Caf".utf8) + [0xE9] + Array("</title></info></style>".utf8)
    #expect(
      Style.parse(SourceFile(path: "house.csl", bytes: latin1)).diagnostics.map(\.description) == [
        "house.csl:1:24: error: byte 0xE9 is not UTF-8 [not-utf8]"
      ])
    let locale = LocaleFile.parse(SourceFile(path: "locales-en-US.xml", bytes: bytes))
    #expect(locale.value == nil && locale.diagnostics.map(\.rule.id) == ["not-utf8"])
  }

  @Test("tags are found on one line or many, and after letters of several bytes")
  func places() {
    let style = SmallStyle(
      "<citation><layout><group prefix=\"é\"><txt/></group><txt\n value=\"ü\"/><txt/></layout></citation>"
    )
    #expect(
      style.problems.map { $0.prefix { $0 != " " } } == [
        "house.csl:2:37:", "house.csl:2:51:", "house.csl:3:13:",
      ])
  }

  @Test("XML that is not a style is reported with its root element")
  func otherXML() {
    #expect(
      problems("<html><body/></html>\n") == [
        "house.csl:1:1: error: this is not a CSL style: the root element is 'html' [invalid-style]; help: a style begins with '<style xmlns=\"http://purl.org/net/xbiblio/csl\"'"
      ])
  }

  @Test("an element that CSL does not have is reported, with the nearest that it has")
  func unknownElement() {
    let style = SmallStyle(
      "<citation><layout>\n  <txt variable=\"title\"/>\n  <blink/>\n</layout></citation>")
    #expect(
      style.problems == [
        "house.csl:3:3: warning: CSL has no element 'txt' here [unknown-csl-name]; help: did you mean 'text'?",
        "house.csl:4:3: warning: CSL has no element 'blink' here [unknown-csl-name]; help: expected one of: text, number, label, date, names, group, choose",
      ])
  }

  @Test("a value that an attribute does not have is reported, with the nearest that it has")
  func unknownValue() {
    let style = SmallStyle(
      """
      <citation et-al-min="three"><layout>
        <text variable="title" font-style="italics" quotes="yes" text-case="shouting"/>
        <choose><if position="frist" variable="titel"><text term="and" form="shrt"/></if></choose>
      </layout></citation>
      """)
    #expect(
      style.problems == [
        "house.csl:2:1: error: 'et-al-min' is a number, not 'three' [invalid-style]",
        "house.csl:3:3: warning: 'font-style' has no value 'italics' [unknown-csl-name]; help: did you mean 'italic'?",
        "house.csl:3:3: warning: 'text-case' has no value 'shouting' [unknown-csl-name]; help: expected one of: lowercase, uppercase, capitalize-first, capitalize-all, sentence, title",
        "house.csl:3:3: warning: 'quotes' has no value 'yes' [unknown-csl-name]; help: expected one of: true, false",
        "house.csl:4:11: warning: 'position' has no value 'frist' [unknown-csl-name]; help: did you mean 'first'?",
        "house.csl:4:11: warning: CSL has no variable 'titel' [unknown-csl-name]; help: did you mean 'title'?",
        "house.csl:4:49: warning: 'form' has no value 'shrt' [unknown-csl-name]; help: did you mean 'short'?",
      ])
  }

  @Test("a variable that CSL does not have is reported")
  func unknownVariable() {
    let style = SmallStyle(
      "<citation><layout>\n  <text variable=\"titel\"/><text/>\n</layout></citation>")
    #expect(
      style.problems == [
        "house.csl:3:3: warning: CSL has no variable 'titel' [unknown-csl-name]; help: did you mean 'title'?",
        "house.csl:3:27: error: 'text' does not say what to print [invalid-style]; help: give it a 'variable', 'macro', 'term' or 'value'",
      ])
  }

  @Test("ten thousand groups within each other are refused")
  func deepGroups() {
    let groups = String(repeating: "<group>\n", count: 10_000)
    #expect(
      problems("<style><citation><layout>\n" + groups) == [
        "house.csl:99:1: error: elements are nested more than 100 levels deep [not-xml]; help: take some of them out"
      ])
  }

  @Test(
    "an element with hundreds of attributes is refused",
    arguments: [
      "<style><!-- <a \(attributes(300))> -->\n<a b='>' \(attributes(200))/></style>",
      "<style>\n<a \(attributes(201))",
    ])
  func crowdedTag(text: String) {
    #expect(
      problems(text) == [
        "house.csl:2:1: error: an element has more than 200 attributes [not-xml]; help: take some of them out"
      ])
  }

  @Test("an attribute or a term that is too long for what is printed often is refused")
  func longTexts() {
    let long = String(repeating: "a", count: 1001)
    #expect(
      problems("<style>\n<text prefix='\(long)'/></style>") == [
        "house.csl:2:1: error: an attribute has more than 1000 bytes [not-xml]; help: say it in fewer words"
      ])
    let locale = LocaleFile.parse(
      SourceFile(
        path: "locales-en-US.xml",
        text: """
          <locale><terms>
          <term name="ibid"><single>\(long)</single><multiple>x</multiple></term>
          <term name="open-quote">\(long.prefix(21))</term>
          </terms></locale>
          """))
    #expect(
      locale.diagnostics.map(\.description) == [
        "locales-en-US.xml:2:1: error: the term 'ibid' has more than 1000 bytes [invalid-style]",
        "locales-en-US.xml:3:1: error: the term 'open-quote' has more than 20 bytes [invalid-style]",
      ])
  }

  @Test("a dependent style is reported with the style that it depends on")
  func dependentStyle() {
    let style = SmallStyle(
      """
      <info>
        <title>Journal of Deltas</title>
        <link href="http://www.zotero.org/styles/apa" rel="independent-parent"/>
      </info>
      """)
    #expect(
      style.problems == [
        "house.csl:1:1: error: this style only refers to another one, 'apa' [invalid-style]; help: use 'apa', which says how to cite"
      ])
    #expect(Style.parent(of: style.file) == "apa")
  }

  @Test("a style without a citation is refused")
  func noCitation() {
    #expect(
      SmallStyle("<info/>").problems == [
        "house.csl:1:1: error: the style has no 'citation' [invalid-style]; help: add '<citation><layout>…'"
      ])
  }

  @Test("neither internal nor external entities are expanded")
  func entities() {
    let bomb = """
      <?xml version="1.0"?>
      <!DOCTYPE style [
        <!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
      ]>
      <style>\(citation)&b;</style>
      """
    #expect(
      problems(bomb) == [
        "house.csl:3:3: error: the file declares an entity [not-xml]; help: take the declaration out, and write what it stands for"
      ])
    let outside = """
      <!DOCTYPE style [<!ENTITY file SYSTEM "file:///etc/hostname">]>
      <style>\(citation)&file;</style>
      """
    #expect(
      problems(outside) == [
        "house.csl:1:18: error: the file declares an entity [not-xml]; help: take the declaration out, and write what it stands for"
      ])
    #expect(
      problems("<style>&unknown;</style>") == [
        "house.csl:1:17: error: the file is not XML from here on [not-xml]; help: open the file in an editor that checks XML, or download it again"
      ])
  }

  @Test("what is not a locale is reported with what it is")
  func notALocale() {
    let checked = LocaleFile.parse(SmallStyle(citation).file)
    #expect(checked.value == nil)
    #expect(
      checked.diagnostics.map(\.withHelp) == [
        "house.csl:1:1: error: this is not a CSL locale: the root element is 'style' [invalid-style]; help: a locale file begins with '<locale'"
      ])
  }

  @Test("a locale with mistakes is read as far as it goes")
  func badLocale() {
    let file = SourceFile(
      path: "locales-en-US.xml",
      text: """
        <locale xml:lang="en-US">
          <words/>
          <terms><term name="and" form="lng">and</term><term>no name</term></terms>
          <date form="numerical"><date-part name="yaer"/></date>
        </locale>
        """)
    let checked = LocaleFile.parse(file)
    #expect(checked.value?.language == "en-US")
    #expect(
      checked.diagnostics.map(\.withHelp) == [
        "locales-en-US.xml:2:3: warning: CSL has no element 'words' here [unknown-csl-name]; help: expected one of: terms, date, style-options",
        "locales-en-US.xml:3:10: warning: 'form' has no value 'lng' [unknown-csl-name]; help: did you mean 'long'?",
        "locales-en-US.xml:4:3: warning: 'form' has no value 'numerical' [unknown-csl-name]; help: did you mean 'numeric'?",
        "locales-en-US.xml:4:26: warning: 'name' has no value 'yaer' [unknown-csl-name]; help: did you mean 'year'?",
      ])
  }
}

private func attributes(_ count: Int) -> String {
  (0..<count).map { "a\($0)=\"<\"" }.joined(separator: " ")
}
