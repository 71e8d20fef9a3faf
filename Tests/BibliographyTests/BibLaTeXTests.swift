import Bibliography
import CSL
import SourceText
import TestSupport
import Testing

@Suite("Keys, parts and sets of BibLaTeX")
struct BibLaTeXTests {
  @Test(
    "keys of BibLaTeX are words",
    arguments: [
      ("pubstate = {inpress}", "status", "in press"),
      ("pubstate = {submitted}", "status", "submitted"),
      ("series = {newseries}", "collection-title", "n.s."),
      ("type = {techreport}", "genre", "Technical report"),
      ("type = {patentus}", "genre", "U.S. patent"),
      ("type = {patenteu}", "genre", "European patent"),
      ("type = {mathesis}", "genre", "Master’s thesis"),
      ("location = {countryus}", "publisher-place", "United States of America"),
      ("language = {langfrench}", "language", "fr"),
    ])
  func keys(text: String, variable: String, expected: String) {
    #expect(fields(text) == [variable: expected])
  }

  @Test("a patent holds in countries")
  func patents() {
    #expect(
      fields("location = {countryde and countryus}", of: "patent")
        == ["jurisdiction": "Germany; United States of America"])
  }

  @Test(
    "a database's own name for an article is not printed",
    arguments: ["Article", "Journal Article", "Proceedings Paper"])
  func kinds(type: String) {
    #expect(fields("type = {\(type)}", of: "article") == [:])
    #expect(
      work("TY  - JOUR\nID  - k\nM3  - \(type)\nER  - \n", as: "w.ris") == [
        "type": "article-journal"
      ])
  }

  @Test("the number of an article also replaces its pages, in every format")
  func articles() {
    for field in ["eid", "articleno", "article-number"] {
      #expect(
        fields("\(field) = {17}, numpages = {22}", of: "article") == ["number": "17", "page": "17"])
    }
    #expect(fields("eid = {17}, pages = {1--9}", of: "article") == ["number": "17", "page": "1-9"])
    #expect(
      work("TY  - JOUR\nID  - k\nC7  - 17\nER  - \n", as: "w.ris")
        == ["type": "article-journal", "number": "17", "page": "17"])
    let work = parse("@article{k, eid = {17}}").value.references[0]
    #expect(work.bibTeX == "@article{k,\n  eid = {17},\n}\n")
    #expect(!work.ris.contains("SP  - "))
  }

  @Test(
    "a book's own booktitle is for its parts",
    arguments: ["book", "collection", "proceedings", "mvcollection", "reference"])
  func parents(type: String) {
    #expect(
      fields("title = {Global Society}, booktitle = {Global Society}", of: type)
        == ["title": "Global society"])
    #expect(fields("booktitle = {Global Society}", of: type) == ["title": "Global society"])
    let works = parse(
      "@inbook{a, title = {Part}, crossref = {b}}\n@\(type){b, title = {Whole}, booktitle = {Whole}}"
    ).value
    #expect(works["a"]?.values["container-title"] ?? works["a"]?.values["volume-title"] == "Whole")
  }

  @Test("a volume has the title of the whole and its own")
  func volumes() {
    #expect(
      fields(
        "title = {Deltas}, subtitle = {a view}, maintitle = {On water}, mainsubtitle = {essays}, maintitleaddon = {New}, volume = 2",
        of: "book")
        == ["title": "On water: essays. New", "volume-title": "Deltas: a view", "volume": "2"])
    #expect(fields("title = {Why?}, titleaddon = {A view}")["title"] == "Why? A view")
  }

  @Test("a set cites its works")
  func sets() {
    let checked = parse("@book{a, title = {A}}\n@book{b, title = {B}}\n@set{s, entryset = {a, b}}")
    #expect(checked.diagnostics.lines == [])
    #expect(checked.value.sets == ["s": ["a", "b"]])
    #expect(checked.value.keys == ["a", "b"])
  }

  @Test("a set of nothing, or of works that are not there, is reported")
  func brokenSets() {
    #expect(
      parse("@book{a, title = {A}}\n@set{s, entryset = {a, c}}\n@set{t}").diagnostics.lines == [
        "works.bib:2:1: warning: the set 's' names 'c', which does not exist [bibliography-set]",
        "works.bib:3:1: warning: the set 't' names no works [bibliography-set]",
      ])
  }

  @Test("settings of styles and custom types are not reported")
  func apart() {
    #expect(
      works("@IEEEtranBSTCTL{c, title = {x}}\n@customa{a, title = {A}}").map { $0["id"] } == ["a"])
  }
}
