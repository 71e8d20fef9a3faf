import Bibliography
import CSL
import Foundation
import SourceText
import TestSupport
import Testing

@Suite("BibTeX that is written")
struct BibTeXWritingTests {
  @Test("a report has the fields that reference managers look for")
  func report() {
    #expect(
      Sample.report.bibTeX == """
        @techreport{ipds2017,
          options = {useprefix=true},
          author = {Khan, Amina and {Institute of Plateau and Delta Studies}},
          editor = {van Berg, Karl},
          title = {{Water \\& the {NATO} Summit}},
          shorttitle = {{Water}},
          series = {Issue Briefs},
          number = {12},
          institution = {{Institute of Plateau and Delta Studies}},
          address = {Delta City},
          year = {2017},
          month = sep,
          date = {2017-09-15},
          doi = {10.1234/ipds.12},
          isbn = {978-0-00-000000-2},
          url = {https://ipds.example.org/a_b?x=%20},
          urldate = {2020-01-02},
          type = {Issue Brief},
          langid = {english},
          keywords = {water, policy},
          abstract = {What 50\\% of us drink.},
        }

        """)
  }

  @Test("a year beyond any calendar is not a date", arguments: [Int.min, Int.max])
  func year(year: Int) {
    var work = Sample.report
    work.dates = [.issued: DateValue(DateValue.Parts(year))]
    #expect(work.bibTeX.contains("\n  year = {\(year)},"))
    #expect(!work.bibTeX.contains("\n  date = "))
  }

  @Test(
    "a work of each type comes back as it was, with all that BibLaTeX has a field for",
    arguments: Sample.types)
  func types(type: String) {
    let work = Sample.work(type, Self.variables(type))
    var expected = work
    expected.type = Self.types[type] ?? (Self.kept.contains(type) ? type : "document")
    #expect(readBack(work) == expected)
  }

  /// Types without an equivalent in BibLaTeX, with their substitutes.
  private static let types = [
    "article": "article-journal", "entry": "entry-encyclopedia",
    "entry-dictionary": "entry-encyclopedia",
    "post": "webpage", "post-weblog": "webpage",
  ]

  private static let kept: Set<String> = [
    "article-journal", "article-magazine", "article-newspaper", "book", "chapter", "dataset",
    "entry-encyclopedia", "graphic", "legal_case", "legislation", "manuscript", "motion_picture",
    "pamphlet", "paper-conference", "patent", "performance", "periodical",
    "personal_communication", "report", "review", "software", "song", "speech", "standard",
    "thesis", "treaty", "webpage",
  ]

  private static func variables(_ type: String) -> Set<Variable> {
    var variables: Set<Variable> = [
      .title, .titleShort, .containerTitle, .containerTitleShort, .collectionTitle, .originalTitle,
      .reviewedTitle, .volume, .numberOfVolumes, .edition, .version, .chapterNumber, .page,
      .numberOfPages, .publisher, .publisherPlace, .originalPublisher, .originalPublisherPlace,
      .doi, .isbn, .issn, .pmid, .pmcid, .url, .language, .status, .keyword, .archive, .note,
      .annote, .abstract, .genre, .issue, .author, .editor, .translator, .containerAuthor,
      .originalAuthor, .director, .compiler, .organizer, .issued, .accessed, .originalDate,
      .eventDate,
    ]
    let inSeries =
      ["book", "chapter", "paper-conference"].contains(type) || type.hasPrefix("entry")
    variables.insert(inSeries ? .collectionNumber : .number)
    if type != "manuscript" { variables.formUnion([.eventTitle, .eventPlace]) }
    if type.hasPrefix("leg") { variables.insert(.authority) }
    return variables
  }

  @Test("special characters come back", arguments: Sample.texts)
  func texts(text: String) {
    var work = Reference(id: "a", type: "report")
    for variable in [Variable.title, .titleShort, .publisher, .abstract, .note, .collectionTitle] {
      work.texts[variable] = text
    }
    var expected = work
    expected.texts = work.texts.mapValues { $0.precomposedStringWithCanonicalMapping }
    #expect(readBack(work) == expected)
  }

  @Test("markup comes back", arguments: Sample.markup)
  func markup(text: String) {
    var work = Reference(id: "a", type: "chapter")
    work.texts = [.title: text, .containerTitle: text]
    #expect(readBack(work) == work)
  }

  @Test(
    "names come back",
    arguments: Sample.names + [
      Name(family: "von Neumann", given: "John"), Name(family: "Abd Rahman"),
      Name(literal: "Plateau, Delta and Sons"),
      Name(family: "Berg, of Delta", given: "Karl and Otto"),
      Name(family: "Gogh", given: "Otto", nonDroppingParticle: "van"),
    ])
  func names(name: Name) {
    var work = Reference(id: "a", type: "book")
    work.names = [.author: [name], .editor: [name, name, Name(literal: "others")]]
    #expect(readBack(work) == work)
  }

  @Test("particles of both kinds come back side by side")
  func particles() {
    var work = Reference(id: "a", type: "book")
    work.names[.author] = [
      Name(family: "Gogh", given: "Otto", nonDroppingParticle: "van"),
      Name(family: "Orbe", given: "Charles", droppingParticle: "de"),
    ]
    #expect(readBack(work) == work)
  }

  @Test("dates come back", arguments: Sample.dates + Sample.ranges)
  func dates(date: DateValue) {
    var work = Reference(id: "a", type: "book")
    work.dates = [.issued: date]
    #expect(readBack(work) == work)
  }

  @Test(
    "theses come back with their degrees",
    arguments: ["PhD thesis", "Master’s thesis", "Habilitation", nil])
  func theses(genre: String?) {
    var work = Reference(id: "a", type: "thesis")
    work.texts[.genre] = genre
    #expect(readBack(work) == work)
  }

  @Test("one of several volumes comes back", arguments: ["book", "chapter", "article-journal"])
  func volumes(type: String) {
    var work = Reference(id: "a", type: type)
    work.texts = [.title: "Title", .volumeTitle: "Volume"]
    if type != "book" { work.texts[.containerTitle] = "Container" }
    if type == "book" { #expect(work.bibTeX.contains("maintitle = {{Title}}")) }
    #expect(readBack(work) == work)
  }

  @Test(
    "no field can end itself, or begin another",
    arguments: Variable.allCases.filter { $0.kind == .text || $0.kind == .number })
  func braces(variable: Variable) {
    for type in ["book", "article-journal", "chapter"] {
      var work = Reference(id: "k", type: type)
      work.texts[variable] = "1-2} note = {x"
      let bibTeX = work.bibTeX
      #expect(bibTeX.count { $0 == "{" } == bibTeX.count { $0 == "}" })
      #expect(!bibTeX.contains("2} note"))
    }
  }

  @Test("a key that BibTeX cannot read is rewritten")
  func keys() {
    #expect(
      Reference(id: "https://e.org/a b,{c}", type: "book").bibTeX
        == "@book{https://e.org/a-b--c-,\n\n}\n")
  }

  @Test(
    "another reader of BibTeX finds the same fields and people",
    .enabled(if: Python.runs("import pybtex")))
  func otherReader() throws {
    let works = Sample.types.map { type in
      var work = Sample.work(type, Self.variables(type))
      work.id = type
      return work
    }
    let texts = Sample.texts.enumerated().map { index, text in
      var work = Reference(id: "text\(index)", type: "report")
      work.texts = [.title: text, .publisher: text]
      return work
    }
    let script = """
      import pybtex.database, sys
      entries = pybtex.database.parse_string(sys.stdin.read(), 'bibtex').entries
      report = entries['ipds2017']
      print(len(entries), report.type, report.fields['institution'], report.fields['number'])
      print([str(p) for p in report.persons['author'] + report.persons['editor']])
      """
    let text = (works + texts + [Sample.report]).map(\.bibTeX).joined(separator: "\n")
    #expect(
      try Python.run(["-c", script], input: text) == """
        \(works.count + texts.count + 1) techreport {Institute of Plateau and Delta Studies} 12
        ['Khan, Amina', '{Institute of Plateau and Delta Studies}', 'van Berg, Karl']

        """)
  }

  private func readBack(_ work: Reference) -> Reference? {
    let checked = parse(work.bibTeX)
    #expect(checked.diagnostics.lines == [])
    return checked.value.references.first
  }
}
