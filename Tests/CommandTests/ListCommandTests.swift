import Briefs
import Editing
import Foundation
import SourceText
import TestSupport
import Testing

@Suite("list")
struct ListCommandTests {
  /// A site of two briefs, one of them with everything that a catalogue shows.
  private func site() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      url: https://karez.example/papers
      series: [{id: note, title: "Note, Data"}]
      """, to: "s/site.yml")
    try folder.write(
      """
      ---
      title: The *dry* "day"
      date: 2019-01-02
      author: [{name: Amina Khan, role: Fellow}, Omar Said]
      editor: Zara Noor
      series: note
      number: 3
      topics: [Water, Heat]
      ---

      Text.
      """, to: "s/briefs/day.md")
    try folder.write(brief("Water", "status: draft\n"), to: "s/briefs/water.md")
    return folder
  }

  @Test("invents no date for a brief whose own cannot be read")
  func noDate() throws {
    let folder = try TemporaryFolder()
    try folder.write("---\ntitle: A\nauthor: B C\ndate: January 2020\n---\n", to: "briefs/a.md")
    let run = try folder.run("list")
    #expect(run.output == "TITLE  AUTHORS  SLUG\nA      B C      a\n" && run.status == 1)
    #expect(
      try folder.run("list", "--csv").output.split(separator: "\r\n").last?.hasPrefix(",,,a,A,")
        == true)
    #expect(try !folder.run("list", "--json").output.contains("\"date\""))
  }

  @Test("prints comma-separated values as in RFC 4180")
  func csv() throws {
    let run = try site().run("list", "s", "--csv", "--drafts")
    #expect(
      run.output.replacing("\r\n", with: "␍\n") == #"""
        date,series,number,slug,title,authors,editors,topics,status,address,path␍
        2019-01-02,"Note, Data",3,day,"The dry ""day""",Amina Khan (Fellow); Omar Said,Zara Noor,Water; Heat,published,https://karez.example/papers/briefs/day/,s/briefs/day.md␍
        2017-09-15,,,water,Water,Amina Khan,,,draft,https://karez.example/papers/briefs/water/,s/briefs/water.md␍

        """#)
    #expect(run.status == 0 && run.errors == "")
  }

  @Test("prints no spreadsheet formula, and no control sequence of a terminal")
  func foreignTexts() throws {
    let folder = try TemporaryFolder()
    for (index, start) in ["=", "+", "-", "@", "\\t"].enumerated() {
      try folder.write(
        "---\ntitle: \"\(start)1+A1\"\ndate: 2020-01-0\(index + 1)\nauthor: A B\n---\nx\n",
        to: "briefs/b\(index).md")
    }
    try folder.write("title: \"A\\rB\"\n", to: "site.yml")
    let titles = try folder.run("list", "--csv").output.split(separator: "\r\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)[4]
    }
    #expect(titles == ["1+A1", "'@1+A1", "'-1+A1", "'+1+A1", "'=1+A1"])
    let unknown = try folder.run("list", "no\u{1B}[2J\u{9B}1m")
    #expect(!unknown.errors.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{9B}" })
    #expect(unknown.errors.contains("no\\u{1B}[2J\\u{009B}1m"))
  }

  @Test("refuses a number of jobs that no machine can have")
  func jobs() throws {
    let run = try site().run("list", "s", "--jobs", "9223372036854775807")
    #expect(run.status == 2)
    #expect(
      run.errors.hasPrefix(
        "Error: '--jobs' is '9223372036854775807', expected a number from 1 to 10000.\n"))
  }

  @Test("prints an array of objects")
  func json() throws {
    let run = try site().run("list", "s", "--json")
    #expect(
      run.output == """
        [
          {
            "date": "2019-01-02",
            "series": "Note, Data",
            "number": "3",
            "slug": "day",
            "title": "The dry \\"day\\"",
            "authors": [
              {
                "name": "Amina Khan",
                "rank": "Fellow"
              },
              {
                "name": "Omar Said"
              }
            ],
            "editors": [
              {
                "name": "Zara Noor"
              }
            ],
            "topics": ["Water", "Heat"],
            "status": "published",
            "address": "https://karez.example/papers/briefs/day/",
            "path": "s/briefs/day.md"
          }
        ]

        """)
    #expect(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) is [[String: Any]])
  }

  @Test("prints a table, in full width to a pipe")
  func table() throws {
    let run = try site().run("list", "s", "--drafts")
    #expect(
      run.output == """
        DATE        SERIES        TITLE          AUTHORS                STATUS  SLUG
        2019-01-02  Note, Data 3  The dry "day"  Amina Khan, Omar Said          day
        2017-09-15                Water          Amina Khan             draft   water

        """)
  }

  @Test("prints an empty list in the requested format for a site without briefs")
  func empty() throws {
    let folder = try TemporaryFolder()
    try folder.write("title: Karez\n", to: "site.yml")
    #expect(try folder.run("list").output == "")
    #expect(try folder.run("list", "--json").output == "[]\n")
  }

  @Test("shows what can be read, and the errors of what cannot")
  func errors() throws {
    let folder = try site()
    try folder.write("no front matter\n", to: "s/briefs/z.md")
    let run = try folder.run("list", "s")
    #expect(run.status == 1)
    #expect(run.output.contains("2019-01-02"))
    #expect(run.errors.hasPrefix("s/briefs/z.md:1:1: error: "))
  }

  @Test(
    "fits a terminal: the slug is left out first, then the widest columns are cut",
    arguments: [40, 60, 80])
  func fits(_ width: Int) throws {
    let title = "A Long Title about Water, Heat and the Working Day in Dry Countries"
    let text =
      "---\ntitle: \(title)\ndate: 2019-01-02\nauthor: [Amina Khan, Omar Said, Zara Noor]\n---\n"
    let read = Brief.reading(SourceFile(path: "a.md", text: text))
    let library = Library.assemble(
      briefs: [try #require(read.value)], people: People(), configuration: SiteConfiguration(),
      now: Instant(secondsSince1970: 2_000_000_000)
    ).value
    let lines = CatalogueTable(Catalogue(library), width: width).text.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= width })
    #expect(lines[1].hasPrefix("2019-01-02  ") && lines[1].contains("…"))
    #expect(CatalogueTable(Catalogue(library)).text.contains("  \(title)  "))
  }

  @Test(
    "lists briefs that will appear by themselves, with their status, and drafts only when asked for"
  )
  func waiting() throws {
    let folder = try TemporaryFolder()
    try folder.write(brief("Water", "embargo: 2099-01-01T00:00Z\n"), to: "s/briefs/a.md")
    try folder.write(brief("Water", "status: draft\n"), to: "s/briefs/b.md")
    try folder.write(
      brief().replacing("2017-09-15", with: "2099-02-03"), to: "s/briefs/c.md")
    let run = try folder.run("list", "s", "--csv")
    let rows = run.output.split(separator: "\r\n").map { $0.split(separator: ",") }
    #expect(rows.dropFirst().map { $0.suffix(3).first } == ["scheduled", "embargoed"])
  }
}
