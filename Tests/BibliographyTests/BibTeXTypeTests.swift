import Bibliography
import CSL
import SourceText
import TestSupport
import Testing

@Suite("Types of BibTeX and BibLaTeX")
struct BibTeXTypeTests {
  @Test(
    "each type has its name in CSL",
    arguments: [
      ("article", "article-journal"), ("book", "book"), ("mvbook", "book"),
      ("collection", "book"), ("proceedings", "book"), ("reference", "book"), ("manual", "book"),
      ("booklet", "pamphlet"), ("inbook", "chapter"), ("incollection", "chapter"),
      ("suppbook", "chapter"), ("suppcollection", "chapter"), ("inproceedings", "paper-conference"),
      ("conference", "paper-conference"), ("inreference", "entry-encyclopedia"),
      ("online", "webpage"), ("electronic", "webpage"), ("www", "webpage"), ("report", "report"),
      ("techreport", "report"), ("TechReport", "report"), ("thesis", "thesis"),
      ("unpublished", "manuscript"), ("dataset", "dataset"), ("software", "software"),
      ("patent", "patent"), ("jurisdiction", "legal_case"), ("legislation", "legislation"),
      ("standard", "standard"), ("video", "motion_picture"), ("movie", "motion_picture"),
      ("artwork", "graphic"), ("image", "graphic"), ("audio", "song"), ("music", "song"),
      ("letter", "personal_communication"), ("misc", "document"), ("periodical", "periodical"),
      ("suppperiodical", "article-journal"),
    ])
  func types(type: String, expected: String) {
    #expect(work("@\(type){k, note = {n}}") == ["type": expected, "note": "n"])
  }

  @Test("the degree of a thesis is its genre, and 'type' says another")
  func theses() {
    #expect(work("@phdthesis{k,}") == ["type": "thesis", "genre": "PhD thesis"])
    #expect(work("@mastersthesis{k,}") == ["type": "thesis", "genre": "Master’s thesis"])
    #expect(work("@thesis{k, type = {bathesis}}")["genre"] == "Bachelor’s thesis")
    #expect(work("@phdthesis{k, type = {Habilitation}}")["genre"] == "Habilitation")
  }

  @Test("subtypes of articles, and talks among unpublished works, have their own types")
  func subtypes() {
    #expect(work("@article{k, entrysubtype = {magazine}}") == ["type": "article-magazine"])
    #expect(work("@article{k, entrysubtype = {newspaper}}") == ["type": "article-newspaper"])
    #expect(
      work("@unpublished{k, eventtitle = {Water Day}}")
        == ["type": "speech", "event-title": "Water Day"])
    #expect(work("@unpublished{k, venue = {Delta}}") == ["type": "speech", "event-place": "Delta"])
  }

  @Test("an unknown type becomes a document, and the nearest type is suggested")
  func unknown() {
    let checked = parse("@techrport{a, note = {n}}\n\n  @zzzzz{b, note = {n}}\n")
    #expect(checked.value.references.map(\.type) == ["document", "document"])
    #expect(
      checked.diagnostics.lines == [
        "works.bib:1:1: warning: '@techrport' is not a type of BibTeX or BibLaTeX [unknown-reference-type]",
        "works.bib:3:3: warning: '@zzzzz' is not a type of BibTeX or BibLaTeX [unknown-reference-type]",
      ])
    #expect(
      checked.diagnostics.helps == [
        "did you mean '@techreport'?", "use '@misc' where nothing else fits",
      ])
  }
}
