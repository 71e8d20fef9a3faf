import Basics
import Bibliography
import CSL
import Foundation
import SourceText
import TestSupport
import Testing

@Suite("CSL-JSON that is written")
struct CSLJSONWritingTests {
  @Test("a report has all its variables")
  func report() {
    #expect(
      Sample.report.cslJSON.text == #"""
        {"id":"ipds2017","type":"report","abstract":"What 50% of us drink.","collection-title":"Issue Briefs","DOI":"10.1234/ipds.12","genre":"Issue Brief","ISBN":"978-0-00-000000-2","keyword":"water, policy","language":"en","publisher":"Institute of Plateau and Delta Studies","publisher-place":"Delta City","title":"Water & the <span class=\"nocase\">NATO</span> Summit","title-short":"Water","URL":"https://ipds.example.org/a_b?x=%20","number":"12","accessed":{"date-parts":[[2020,1,2]]},"issued":{"date-parts":[[2017,9,15]]},"author":[{"family":"Khan","given":"Amina"},{"literal":"Institute of Plateau and Delta Studies"}],"editor":[{"family":"Berg","given":"Karl","non-dropping-particle":"van"}]}
        """#)
  }

  /// Every variable that the schema has.
  private static let variables = Set(Variable.allCases).subtracting([
    .citationNumber, .editorTranslator, .firstReferenceNoteNumber, .hereinafter, .license, .locator,
    .pageFirst, .partNumber, .printingNumber, .supplementNumber,
  ])

  @Test("a work of each type comes back as it was, with all its variables", arguments: Sample.types)
  func types(type: String) {
    let work = Sample.work(type, Self.variables)
    #expect(readBack(work) == work)
  }

  @Test("special characters and markup come back", arguments: Sample.texts + Sample.markup)
  func texts(text: String) {
    var work = Reference(id: text, type: "report")
    work.texts = [.title: text, .abstract: text]
    #expect(readBack(work) == work)
  }

  @Test("names come back", arguments: Sample.names + Sample.peculiarNames)
  func names(name: Name) {
    var work = Reference(id: "a", type: "book")
    work.names = [.author: [name, name]]
    #expect(readBack(work) == work)
  }

  @Test("dates come back", arguments: Sample.dates + Sample.ranges)
  func dates(date: DateValue) {
    var work = Reference(id: "a", type: "book")
    work.dates = [.issued: date]
    #expect(readBack(work) == work)
  }

  @Test("a type that CSL does not know is written as a document")
  func unknownType() {
    #expect(Reference(id: "a", type: "rapport").cslJSON.text == #"{"id":"a","type":"document"}"#)
  }

  @Test(
    "what is written is valid against the schema of CSL-JSON",
    .enabled(if: schemaFile.isThere && Python.runs("import jsonschema")))
  func schema() throws {
    var works = Sample.types.map { Sample.work($0, Self.variables) } + [Sample.report]
    for (index, date) in (Sample.dates + Sample.ranges).enumerated() {
      var work = Reference(id: "d\(index)", type: "book")
      work.dates = [.issued: date]
      work.names = [.author: Sample.names + Sample.peculiarNames]
      works.append(work)
    }
    let text = JSONValue.array(works.map(\.cslJSON)).text
    let script = """
      import json, jsonschema, sys
      schema = json.load(open(sys.argv[1]))
      for error in jsonschema.Draft7Validator(schema).iter_errors(json.load(sys.stdin)): print(error.message[:200], list(error.path))
      """
    #expect(try Python.run(["-c", script, schemaFile.path], input: text) == "")
  }

  private func readBack(_ work: Reference) -> Reference? {
    let checked = parse("[" + work.cslJSON.text + "]", as: "a.json")
    #expect(checked.diagnostics.lines == [])
    return checked.value.references.first
  }
}

/// The JSON schema of CSL-JSON.
private let schemaFile = Repository.shared.appending(path: "csl-data.json")
