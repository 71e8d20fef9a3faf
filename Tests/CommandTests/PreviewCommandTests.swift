import TestSupport
import Testing

@Suite("preview")
struct PreviewCommandTests {
  @Test("writes one whole page to standard output, and writes no file")
  func page() throws {
    let folder = try TemporaryFolder()
    try folder.write(brief(body: "It *rains*."), to: "water.md")
    let run = try folder.run("preview", "water.md")
    #expect(run.status == 0 && run.errors == "")
    #expect(run.output.hasPrefix("<!DOCTYPE html>"))
    #expect(run.output.contains("</a>It <em>rains</em>.</p>"))
    #expect(run.output.contains("<style>"))
    #expect(!folder.has("site"))
  }

  @Test("writes the page to a file")
  func file() throws {
    let folder = try TemporaryFolder()
    try folder.write(brief(), to: "water.md")
    let run = try folder.run("preview", "water.md", "-o", "water.html")
    #expect(run.output == "" && run.status == 0)
    #expect(try folder.read("water.html") == folder.run("preview", "water.md").output)
  }

  @Test("reads a brief from standard input")
  func standardInput() throws {
    let run = try TemporaryFolder().run("preview", "-", input: brief())
    #expect(run.status == 0)
    #expect(run.output.contains("</a>Text.</p>"))
  }

  @Test(
    "writes the text alone, with or without front matter",
    arguments: ["It *rains*.\n", brief(body: "It *rains*.")])
  func fragment(_ text: String) throws {
    let run = try TemporaryFolder().run("preview", "-", "--fragment", input: text)
    #expect(run.output == "<p>It <em>rains</em>.</p>\n")
    #expect(run.status == 0 && run.errors == "")
  }

  @Test("shows a page of pages/, which has no author and no date")
  func standalonePage() throws {
    let folder = try TemporaryFolder()
    try folder.write("title: Karez\n", to: "s/site.yml")
    try folder.write(
      "---\ntitle: About *us*\nmenu: false\n---\n\nWe count.[^1]\n\n[^1]: Wells.\n",
      to: "s/pages/about.md")
    let run = try folder.run("preview", "s/pages/about.md")
    #expect(run.errors == "" && run.status == 0)
    #expect(run.output.hasPrefix("<!DOCTYPE html>"))
    #expect(run.output.contains("About <em>us</em>") && run.output.contains("We count."))
    let fragment = try folder.run("preview", "s/pages/about.md", "--fragment")
    #expect(fragment.errors == "" && fragment.output.hasPrefix("<p>We count."))
  }

  @Test(
    "shows a text whose address a site reserves",
    arguments: [
      ("briefs/2017.md", brief(body: "We count.")), ("briefs/page.md", brief(body: "We count.")),
      ("pages/people.md", "---\ntitle: Us\n---\n\nWe count.\n"),
    ])
  func reservedAddress(path: String, text: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("title: Karez\n", to: "s/site.yml")
    try folder.write(text, to: "s/\(path)")
    let run = try folder.run("preview", "s/\(path)")
    #expect(run.errors == "" && run.status == 0)
    #expect(run.output.contains("We count."))
  }

  @Test("shows a page that is a draft")
  func draftPage() throws {
    let folder = try TemporaryFolder()
    try folder.write("title: Karez\n", to: "s/site.yml")
    try folder.write("---\ntitle: About\ndraft: true\n---\n\nWe count.\n", to: "s/pages/a.md")
    let run = try folder.run("preview", "s/pages/a.md")
    #expect(run.errors == "" && run.status == 0)
    #expect(run.output.contains("We count."))
  }

  @Test("accepts '--fragment' with '--commonmark', whose output is a fragment")
  func commonMarkFragment() throws {
    let run = try TemporaryFolder().run(
      "preview", "-", "--fragment", "--commonmark", input: "*a*\n")
    #expect(run.output == "<p><em>a</em></p>\n" && run.status == 0 && run.errors == "")
  }

  @Test("reads plain CommonMark, which has no front matter and no notes")
  func commonMark() throws {
    let text = "---\na: b\n---\n\nx[^1] <b>y</b>\n\n[^1]: n\n"
    let folder = try TemporaryFolder()
    let safe = try folder.run("preview", "-", "--commonmark", input: text)
    #expect(
      safe.output == """
        <hr />
        <h2>a: b</h2>
        <p>x<a href="n">^1</a> <!-- raw HTML omitted -->y<!-- raw HTML omitted --></p>

        """)
    let unsafe = try folder.run("preview", "-", "--commonmark", "--allow-html", input: text)
    #expect(unsafe.output.contains("<b>y</b>"))
  }

  @Test("says what is wrong, and where, and has no page where the front matter cannot be read")
  func errors() throws {
    let folder = try TemporaryFolder()
    try folder.write("---\ntitle: [\n---\n", to: "b/water.md")
    let run = try folder.run("preview", "b/water.md")
    #expect(run.status == 1 && run.output == "")
    #expect(run.errors.hasPrefix("b/water.md:"))
  }

  @Test("says so when there is no such file")
  func noFile() throws {
    let run = try TemporaryFolder().run("preview", "gone.md")
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("error: cannot read 'gone.md': "))
  }
}
