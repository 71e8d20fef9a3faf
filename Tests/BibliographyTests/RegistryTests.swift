import Bibliography
import CSL
import SourceText
import Testing

@Suite("JSON of registries and reference managers")
struct RegistryTests {
  @Test("an answer of Crossref is a work, or a list of them")
  func crossref() {
    let item = #"""
      {"DOI": "10.1000/x", "type": "journal-article", "title": ["Water"], "subtitle": ["A view"],
       "original-title": [], "container-title": ["J"], "short-container-title": ["J."],
       "author": [{"name": "World Health Organization"},
                  {"family": "Berg", "given": "Karl", "sequence": "first", "affiliation": []}],
       "issued": {"date-parts": [[null]]}, "published": {"date-parts": [[2019, 5]]},
       "article-number": "e7", "ISSN": ["1234-5678", "1234-567X"], "URL": "http://dx.doi.org/10.1000/x",
       "reference-count": 3, "abstract": "<jats:p>Of <jats:italic>water</jats:italic>.</jats:p>"}
      """#
    let expected = [
      "id": "10.1000/x", "type": "article-journal", "title": "Water: A view",
      "container-title": "J", "container-title-short": "J.", "DOI": "10.1000/x",
      "author": "{World Health Organization}; Berg, Karl", "issued": "2019-5", "number": "e7",
      "page": "e7", "ISSN": "1234-5678", "abstract": "Of <i>water</i>.",
    ]
    #expect(works(item, as: "w.json") == [expected])
    #expect(works(#"{"status": "ok", "message": \#(item)}"#, as: "w.json") == [expected])
    #expect(
      works(#"{"message-type": "work-list", "message": {"items": [\#(item)]}}"#, as: "w.json")
        == [expected])
  }

  @Test(
    "types of registries get their CSL names",
    arguments: [
      ("journal-article", "article-journal"), ("book-chapter", "chapter"),
      ("proceedings-article", "paper-conference"), ("posted-content", "article"),
      ("monograph", "book"), ("dissertation", "thesis"), ("reference-entry", "entry-encyclopedia"),
      ("peer-review", "review"), ("journal", "periodical"), ("report", "report"),
    ])
  func types(type: String, expected: String) {
    #expect(work(#"[{"id": "k", "type": "\#(type)"}]"#, as: "w.json") == ["type": expected])
  }

  @Test("an institution and an event are what CSL calls publisher and event")
  func parts() {
    #expect(
      work(
        #"[{"id": "k", "type": "report", "institution": [{"name": "Delta Bank"}], "publisher-location": "Delta"}]"#,
        as: "w.json") == ["type": "report", "publisher": "Delta Bank", "publisher-place": "Delta"])
    #expect(
      work(
        #"[{"id": "k", "type": "proceedings-article", "event": {"name": "Water Day", "location": "Delta"}}]"#,
        as: "w.json")
        == ["type": "paper-conference", "event-title": "Water Day", "event-place": "Delta"])
  }

  @Test("the key that Zotero gave is the work's key, and its address another")
  func zoteroKeys() {
    let works = parse(
      #"[{"id": "http://zotero.org/users/1/items/A", "citation-key": "berg2020", "type": "book"}]"#,
      as: "w.json"
    ).value
    #expect(works.keys == ["berg2020"])
    #expect(works["http://zotero.org/users/1/items/A"]?.id == "berg2020")
  }

  @Test("items in Zotero's own form are read")
  func zotero() {
    let item = #"""
      {"itemType": "journalArticle", "citationKey": "berg2020", "title": "Water", "date": "2020-05-01",
       "publicationTitle": "J", "journalAbbreviation": "J.", "volume": "3", "issue": "2", "pages": "1-5",
       "creators": [{"creatorType": "author", "firstName": "Karl", "lastName": "Berg"},
                    {"creatorType": "editor", "name": "Delta Bank"}],
       "tags": [{"tag": "water"}, {"tag": "delta"}], "url": "", "language": "en_GB"}
      """#
    let expected = [
      "id": "berg2020", "type": "article-journal", "title": "Water", "issued": "2020-5-1",
      "container-title": "J", "container-title-short": "J.", "volume": "3", "issue": "2",
      "page": "1-5", "author": "Berg, Karl", "editor": "{Delta Bank}", "keyword": "water, delta",
      "language": "en-GB",
    ]
    #expect(
      works(#"{"config": {}, "items": [\#(item), {"itemType": "note"}]}"#, as: "w.json") == [
        expected
      ])
    #expect(works(#"[{"key": "A", "data": \#(item)}]"#, as: "w.json") == [expected])
  }
}
