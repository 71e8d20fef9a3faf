import Briefs
import SourceText
import TestSupport
import Testing

@Suite("new")
struct NewCommandTests {
  @Test("writes a brief with its front matter filled in, and prints its path")
  func wholeFile() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      series:
        - {id: issue-brief, title: Issue Brief, editor: required}
        - {id: data-note, title: Data Note}
      topics: [{id: water, title: Water}]
      """, to: "site.yml")
    let run = try folder.run(
      "new", "Heat: the “dry” day", "--author", "amina-khan", "--author", "Omar, Senior",
      "--series", "Issue Brief", "--date", "15 September 2017", "--lang", "EN-gb")
    #expect(run.output == "briefs/heat-the-dry-day.md\n")
    #expect(run.status == 0 && run.errors == "")
    #expect(
      try folder.read("briefs/heat-the-dry-day.md") == """
        ---
        title: "Heat: the “dry” day"
        date: 2017-09-15
        series: issue-brief
        number: 1
        author:
          - amina-khan
          - Omar, Senior
        editor: Name of the Editor  # a name, or an id of people.yml
        lang: en-GB
        status: draft
        # subtitle: A line under the title
        # summary: One or two sentences for lists, feeds and search engines
        # key-points: [What a hurried reader should take away]
        # topics: [water]
        ---

        Begin with the answer. Then give the reasons, and a note for every figure in doubt.[^source]

        [^source]: Author, *Title* (publisher, year), https://example.org/where-it-comes-from

        """)
  }

  @Test("writes a draft dated today, and check names what is still to be written")
  func defaults() throws {
    let folder = try TemporaryFolder()
    #expect(try folder.run("init", "s").status == 0)
    let run = try folder.run("new", "Wells", "-C", "s/")
    #expect(run.output == "s/briefs/wells.md\n")
    let text = try folder.read("s/briefs/wells.md")
    #expect(text.contains(/\ndate: 20\d\d-\d\d-\d\d\n/))
    #expect(text.contains("\n# series: issue-brief | policy-paper | data-note\n"))
    #expect(text.contains("\n# editor: Name of the Editor\n"))
    let check = try folder.run("check", "s", "--drafts")
    let ofBrief = check.output.split(separator: "\n").filter { $0.hasPrefix("s/briefs/wells.md") }
    #expect(
      ofBrief == [
        "s/briefs/wells.md:5:9: warning: 'Name of the Author' is what 'new' writes for a name [placeholder]",
        "s/briefs/wells.md:15:1: warning: 'Begin with the answer. Then give the reasons, and a note for every figure "
          + "in doubt.' is what 'new' writes for a beginning [placeholder]",
        "s/briefs/wells.md:17:12: warning: 'Author, *Title* (publisher, year), "
          + "https://example.org/where-it-comes-from' is what 'new' writes for a note [placeholder]",
      ])
  }

  @Test(
    "takes the next number of the series",
    arguments: [
      ("", "1"), ("number: 9", "10"), ("number: \"009\"", "\"010\""),
      ("number: 2019/3", "\"2019/4\""), ("number: A-99", "\"A-100\""),
    ])
  func nextNumber(_ existing: String, _ expected: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("series: [{id: note, title: Note}]\n", to: "site.yml")
    if !existing.isEmpty {
      try folder.write(
        brief("Water", "series: note\nstatus: draft\n\(existing)\n"), to: "briefs/a.md")
    }
    #expect(try folder.run("new", "Next").status == 0)
    #expect(try folder.read("briefs/next.md").contains("\nseries: note\nnumber: \(expected)\n"))
  }

  @Test("takes no number where the last one is the highest possible")
  func noNextNumber() throws {
    let folder = try TemporaryFolder()
    try folder.write("series: [{id: note, title: Note}]\n", to: "site.yml")
    try folder.write(
      brief("Water", "series: note\nstatus: draft\nnumber: \(Int.max)\n"), to: "briefs/a.md")
    #expect(try folder.run("new", "Next").status == 0)
    #expect(try !folder.read("briefs/next.md").contains("\nnumber:"))
  }

  @Test(
    "quotes a title so that it reads back as it was",
    arguments: [
      "Plain words", "Yes", "null", "12 wells", "- dash", "# hash", "a # b", "a: b", "\"quoted\"",
      "it's", "back\\slash", "[list]", "{map}", "*star*", "&and", "!bang", "%percent", "@at",
      "`tick`",
      "ends with:", "گرمی اور کام کا دن", "2017-09-15", "~", "what?", "a, b", "é\u{301}", "100 %",
    ])
  func title(_ title: String) throws {
    let folder = try TemporaryFolder()
    let run = try folder.run("new", "--", title)
    try #require(run.status == 0, "\(run.errors)")
    let path = String(run.output.dropLast())
    let read = Brief.reading(SourceFile(path: path, text: try folder.read(path)))
    #expect(read.value?.title.value == title)
    #expect(read.diagnostics == [])
  }

  @Test("gives the brief a folder of its own")
  func bundle() throws {
    let folder = try TemporaryFolder()
    #expect(try folder.run("new", "Wells", "--bundle").output == "briefs/wells/index.md\n")
  }

  @Test("puts it beside the others where the site has no folder of briefs")
  func withoutFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write(brief(), to: "water.md")
    #expect(try folder.run("new", "Wells").output == "wells.md\n")
    let bundle = try folder.run("new", "Rivers", "--bundle")
    #expect(bundle.status == 2)
    #expect(bundle.errors.contains("help: make a folder 'briefs' and move the briefs into it\n"))
  }

  @Test(
    "never overwrites a brief, nor takes the slug of another",
    arguments: ["wells", "2017-01-01-wells"])
  func exists(_ name: String) throws {
    let folder = try TemporaryFolder()
    let text = brief("Water", "status: draft\n")
    try folder.write(text, to: "s/briefs/\(name).md")
    let run = try folder.run("new", "Wells!", "-C", "s")
    #expect(run.status == 2)
    #expect(
      run.errors == """
        error: there is already a brief 'wells': 's/briefs/\(name).md'
          help: choose another title, or go on with that file

        """)
    #expect(try folder.read("s/briefs/\(name).md") == text)
  }

  @Test("leaves a file alone that is not a readable brief")
  func unreadable() throws {
    let folder = try TemporaryFolder()
    try folder.write("notes", to: "briefs/wells.md")
    #expect(try folder.run("new", "Wells").status == 2)
    #expect(try folder.read("briefs/wells.md") == "notes")
  }

  @Test(
    "reports what is wrong with its arguments",
    arguments: [
      (
        ["  "],
        "error: the title is empty\n  help: give the title as one argument, in quotation marks\n"
      ),
      (
        ["A", "--date", "03/04/2017"],
        "error: '03/04/2017' is not a date that can be read with certainty\n  help: write the date like '2017-09-15'\n"
      ),
      (
        ["A", "--lang", "e_n"],
        "error: 'e_n' is not a language tag\n  help: write a BCP 47 tag, like 'en', 'ur' or 'pt-BR'\n"
      ),
      (
        ["A", "--series", "notee"],
        "error: there is no series 'notee' in site.yml, only 'note'\n  help: did you mean 'note'?\n"
      ),
    ])
  func mistakes(_ arguments: [String], _ message: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("series: [{id: note, title: Note}]\n", to: "site.yml")
    let run = try folder.run(["new"] + arguments)
    #expect(run.status == 2 && run.output == "")
    #expect(run.errors == message)
    #expect(!folder.has("briefs"))
  }
}
