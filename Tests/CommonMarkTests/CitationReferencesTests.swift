import CommonMark
import SourceText
import Testing

@Suite("Citations: links whose labels look like them")
struct CitationReferencesTests {
  private static let text = """
    [@ada] wrote it with [Bo][bo] and [her][@Ada], ![pic][@ada], [@eve].

    [@ada]: https://example.org/ada "Ada"
    [bo]: https://example.org/bo
    """

  private func document(_ which: Dialect.Citations, works: Set<String>) -> MarkdownDocument {
    var dialect = Dialect.brief
    dialect.citations = which
    return MarkdownDocument(
      reading: SourceFile(path: "x.md", text: Self.text), dialect: dialect,
      isWork: works.contains)
  }

  @Test("a link takes precedence over a citation of an unknown key", arguments: [true, false])
  func linkGoesFirst(all: Bool) {
    let document = document(all ? .all : .inBrackets, works: ["eve"])
    #expect(document.citations.map { $0.items.map(\.key) } == [["eve"]])
    #expect(
      document.html(HTMLOptions()).text == """
        <p><a href="https://example.org/ada" title="Ada">@ada</a> wrote it with \
        <a href="https://example.org/bo">Bo</a> and \
        <a href="https://example.org/ada" title="Ada">her</a>, \
        <img src="https://example.org/ada" alt="pic" title="Ada" />, [@eve].</p>

        """)
  }

  @Test("a citation of a work takes precedence over a link")
  func workGoesFirst() {
    let document = document(.all, works: ["ada"])
    #expect(document.citations.first?.items.map(\.key) == ["ada"])
  }
}
