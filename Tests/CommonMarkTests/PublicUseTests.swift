import CommonMark
import SourceText
import TestSupport
import Testing

/// Uses the library as others do: without `@testable`.
@Suite("CommonMark as a library")
struct PublicUseTests {
  @Test("the example of the documentation is the one that is compiled here")
  func example() throws {
    let page = try Repository.text("Sources/CommonMark/CommonMark.docc/CommonMark.md")
    let pattern = /(func article.*?)\n```/.dotMatchesNewlines()
    let function = try #require(page.firstMatch(of: pattern)?.1)
    #expect(try Repository.text("Tests/CommonMarkTests/PublicUseTests.swift").contains(function))
  }

  @Test("the example writes an article, and reports its mistakes")
  func output() {
    let text = "Tides \"rise\" here.[^a] See [the port](port.md).[^b]\n\n[^a]: Twice a day.\n"
    let article = article(from: SourceFile(path: "tides.md", text: text))
    #expect(article.html.contains("Tides “rise” here."))
    #expect(article.html.contains(#"<a href="port.html">the port</a>"#))
    #expect(article.html.contains("Twice a day."))
    #expect(
      article.problems.map(\.description) == [
        "tides.md:1:48: error: no note is defined for '[^b]' [undefined-note]"
      ])
    #expect(article.problems.map(\.rule) == [Rule(MarkdownRule.undefinedNote)])
  }

  @Test("a dialect, citations and words are of one's own choice")
  func settings() {
    var dialect = Dialect.commonMark
    dialect.notes = true
    dialect.citations = .all
    let file = SourceFile(path: "tides.md", text: "It rises [see @hale2021].^[Twice a day.]\n")
    let document = MarkdownDocument(reading: file, dialect: dialect)
    #expect(document.citations.flatMap(\.items).map(\.key) == ["hale2021"])
    #expect(document.citationPlaces(makingNotes: false).map(\.note) == [0])
    var options = HTMLOptions()
    options.words.notes = "Anmerkungen"
    options.citations = [CitationHTML(inline: Array("(Hale 2021)".utf8), copy: [])]
    let rendered = document.html(options)
    #expect(String(decoding: rendered.body, as: UTF8.self).contains("It rises (Hale 2021)."))
    #expect(String(decoding: rendered.notes, as: UTF8.self).contains("Anmerkungen"))
  }
}

func article(from file: SourceFile) -> (html: String, problems: [Diagnostic]) {
  let document = MarkdownDocument(reading: file, dialect: .brief)
  var options = HTMLOptions(typography: .english)
  options.resolve = { address, use in
    use == .link && address.hasSuffix(".md") ? address.dropLast(3) + ".html" : nil
  }
  let rendered = document.html(options)
  return (String(decoding: rendered.body + rendered.notes, as: UTF8.self), rendered.diagnostics)
}
