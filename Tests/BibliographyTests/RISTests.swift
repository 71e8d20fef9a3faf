import Bibliography
import CSL
import Foundation
import SourceText
import TestSupport
import Testing

@Suite("RIS")
struct RISTests {
  private func record(_ lines: String, _ type: String = "GEN") -> [String: String] {
    var values = work("TY  - \(type)\nID  - a\n\(lines)\nER  - \n", as: "works.ris")
    values["type"] = nil
    return values
  }

  @Test(
    "each tag has its variable",
    arguments: [
      ("TI  - Water", "title", "Water"), ("T1  - Water", "title", "Water"),
      ("CT  - Water", "title", "Water"),
      ("T2  - Review", "container-title", "Review"), ("JF  - Review", "container-title", "Review"),
      ("JO  - Review", "container-title", "Review"), ("BT  - Review", "container-title", "Review"),
      ("T3  - Briefs", "collection-title", "Briefs"), ("ST  - W", "title-short", "W"),
      ("VL  - 3", "volume", "3"), ("M1  - 3", "number", "3"), ("IS  - 3", "number", "3"),
      ("PB  - Press", "publisher", "Press"), ("CY  - Delta", "publisher-place", "Delta"),
      ("PP  - Delta", "publisher-place", "Delta"), ("ET  - 2", "edition", "2"),
      ("DO  - 10.1/x", "DOI", "10.1/x"),
      ("UR  - https://e.org", "URL", "https://e.org"), ("AB  - A", "abstract", "A"),
      ("N2  - A", "abstract", "A"),
      ("LA  - en", "language", "en"), ("M3  - Brief", "genre", "Brief"),
      ("N1  - n\nN1  - m", "note", "n m"),
      ("KW  - a\nKW  - b", "keyword", "a, b"), ("DB  - D", "archive", "D"),
      ("AN  - 1", "archive_location", "1"),
      ("DP  - D", "source", "D"), ("CN  - 1", "call-number", "1"),
      ("NV  - 2", "number-of-volumes", "2"),
      ("SE  - 2", "section", "2"), ("SN  - 978-0-00-000000-2", "ISBN", "978-0-00-000000-2"),
      ("SN  - 1234-567X", "ISSN", "1234-567X"), ("AU  - Berg, Karl", "author", "Berg, Karl"),
      ("A1  - Berg, Karl, Jr", "author", "Berg, Karl, Jr"),
      ("AU  - Institute", "author", "{Institute}"),
      ("AU  - Institute,", "author", "{Institute}"),
      ("AU  - Plateau,, Delta and Sons", "author", "{Plateau, Delta and Sons}"),
      ("AU  - van Berg, Karl", "author", "Berg, Karl (van)"),
      ("AU  - Orbe, Charles d'", "author", "Orbe, Charles [d']"),
      ("ED  - Berg, Karl", "editor", "Berg, Karl"), ("A2  - Berg, Karl", "editor", "Berg, Karl"),
      ("A3  - Berg, Karl", "collection-editor", "Berg, Karl"),
      ("A4  - Berg, Karl", "translator", "Berg, Karl"),
      ("PY  - 2020", "issued", "2020"), ("PY  - 2020///", "issued", "2020"),
      ("Y1  - 2020/05/01/", "issued", "2020-5-1"),
      ("PY  - 2020\nDA  - 2020/05/01", "issued", "2020-5-1"),
      ("PY  - 2020\nDA  - May", "issued", "2020-5"),
      ("DA  - 2020-05-01", "issued", "2020-5-1"), ("DA  - 1 May 2020", "issued", "2020-5-1"),
      ("DA  - 2020///Spring", "issued", "2020 season 1"),
      ("PY  - in press", "issued", "'in press'"),
      ("Y2  - 2020/05/01", "accessed", "2020-5-1"), ("SP  - 3\nEP  - 5", "page", "3-5"),
      ("SP  - 3", "page", "3"),
      ("SP  - 3-5\nEP  - 5", "page", "3-5"), ("TI - One space", "title", "One space"),
      ("TI  -No space", "title", "No space"),
    ])
  func tags(lines: String, variable: String, expected: String) {
    #expect(record(lines) == [variable: expected])
  }

