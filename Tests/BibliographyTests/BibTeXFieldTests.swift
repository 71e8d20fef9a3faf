import Bibliography
import CSL
import SourceText
import TestSupport
import Testing

@Suite("Fields of BibTeX and BibLaTeX")
struct BibTeXFieldTests {
  @Test(
    "each field has its variable",
    arguments: [
      ("title = {Water}", "title", "Water"), ("shorttitle = {Water}", "title-short", "Water"),
      ("publisher = {Plateau Press}", "publisher", "Plateau Press"),
      ("institution = {Delta}", "publisher", "Delta"), ("school = {Delta}", "publisher", "Delta"),
      ("howpublished = {Mimeo}", "publisher", "Mimeo"),
      ("address = {Delta City}", "publisher-place", "Delta City"),
      ("location = {Delta City}", "publisher-place", "Delta City"),
      ("series = {Briefs on Water}", "collection-title", "Briefs on Water"),
      ("number = {12}", "number", "12"), ("volume = 3", "volume", "3"),
      ("volume = 3, part = 2", "volume", "3.2"), ("pages = {1--20}", "page", "1-20"),
      ("pages = {1–20}", "page", "1-20"), ("pagetotal = 200", "number-of-pages", "200"),
      ("volumes = 4", "number-of-volumes", "4"), ("edition = {2nd}", "edition", "2nd"),
      ("version = {1.2}", "version", "1.2"), ("chapter = 7", "chapter-number", "7"),
      ("type = {Policy Brief}", "genre", "Policy Brief"), ("note = {N}", "note", "N"),
      ("note = {N}, addendum = {M}", "note", "N. M"), ("annote = {A}", "annote", "A"),
      ("annotation = {A}", "annote", "A"), ("abstract = {A}", "abstract", "A"),
      ("keywords = {a, b}", "keyword", "a, b"), ("pubstate = {in press}", "status", "in press"),
      ("isbn = {1}", "ISBN", "1"), ("issn = {1}", "ISSN", "1"), ("pmid = {1}", "PMID", "1"),
      ("library = {L}", "archive", "L"), ("eventtitle = {Water Day}", "event-title", "Water Day"),
      ("venue = {Delta}", "event-place", "Delta"), ("origtitle = {Eau}", "original-title", "Eau"),
      ("origpublisher = {P}", "original-publisher", "P"),
      ("origlocation = {P}", "original-publisher-place", "P"),
      ("shortjournal = {J. W.}", "container-title-short", "J. W."),
      ("langid = {ngerman}", "language", "de"), ("langid = {british}", "language", "en-GB"),
      ("language = {Urdu}", "language", "ur"), ("langid = {pt-BR}", "language", "pt-BR"),
      ("origdate = {1890}", "original-date", "1890"),
      ("eventdate = {2020-05}", "event-date", "2020-5"),
      ("urldate = {2020-05-01}", "accessed", "2020-5-1"),
      ("bookauthor = {Berg, Karl}", "container-author", "Berg, Karl"),
      ("translator = {Berg, Karl}", "translator", "Berg, Karl"),
      ("editor = {Berg, Karl}", "editor", "Berg, Karl"),
      ("holder = {Berg, Karl}", "author", "Berg, Karl"),
      ("editor = {Berg, Karl}, editortype = {director}", "director", "Berg, Karl"),
      ("editora = {Berg, Karl}, editoratype = {compiler}", "compiler", "Berg, Karl"),
    ])
  func field(text: String, variable: String, expected: String) {
    #expect(fields(text) == [variable: expected])
  }

