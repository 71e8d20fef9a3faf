import CommonMark
import SourceText
import Testing

@Suite("Quotation marks by their neighbours")
struct QuotationMarksTests {
  struct Example: CustomTestStringConvertible, Sendable {
    var language: String
    var typed: String
    var printed: String
    var testDescription: String { "\(language): \(typed)" }

    init(_ language: String, _ typed: String, _ printed: String) {
      self.language = language
      self.typed = typed
      self.printed = printed
    }
  }

  private func expect(_ example: Example) {
    var options = HTMLOptions(typography: .of(example.language))
    options.language = example.language
    expectHTML(of: example.typed, "<p>\(example.printed)</p>", options: options)
  }

  @Test(
    "a mark before a stop opens when a word follows, or when none is open",
    arguments: [
      Example("en", #"She wrote: "...the wells are dry.""#, "She wrote: “…the wells are dry.”"),
      Example("en", #"The ".gov" domains, '...and then'"#, "The “.gov” domains, ‘…and then’"),
      Example("en", #"("?"), "!important", ":x", ";", "…""#, "(“?”), “!important”, “:x”, “;”, “…”"),
      Example("en", #"(the "?") a "?!" b (")")"#, "(the “?”) a “?!” b (“)”)"),
      Example("en", #"He said "he wrote ".gov" there"."#, "He said “he wrote “.gov” there”."),
      Example("en", #""Wait--" he said; "Wait--", "a--"."#, "“Wait–” he said; “Wait–”, “a–”."),
      Example("de", #"("...und"), "?", '.de'"#, "(„…und“), „?“, ‚.de‘"),
      Example("es", #"¿"Qué"? "...agua" y ("?")"#, "¿«Qué»? «…agua» y («?»)"),
      Example("ar", #"("؟") "،" "...ماء""#, "(«؟») «،» «…ماء»"),
    ])
  func stops(example: Example) { expect(example) }

  @Test(
    "a mark after a letter opens when none is open",
    arguments: [
      Example("he", #"ו"הבית" הגדול, ב"הארץ" נכתב"#, "ו“הבית” הגדול, ב“הארץ” נכתב"),
      Example("ar", #"و"البيت" الكبير، ب"القاهرة""#, "و«البيت» الكبير، ب«القاهرة»"),
      Example("ar", "و'البيت' و'الماء'", "و“البيت” و“الماء”"),
      Example("ur", #"اور"پانی" بھی"#, "اور“پانی” بھی"),
      Example("fr", #"l'"eau" et d'"air""#, "l’«\u{202F}eau\u{202F}» et d’«\u{202F}air\u{202F}»"),
      Example("fr", #"l"eau", qu"elle""#, "l’«\u{202F}eau\u{202F}», qu’«\u{202F}elle\u{202F}»"),
      Example("it", #"dell'"acqua""#, "dell’“acqua”"),
      Example("en", #"said:"word" and,"word""#, "said:“word” and,“word”"),
      Example("en", #"5" x 7", 6" of rain; "NATO"s"#, "5” x 7”, 6” of rain; “NATO”s"),
    ])
  func letters(example: Example) { expect(example) }

  @Test(
    "Hebrew abbreviations and letters have marks of their own",
    arguments: [
      Example("he", #"צה"ל, ארה"ב ומנכ"ל; ג'ורג'"#, "צה״ל, ארה״ב ומנכ״ל; ג׳ורג’"),
      Example("he", #""צה"ל" ו"ארה"ב""#, "“צה״ל” ו“ארה״ב”"),
    ])
  func hebrew(example: Example) { expect(example) }

  @Test(
    "letters and digits that are left out have an apostrophe",
    arguments: [
      Example(
        "en", "'tis, 'Twas, rock 'n' roll, fish 'n chips",
        "’tis, ’Twas, rock ’n’ roll, fish ’n chips"),
      Example(
        "en", "'90s, '12, '68-'72, give 'em 'til '99", "’90s, ’12, ’68-’72, give ’em ’til ’99"),
      Example("en", "'cause of it; 'Cause I said 'no'", "’cause of it; ’Cause I said ‘no’"),
      Example(
        "en", "'cause and effect', 'em', 'round table'", "‘cause and effect’, ‘em’, ‘round table’"),
      Example("en", "'12' men, '20 people', '10% of it'", "‘12’ men, ‘20 people’, ‘10% of it’"),
      Example("en", #""'Tis true," she said"#, "“’Tis true,” she said"),
      Example("de", "'s ist 'ne Frage, '68; 'Nein'", "’s ist ’ne Frage, ’68; ‚Nein‘"),
      Example("nl", "'s avonds in 't huis; 'goed zo'", "’s avonds in ’t huis; ‘goed zo’"),
      Example("fr", "en '68", "en ’68"),
    ])
  func elisions(example: Example) { expect(example) }

  @Test(
    "marks with a space on both sides open and close in turn",
    arguments: [
      Example("en", #"" spaced " and "" empty"#, "“ spaced ” and “” empty"),
      Example("fr", #"" bonjour " dit-il"#, "«\u{202F}bonjour\u{202F}» dit-il"),
      Example("fr", #"fin " bonjour ""#, "fin «\u{202F}bonjour\u{202F}»"),
    ])
  func spaced(example: Example) { expect(example) }

  @Test(
    "a space typed in French before a mark does not break",
    arguments: [
      Example("fr", "Quoi ? Oui ! Non ; fin", "Quoi\u{202F}? Oui\u{202F}! Non\u{202F}; fin"),
      Example(
        "fr", "voici : « mot » (« ? »)", "voici\u{A0}: «\u{202F}mot\u{202F}» («\u{202F}?\u{202F}»)"),
      Example("fr", #""Oui ?" x ?!"#, "«\u{202F}Oui\u{202F}?\u{202F}» x\u{202F}?!"),
      Example("fr", "*mot* ? **x** :", "<em>mot</em>\u{202F}? <strong>x</strong>\u{A0}:"),
      Example("fr", "ligne\n? et\n: x", "ligne\u{202F}? et\u{A0}: x"),
      Example("fr", "a  \n? b", "a<br />\n? b"),
      Example("fr", ":x: ::y !z `a ?`", ":x: ::y !z <code>a ?</code>"),
      Example("en", "What ? « x »", "What ? « x »"),
    ])
  func frenchSpaces(example: Example) { expect(example) }
}

@Suite("Line endings in scripts without spaces")
struct LineJoiningTests {
  private func expect(_ markdown: String, _ text: String, in language: String) {
    var options = HTMLOptions(typography: .of(language))
    options.language = language
    expectHTML(of: markdown, "<p>\(text)</p>", options: options)
  }

  @Test(
    "disappear between two characters of Chinese or Japanese, whatever markup is between",
    arguments: [
      ("zh", "一行\n两行。\n三", "一行两行。三"), ("ja", "カタ\nカナ\n「括弧」\nｶﾅ", "カタカナ「括弧」ｶﾅ"),
      ("zh", "*一*\n二**三\n四**\n*五*", "<em>一</em>二<strong>三四</strong><em>五</em>"),
      ("zh", "他说：\n“好”\n了", "他说：“好”了"),
      ("zh", "一[二\n三](/x)\n[四](/x)", #"一<a href="/x">二三</a><a href="/x">四</a>"#),
      ("en", "水\n道", "水道"),
    ])
  func joined(language: String, markdown: String, text: String) {
    expect(markdown, text, in: language)
  }

  @Test(
    "stay beside other scripts, in Korean, at hard breaks and in code",
    arguments: [
      ("zh", "一\nabc\n二"), ("ko", "한국어\n문장"), ("ko", "韓\n國"), ("en", "“a”\n“b”"), ("zh", "1\n一"),
    ])
  func kept(language: String, markdown: String) { expect(markdown, markdown, in: language) }

  @Test("disappear in the plain text, too")
  func plainText() {
    let file = SourceFile(path: "x.md", text: "# 一\n\n二\n三 *四*\n五\nabc\n")
    let tree = MarkdownDocument(reading: file, dialect: .brief).tree
    #expect(tree.plainText(of: 0) == "一 二三 四五 abc")
  }
}