  @Test("a report has its number where others have an ISBN, and its series in the second title")
  func reports() {
    #expect(
      record(
        "SN  - IPDS-12\nSN  - 978-0-00-000000-2\nM1  - 12\nT2  - Briefs\nED  - Berg, K.\nA2  - Ito, S.",
        "RPRT")
        == [
          "number": "IPDS-12", "ISBN": "978-0-00-000000-2", "collection-title": "Briefs",
          "editor": "Berg, K.", "collection-editor": "Ito, S.",
        ])
    #expect(
      record("IS  - 12\nT3  - Briefs", "RPRT") == ["number": "12", "collection-title": "Briefs"])
  }

  @Test("articles, books, chapters and papers have numbers and titles of their own")
  func kinds() {
    #expect(
      record("IS  - 2\nSN  - 12345678\nJA  - J. W.", "JOUR") == [
        "issue": "2", "ISSN": "12345678", "container-title-short": "J. W.",
        "container-title": "J. W.",
      ])
    #expect(
      record("M1  - 2\nT2  - S\nSP  - 240", "BOOK") == [
        "collection-number": "2", "collection-title": "S", "number-of-pages": "240",
      ])
    #expect(
      record("SV  - 2\nT2  - B\nT3  - S", "CHAP") == [
        "collection-number": "2", "container-title": "B", "collection-title": "S",
      ])
    #expect(
      record("T2  - Water Day\nC3  - Papers", "CPAPER") == [
        "event-title": "Water Day", "container-title": "Papers",
      ])
    #expect(record("BT  - Water", "BOOK") == ["title": "Water"])
    #expect(record("ET  - 1.2", "COMP") == ["version": "1.2"])
  }

  @Test("long values continue on the next lines")
  func lines() {
    #expect(
      record("TI  - Water\nof the Delta\n   and more\nAB  - \nText\n\nAI - based work") == [
        "title": "Water of the Delta and more", "abstract": "Text AI - based work",
      ])
  }

  @Test("works without a key get one each")
  func keys() {
    let one = "TY  - BOOK\nAU  - Berg, Karl\nPY  - 2020\nER  - \n"
    let others = "TY  - BOOK\nTI  - Water of\nER  -\nTY  - BOOK\nER  - \n"
    #expect(
      works(one + one + one + others, as: "a.ris").map { $0["id"] } == [
        "berg2020", "berg2020a", "berg2020b", "water", "work",
      ])
  }

  @Test(
    "text outside works, unknown types and unclosed works are reported")
  func problems() {
    let text =
      "Provider: Delta\nmore\nAU  - Berg, Karl\nTY  - RPT\nTI  - A\nTY  - BOOK\nTI  - B\nER  - \nER  - \nTY  - BOOK\nTI  - C"
    let checked = parse(text, as: "works.ris")
    #expect(checked.value.references.map { $0.texts[.title] } == ["A", "B", "C"])
    #expect(
      checked.diagnostics.lines == [
        "works.ris:1:1: error: expected 'TY  - ' and a type [bibliography-syntax]",
        "works.ris:4:1: error: the work is not closed by 'ER  - ' [bibliography-syntax]",
        "works.ris:4:1: warning: 'RPT' is not a type of RIS [unknown-reference-type]",
        "works.ris:9:1: error: 'ER' closes no work [bibliography-syntax]",
        "works.ris:10:1: error: the work is not closed by 'ER  - ' [bibliography-syntax]",
      ])
    #expect(
      checked.diagnostics.helps == [
        "a work begins with 'TY  - ' and ends with 'ER  - '",
        "a work begins with 'TY  - ' and ends with 'ER  - '",
        "did you mean 'RPRT'?", "a work begins with 'TY  - ' and ends with 'ER  - '",
        "a work begins with 'TY  - ' and ends with 'ER  - '",
      ])
  }
}

@Suite("Dates of RIS")
struct RISDateTests {
  @Test(
    "the year is that of PY, and the day that of the most precise date in that year",
    arguments: [
      ("PY  - 2001\nY1  - 2001/05/12/", "2001-5-12"), ("Y1  - 2001/05/12\nPY  - 2001", "2001-5-12"),
      ("PY  - 2001///\nDA  - 2001/05//", "2001-5"), ("PY  - 2001\nDA  - 2000/12/20", "2001"),
      ("PY  - 2001\nDA  - May 12", "2001-5-12"), ("Y1  - 2001", "2001"), ("DA  - 2001", "2001"),
      ("PY  - 2001///Summer", "2001 season 2"),
      ("PY  - 2001///Mar", "2001-3"), ("PY  - 2001/00/00", "2001"),
      ("PY  - in press", "'in press'"),
      ("PY  - 2001-05-12", "2001-5-12"), ("PY  - 1998/99", "1998/1999"),
    ])
  func dates(lines: String, expected: String) {
    #expect(work("TY  - BOOK\nID  - a\n\(lines)\nER  - \n", as: "a.ris")["issued"] == expected)
  }

  @Test("a DOI in the field of the kind of work is a DOI")
  func identifiers() {
    for line in [
      "M3  - doi: 10.1000/x", "M3  - 10.1000/x", "L3  - 10.1000/x", "N1  - doi:10.1000/x",
    ] {
      #expect(
        work("TY  - JOUR\nID  - a\n\(line)\nER  - \n", as: "a.ris")
          == ["type": "article-journal", "DOI": "10.1000/x"])
    }
  }
}