  @Test("a number is an issue's, a book's in its series, or the work's own")
  func numbers() {
    #expect(fields("number = {2}, issue = {Spring}", of: "article") == ["issue": "2, Spring"])
    #expect(
      fields("number = {2}, eid = {e7}", of: "article")
        == ["issue": "2", "number": "e7", "page": "e7"])
    #expect(
      fields("number = {2}, series = {S}", of: "book")
        == ["collection-number": "2", "collection-title": "S"])
    #expect(
      fields("number = {2}, series = {S}", of: "techreport")
        == ["number": "2", "collection-title": "S"])
  }

  @Test("all publishers of a work are named, and 'and' in a name does not make a list")
  func publishers() {
    #expect(
      fields("publisher = {Press}, institution = {Plateau and Delta}")
        == ["publisher": "Press; Plateau and Delta"])
    #expect(fields("organization = {Delta}", of: "inproceedings") == ["publisher": "Delta"])
    #expect(
      fields("organization = {Delta}, author = {Berg, Karl}", of: "online")
        == ["publisher": "Delta", "author": "Berg, Karl"])
  }

  @Test("an organization without an author is the author")
  func organizations() {
    #expect(
      fields("organization = {Institute of Plateau and Delta Studies}", of: "online")
        == ["author": "{Institute of Plateau and Delta Studies}"])
  }

  @Test("journals and books are what articles and chapters are in")
  func containers() {
    #expect(
      fields("journal = {Water Review}", of: "article") == ["container-title": "Water Review"])
    #expect(
      fields("journaltitle = {Water}, journalsubtitle = {A Review}", of: "article")
        == ["container-title": "Water: A Review"])
    #expect(
      fields("booktitle = {On water}, booksubtitle = {essays}", of: "incollection")
        == ["container-title": "On water: essays"])
    #expect(
      fields("booktitle = {Deltas}, maintitle = {On water}", of: "incollection")
        == ["container-title": "On water", "volume-title": "Deltas"])
    #expect(
      fields("title = {Deltas}, maintitle = {On water}", of: "book")
        == ["title": "On water", "volume-title": "Deltas"])
    #expect(
      fields("title = {Water}, issuetitle = {Deltas}", of: "periodical")
        == ["title": "Deltas", "container-title": "Water"])
  }

  @Test(
    "addresses come out whole",
    arguments: [
      ("url = {https://e.org/a\\_b?x=\\%20y}", "https://e.org/a_b?x=%20y"),
      ("url = {https://e.org/a%20b#c~d}", "https://e.org/a%20b#c~d"),
      ("url = {\\url{https://e.org/a}}", "https://e.org/a"),
      ("url = {<https://e.org/a>}", "https://e.org/a"), ("url = {www.e.org}", "www.e.org"),
      ("howpublished = {\\url{https://e.org/a}}", "https://e.org/a"),
      ("howpublished = {Available at \\url{https://e.org/a}}", "https://e.org/a"),
      ("eprint = {2001.00001}, eprinttype = {arXiv}", "https://arxiv.org/abs/2001.00001"),
      ("eprint = {2001.1}, archivePrefix = {arXiv}", "https://arxiv.org/abs/2001.1"),
      ("eprint = {77}, eprinttype = {jstor}", "https://www.jstor.org/stable/77"),
    ])
  func addresses(text: String, expected: String) {
    #expect(fields(text) == ["URL": expected])
  }

  @Test("identifiers are bare", arguments: ["", "https://doi.org/", "http://dx.doi.org/", "doi:"])
  func identifiers(prefix: String) {
    #expect(fields("doi = {\(prefix)10.1234/a\\_b}") == ["DOI": "10.1234/a_b"])
  }

  @Test("an eprint of PubMed is a PMID")
  func pubmed() {
    #expect(fields("eprint = {77}, eprinttype = {pubmed}") == ["PMID": "77"])
  }

  @Test("field names are case-insensitive, and the last of two fields with one name counts")
  func names() {
    #expect(fields("TITLE = {A}, Title = {B}") == ["title": "B"])
  }

  @Test("further keys name the same work")
  func aliases() {
    let checked = parse("@book{a, ids = {b, c}, note = {n}}\n@book{d, ids = {c}, note = {m}}\n")
    #expect(checked.value["b"]?.id == "a")
    #expect(checked.value["a"]?.id == "a")
    #expect(
      checked.diagnostics.lines == [
        "works.bib:2:1: warning: two works have the further key 'c' [ambiguous-key]"
      ])
    #expect(checked.diagnostics.helps == ["leave it to one of them"])
  }
}
