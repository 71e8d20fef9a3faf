import Bibliography
import CSL
import SourceText
import TestSupport
import Testing

@Suite("Fields that entries take from others")
struct CrossReferenceTests {
  @Test("a chapter takes the fields of its book, and the book's title as the title of its book")
  func chapter() {
    let text = """
      @incollection{c, author = {Khan, Amina}, title = {{C}}, pages = {1--2}, crossref = {b}}
      @collection{b, editor = {Berg, Karl}, title = {{B}}, subtitle = {{S}}, publisher = {P},
        year = 2020, keywords = {k}, abstract = {a}, shorttitle = {{T}}, note = {n}}
      """
    #expect(
      works(text)[0] == [
        "id": "c", "type": "chapter", "title": "C", "page": "1-2", "author": "Khan, Amina",
        "editor": "Berg, Karl", "container-title": "B: S", "publisher": "P", "issued": "2020",
        "note": "n",
      ])
  }

  @Test("fields are taken over several levels, and the nearest counts")
  func levels() {
    let text = """
      @inbook{c, title = {{C}}, crossref = {v}, date = {2021}}
      @book{v, title = {{V}}, volume = 2, crossref = {m}, year = 2020, month = may}
      @mvbook{m, author = {Berg, Karl}, title = {{M}}, publisher = {P}, location = {L}, volume = 9}
      """
    #expect(
      works(text)[..<2] == [
        [
          "id": "c", "type": "chapter", "title": "C", "container-title": "M", "volume-title": "V",
          "author": "Berg, Karl", "container-author": "Berg, Karl", "publisher": "P",
          "publisher-place": "L", "volume": "2", "issued": "2021",
        ],
        [
          "id": "v", "type": "book", "title": "M", "volume-title": "V", "author": "Berg, Karl",
          "publisher": "P", "publisher-place": "L", "volume": "2", "issued": "2020-5",
        ],
      ])
  }

  @Test("an article takes the journal of its periodical")
  func periodical() {
    let text = "@periodical{p, title = {Water Review}, date = {2020}}\n@article{a, crossref = {p}}"
    #expect(
      works(text)[1]
        == [
          "id": "a", "type": "article-journal", "container-title": "Water Review", "issued": "2020",
        ])
  }

  @Test("data containers are not works, and an entry may take fields from several")
  func data() {
    let text = """
      @xdata{press, publisher = {P}, xdata = {place}}
      @xdata{place, address = {L}, title = {{Never}}}
      @book{b, title = {{B}}, xdata = {press, other}}
      @xdata{other, note = {n}, publisher = {Q}}
      """
    #expect(
      works(text) == [
        [
          "id": "b", "type": "book", "title": "B", "publisher": "P", "publisher-place": "L",
          "note": "n",
        ]
      ])
  }

  @Test("a missing key is reported with the nearest one, and so are circles")
  func problems() {
    let text = """
      @book{water2020, note = {n}}
      @incollection{a, crossref = {watr2020}, xdata = {nothing}}
      @book{b, crossref = {c}}
      @book{c, crossref = {b}, note = {m}}
      @book{d, crossref = {d}}
      """
    let checked = parse(text)
    #expect(checked.value["b"]?.texts[.note] == "m")
    #expect(
      checked.diagnostics.lines == [
        "works.bib:2:1: warning: 'a' takes fields from 'nothing', which does not exist [unknown-crossref]",
        "works.bib:2:1: warning: 'a' takes fields from 'watr2020', which does not exist [unknown-crossref]",
        "works.bib:4:1: warning: 'c' takes fields from 'b', which takes them from 'c' [unknown-crossref]",
        "works.bib:5:1: warning: 'd' takes fields from 'd', which takes them from 'd' [unknown-crossref]",
      ])
    #expect(
      checked.diagnostics.helps == [
        nil, "did you mean 'water2020'?", "take 'crossref' or 'xdata' out of one of them",
        "take 'crossref' or 'xdata' out of one of them",
      ])
  }

  @Test("a chain of ten thousand is followed to its end")
  func chain() {
    let entries = (0..<10_000).map { "@book{k\($0), crossref = {k\($0 + 1)}}" }
    let text = entries.joined(separator: "\n") + "\n@book{k10000, publisher = {P}}"
    #expect(parse(text).value["k0"]?.texts[.publisher] == "P")
  }
}
