import Briefs
import SourceText
import Testing

@testable import Pages
@testable import Site

@Suite("The words of the pages")
struct WordsTests {
  private static let languages = ["ar", "de", "en", "es", "fr", "ur"]

  private func words(_ language: String, overrides: [String: SourceFile] = [:]) throws -> Words {
    let library = WordLibrary.load(from: TemplateFiles(overrides: overrides).wordLists)
    #expect(library.diagnostics.isEmpty)
    return library.value[try #require(LanguageTag(language))]
  }

  @Test("have the same keys in every language", arguments: languages)
  func sameKeys(language: String) throws {
    let file = try #require(TemplateFiles().files["words/\(language).yml"])
    let english = try #require(TemplateFiles().files["words/en.yml"])
    let list = WordList.reading(file).value
    #expect(Set(list.texts.keys) == Set(WordList.reading(english).value.texts.keys))
    #expect(list.lists["months"]?.count == 12)
    #expect(list.lists["quotes"]?.count == 4)
  }

  @Test(
    "write a date as the language does",
    arguments: [
      ("en", "15 September 2017"), ("de", "15. September 2017"), ("fr", "15 septembre 2017"),
      ("es", "15 de septiembre de 2017"),
    ])
  func dates(language: String, expected: String) throws {
    let date = try #require(CalendarDate(year: 2017, month: 9, day: 15))
    #expect(try words(language).date(date) == expected)
  }

  @Test("write the first of a month as French does")
  func firstOfMonth() throws {
    let date = try #require(CalendarDate(year: 2017, month: 5, day: 1))
    #expect(try words("fr").date(date) == "1er mai 2017")
  }

  @Test("count by the plural rules of the language")
  func plurals() throws {
    #expect([0, 1, 2].map(try words("en").briefs) == ["No briefs", "1 brief", "2 briefs"])
    let arabic = try words("ar")
    #expect(
      Set([0, 1, 2, 3, 11, 100].map { arabic.briefs($0).filter { !$0.isNumber } }).count >= 4)
    let categories = [0, 1, 2, 3, 10, 11, 99, 100, 103].map {
      PluralCategory.of($0, in: arabic.language)
    }
    #expect(categories == [.zero, .one, .two, .few, .few, .many, .many, .other, .few])
  }

  @Test("need as many digits, months and quotation marks as a language has")
  func counts() {
    let file = SourceFile(
      path: "templates/words/en.yml",
      text: "digits: \"01\"\nmonths: [January, February]\nquotes: x\nnotes: Remarks\n")
    let library = WordLibrary.load(from: TemplateFiles(overrides: ["words/en.yml": file]).wordLists)
    #expect(
      library.diagnostics.map(\.description) == [
        "templates/words/en.yml:1:9: error: 'digits' has 2 parts, expected 10 [word-list-syntax]",
        "templates/words/en.yml:2:9: error: 'months' has 2 parts, expected 12 [word-list-syntax]",
        "templates/words/en.yml:3:9: error: 'quotes' has 1 parts, expected 4 [word-list-syntax]",
      ])
    let english = library.value[.english]
    #expect(english.number(2024) == "2024" && english["notes"] == "Remarks")
  }

  @Test("are limited in length")
  func lengths() {
    let (word, mark) = (String(repeating: "a", count: 1001), String(repeating: "a", count: 21))
    let file = SourceFile(
      path: "en.yml", text: "notes: \(word)\nquotes: [“, ”, ‘, \(mark)]\ntable: Grid\n")
    let library = WordLibrary.load(from: TemplateFiles(overrides: ["words/en.yml": file]).wordLists)
    #expect(
      library.diagnostics.map(\.description) == [
        "en.yml:1:8: error: 'notes' has a text of more than 1000 bytes [word-list-syntax]",
        "en.yml:2:9: error: 'quotes' has a text of more than 20 bytes [word-list-syntax]",
      ])
    #expect(library.value[.english]["table"] == "Grid")
  }

  @Test("are not read where they are nested too deeply")
  func nested() {
    let text = "a: " + String(repeating: "[", count: 100_000)
    let library = WordLibrary.load(
      from: TemplateFiles(overrides: ["words/en.yml": SourceFile(path: "en.yml", text: text)])
        .wordLists)
    #expect(
      library.diagnostics.map(\.description) == [
        "en.yml: error: the list of words is nested more than 250 levels deep [word-list-syntax]"
      ])
  }

  @Test("join names as a sentence does")
  func names() throws {
    let english = try words("en")
    #expect(english.joined(["A"]) == "A")
    #expect(english.joined(["A", "B"]) == "A and B")
    #expect(english.joined(["A", "B", "C"]) == "A, B and C")
  }

  @Test("of a site override the built-in ones, key by key, and add languages")
  func overrides() throws {
    let own = SourceFile(path: "templates/words/en.yml", text: "notes: Sources\n")
    let english = try words("en", overrides: ["words/en.yml": own])
    #expect(english["notes"] == "Sources")
    #expect(english["contents"] == "Contents")
    let portuguese = SourceFile(path: "templates/words/pt.yml", text: "notes: Notas\n")
    let other = try words("pt-BR", overrides: ["words/pt.yml": portuguese])
    #expect(other["notes"] == "Notas")
    #expect(other["contents"] == "Contents")
    #expect(try words("sv")["notes"] == "Notes")
  }

  @Test("that are not YAML are reported")
  func badList() {
    let file = SourceFile(path: "templates/words/en.yml", text: "notes: [\n")
    let library = WordLibrary.load(from: TemplateFiles(overrides: ["words/en.yml": file]).wordLists)
    #expect(library.diagnostics.map(\.rule.id) == ["word-list-syntax"])
  }
}
