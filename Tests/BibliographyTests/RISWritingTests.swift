import Bibliography
import CSL
import Foundation
import SourceText
import TestSupport
import Testing

@Suite("RIS that is written")
struct RISWritingTests {
  @Test("a report has the tags that Zotero, EndNote and JabRef look for")
  func report() {
    #expect(
      Sample.report.ris.replacing("\r\n", with: "\n") == """
        TY  - RPRT
        ID  - ipds2017
        AU  - Khan, Amina
        AU  - Institute of Plateau and Delta Studies
        ED  - van Berg, Karl
        TI  - Water & the NATO Summit
        ST  - Water
        T2  - Issue Briefs
        PY  - 2017
        DA  - 2017/09/15/
        Y2  - 2020/01/02/
        SN  - 12
        SN  - 978-0-00-000000-2
        M1  - 12
        M3  - Issue Brief
        PB  - Institute of Plateau and Delta Studies
        CY  - Delta City
        DO  - 10.1234/ipds.12
        UR  - https://ipds.example.org/a_b?x=%20
        LA  - en
        AB  - What 50% of us drink.
        KW  - water
        KW  - policy
        ER  - 

        """)
  }

  @Test(
    "a work of each type comes back as it was, with all that RIS has a tag for",
    arguments: Sample.types)
  func types(type: String) {
    let work = Sample.work(type, Self.variables(type))
    var expected = work
    expected.type = Self.types[type] ?? type
    #expect(readBack(work) == expected)
  }

  /// Types without an equivalent in RIS, with their substitutes.
  private static let types = [
    "article": "article-journal", "collection": "document", "entry": "entry-encyclopedia",
    "event": "document", "musical_score": "document", "performance": "document",
    "post": "post-weblog", "review": "document", "review-book": "document", "treaty": "document",
  ]

  private static func variables(_ type: String) -> Set<Variable> {
    var variables: Set<Variable> = [
      .title, .titleShort, .containerTitleShort, .collectionTitle, .volume, .publisher,
      .publisherPlace, .doi, .url, .language, .abstract, .note, .annote, .archive,
      .archiveLocation, .source, .callNumber, .section, .originalTitle, .reviewedTitle,
      .numberOfVolumes, .keyword, .genre, .page, .author, .editor, .translator, .issued, .accessed,
      .collectionEditor, .issn,
    ]
    let isAlone = ["book", "classic", "map", "pamphlet", "report", "software", "standard"].contains(
      type)
    if !isAlone { variables.insert(.containerTitle) }
    variables.insert(type == "software" ? .version : .edition)
    let isArticle = type.hasPrefix("article") || type == "periodical"
    if isArticle { variables.insert(.issue) } else { variables.insert(.isbn) }
    let inSeries =
      ["book", "chapter", "paper-conference"].contains(type) || type.hasPrefix("entry")
    variables.insert(inSeries ? .collectionNumber : .number)
    if type == "paper-conference" { variables.insert(.eventTitle) }
    return variables
  }

  @Test("special characters come back", arguments: Sample.texts)
  func texts(text: String) {
    var work = Reference(id: "a", type: "report")
    work.texts = [.title: text, .publisher: text, .abstract: text, .note: text]
    #expect(readBack(work) == work)
  }

  @Test("a text stays on one line, and an address stays one address")
  func lines() {
    var work = Reference(id: "k", type: "book")
    work.texts[.title] = "a\u{2028}TY  - JOUR\u{2029}b\u{85}c\nd"
    work.texts[.url] = "https://e.example/a;javascript:b"
    #expect(
      work.ris.replacing("\r\n", with: "\n") == """
        TY  - BOOK
        ID  - k
        TI  - a TY  - JOUR b c d
        UR  - https://e.example/a%3Bjavascript:b
        ER  - 

        """)
  }

  @Test("markup is removed, and its text stays", arguments: Sample.markup)
  func markup(text: String) {
    var work = Reference(id: "a", type: "report")
    work.texts = [.title: text]
    let plain = readBack(work)?.texts[.title]
    #expect(plain?.contains("<") == false)
    #expect(plain?.isEmpty == false)
  }

  @Test(
    "names come back",
    arguments: Sample.names.filter { !["Ito", "d’Orbe"].contains($0.family) } + [
      Name(family: "Gogh", given: "Otto", nonDroppingParticle: "van")
    ])
  func names(name: Name) {
    var work = Reference(id: "a", type: "book")
    work.names = [.author: [name], .editor: [name, name]]
    #expect(readBack(work) == work)
  }

  @Test(
    "a single family name is written as an institution, and a lower-case beginning as a particle")
  func ambiguous() {
    var work = Reference(id: "a", type: "book")
    work.names[.author] = [Name(family: "Ito"), Name(family: "d’Orbe", given: "Charles")]
    #expect(
      readBack(work)?.names[.author] == [
        Name(literal: "Ito"), Name(family: "Orbe", given: "Charles", nonDroppingParticle: "d’"),
      ])
  }

  @Test("an institution with a comma comes back as a person, since RIS cannot tell them apart")
  func institution() {
    var work = Reference(id: "a", type: "book")
    work.names[.author] = [Name(literal: "Plateau, Delta and Sons")]
    #expect(readBack(work)?.names[.author] == [Name(family: "Plateau", given: "Delta and Sons")])
  }

  @Test("dates come back", arguments: Sample.dates)
  func dates(date: DateValue) {
    var work = Reference(id: "a", type: "book")
    work.dates = [.issued: date]
    #expect(readBack(work) == work)
  }

  @Test("the start of a range comes back")
  func ranges() {
    var work = Reference(id: "a", type: "book")
    work.dates[.issued] = Sample.ranges[0]
    #expect(readBack(work)?.dates[.issued] == DateValue(DateValue.Parts(2019)))
  }

  @Test("pages of books and several page ranges come back")
  func pages() {
    var work = Reference(id: "a", type: "book")
    work.texts[.numberOfPages] = "240"
    #expect(readBack(work) == work)
    work.texts = [.page: "3-5, 8-9"]
    #expect(readBack(work) == work)
  }

  private func readBack(_ work: Reference) -> Reference? {
    let checked = parse(work.ris, as: "a.ris")
    #expect(checked.diagnostics.lines == [])
    return checked.value.references.first
  }
}
