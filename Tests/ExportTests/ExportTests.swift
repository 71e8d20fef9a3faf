import Foundation
import TestSupport
import Testing

/// A brief with everything that changes its form.
private let water = """
  ---
  title: Water & *work*
  subtitle: A line
  date: 2021-03-04
  author: [{name: Asma Bano, role: Fellow}, {name: Zoya Khan}]
  editor: Ed Itor
  series: notes
  number: 7
  summary: What it "says".
  key-points: [One point]
  lang: en
  license: CC-BY-4.0
  ---

  ## First[^a]

  Wells.[^a] Turns,^[Inline with `code`.] see [air](air.md) and [@tarkhan2021, p. 3].

  ![A dot](dot.svg "The dot")

  > [!WARNING] Mind it
  > It is deep.

  | Well | Depth |
  |------|------:|
  | Old[^b] | 30 |

  : Depths

  ### Second

  1. One
  2. Two

  [^a]: First, as in[^b].

      More of it.
  [^b]: Second & last.[^c]
  [^c]: Of a note.
  """

private func site(_ files: [String: String] = [:]) throws -> TemporaryFolder {
  try TemporaryFolder(
    [
      "site.yml": """
      title: House
      url: https://house.example/
      letterhead: {name: House of Wells}
      series: [{id: notes, title: Notes & queries}]
      """,
      "references.bib": """
      @book{tarkhan2021, author = {Tarkhan, Mehreen}, title = {Village Wells}, year = {2021}, publisher = {House}}
      """,
      "briefs/water.md": water,
      "briefs/air.md": "---\ntitle: Air\ndate: 2021-03-04\nauthor: A B\n---\n\nAir.\n",
      "briefs/dot.svg":
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 0h9v9H0z'/></svg>",
    ].merging(files) { $1 })
}

@Suite("Export as text")
struct TextExportTests {
  @Test("writes the Markdown and the text that the site offers, with addresses as written")
  func text() throws {
    let folder = try site()
    let markdown = try Program.built.run(
      ["export", "briefs/water.md", "--markdown"], in: folder.url)
    #expect(markdown.status == 0 && markdown.errors == "", "\(markdown.errors)")
    for part in [
      "# Water & *work*", "[^1]: First, as in[^4].", "![A dot](dot.svg)", "[air](air.md)",
      "| Old[^4] | 30    |",
      "Mehreen Tarkhan, *Village Wells*",
    ] {
      #expect(markdown.output.contains(part), "\(part) is not in: \(markdown.output)")
    }
    let text = try Program.built.run(
      ["export", "briefs/water.md", "--text", "-o", "water.txt"], in: folder.url)
    #expect(text.status == 0 && text.output == "")
    #expect(try folder.read("water.txt").hasPrefix("Water & work\n============\n"))
  }

  @Test("needs one form")
  func forms() throws {
    let folder = try site()
    for arguments in [[], ["--docx", "--text"]] {
      let run = try Program.built.run(["export", "briefs/water.md"] + arguments, in: folder.url)
      #expect(run.status == 2)
    }
  }

  @Test("refuses a page")
  func page() throws {
    let folder = try site(["pages/about.md": "---\ntitle: About\n---\n\nUs.\n"])
    let run = try Program.built.run(["export", "pages/about.md", "--text"], in: folder.url)
    #expect(run.status == 1)
    #expect(
      run.errors == """
        pages/about.md: error: only briefs can be exported, and this is a page [export-page]
          help: name a brief

        """)
  }
}

@Suite("Export for word processors", .enabled(if: Pandoc.program != nil, "pandoc is not installed"))
struct WordExportTests {
  private static var path: String {
    (Pandoc.program?.deletingLastPathComponent().path ?? "") + ":/usr/bin:/bin"
  }

  private func export(
    _ brief: String = "briefs/water.md", in folder: TemporaryFolder, path: String = path
  ) throws -> Program.Run {
    try Program.built.run(
      ["export", brief, "--docx", "-o", "brief.docx"], in: folder.url, with: ["PATH": path])
  }

  private func read(_ folder: TemporaryFolder, as form: String) throws -> String {
    try Pandoc.run(
      ["-f", "docx+styles", "-t", form, "--wrap=none", folder.url("brief.docx").path], input: "")
  }

  /// Returns the words of a part of the file, separated by single spaces.
  private func words(of part: String, in folder: TemporaryFolder) throws -> String {
    if !folder.has("opened") {
      _ = try Python.run([
        "-m", "zipfile", "-e", folder.url("brief.docx").path, folder.url("opened").path,
      ])
    }
    return try folder.read("opened/word/\(part).xml").replacing("</w:p>", with: " ")
      .replacing(#/<[^>]*>/#, with: "").replacing("&amp;", with: "&")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func expect(_ parts: [String], inOrderIn text: String) {
    var rest = text[...]
    for part in parts {
      let found = rest.firstRange(of: part)
      #expect(found != nil, "\(part) is not in order in: \(text)")
      rest = found.map { rest[$0.upperBound...] } ?? rest
    }
  }

  @Test("makes notes real footnotes, and keeps headings, tables, pictures and words in order")
  func content() throws {
    let folder = try site()
    let run = try export(in: folder)
    #expect(run.status == 0 && run.errors == "", "\(run.errors)")
    let body = try words(of: "document", in: folder)
    // A further mark of a note is its number, and the note of a note is at the end.
    expect(
      [
        "Water & work", "A line", "Asma Bano", "Zoya Khan", "4 March 2021",
        "Notes & queries · No. 7", "Asma Bano, Fellow", "Edited by: Ed Itor", "What it “says”.",
        "Key points", "One point", "First", "Wells.1 Turns,", "see air and", "The dot", "Mind it",
        "It is deep.", "Depths", "Well", "Depth", "Old", "30", "Second", "One", "Two", "Notes",
        "5.",
        "Of a note.", "How to cite", "Licence: CC BY 4.0",
      ], inOrderIn: body)
    #expect(!body.contains("↩"))
    expect(
      [
        "First, as in4. More of it.", "Inline with code.", "Village Wells", "Second & last.5",
      ], inOrderIn: try words(of: "footnotes", in: folder))
    let native = try read(folder, as: "native")
    #expect(native.ranges(of: " Note\n").count == 4)
    #expect(
      native.matches(of: /Header\s+(\d)\s+\(\s*"([^"]+)"/).map { "\($0.1) \($0.2)" } == [
        "2 key-points", "2 first", "3 second", "2 notes", "2 how-to-cite",
      ])
    #expect(native.contains("Image") && native.contains("Table"))
    for style in ["Series", "Byline", "Abstract", "Callout"] {
      #expect(native.contains("\"custom-style\" , \"\(style)\""), "\(style)")
    }
  }

  @Test("names the brief in the properties of the file, and is the same each time")
  func properties() throws {
    let folder = try site()
    #expect(try export(in: folder).status == 0)
    let first = try Data(contentsOf: folder.url("brief.docx"))
    #expect(try export(in: folder).status == 0)
    #expect(try Data(contentsOf: folder.url("brief.docx")) == first)
    _ = try Python.run([
      "-m", "zipfile", "-e", folder.url("brief.docx").path, folder.url("opened").path,
    ])
    let core = try folder.read("opened/docProps/core.xml")
    #expect(core.contains("<dc:title>Water &amp; work</dc:title>"))
    #expect(core.contains("<dc:creator>Asma Bano; Zoya Khan</dc:creator>"))
    #expect(try folder.read("opened/word/document.xml").contains("w:val=\"Title\""))
    #expect(try folder.read("opened/word/styles.xml").contains("w:val=\"en\""))
  }

  @Test("has the styles of the house")
  func reference() throws {
    let folder = try site()
    let made = try Program(executable: try #require(Pandoc.program)).run(
      ["-o", folder.url("reference.docx").path, "--print-default-data-file", "reference.docx"])
    #expect(made.status == 0)
    let script = """
      import sys, zipfile
      source = zipfile.ZipFile(sys.argv[1])
      with zipfile.ZipFile(sys.argv[2], "w") as target:
          for name in source.namelist():
              data = source.read(name)
              if name == "word/styles.xml":
                  data = data.replace(b"</w:styles>", b"<!-- of the house --></w:styles>")
                  data = data.replace(b'w:styleId="Title"', b'w:styleId="Title" w:customStyle="0"')
              target.writestr(name, data)
      """
    try FileManager.default.createDirectory(
      at: folder.url("templates"), withIntermediateDirectories: true)
    _ = try Python.run([
      "-c", script, folder.url("reference.docx").path, folder.url("templates/reference.docx").path,
    ])
    let run = try export(in: folder)
    #expect(run.status == 0 && run.errors == "", "\(run.errors)")
    _ = try Python.run([
      "-m", "zipfile", "-e", folder.url("brief.docx").path, folder.url("opened").path,
    ])
    #expect(try folder.read("opened/word/styles.xml").contains("w:customStyle=\"0\""))
    #expect(try Program.built.run(["build"], in: folder.url).errors == "")
  }

  @Test("says which package is missing, and what pandoc cannot read")
  func faults() throws {
    let folder = try site(["templates/reference.docx": "not a document"])
    let missing = try export(in: folder, path: folder.url.path)
    #expect(missing.status == 2)
    #expect(
      missing.errors == """
        error: pandoc, which makes DOCX files, is not installed
          help: install it with 'apt-get install pandoc' or 'brew install pandoc'

        """)
    let broken = try export(in: folder)
    #expect(broken.status == 1)
    #expect(broken.errors.contains("error: pandoc cannot make the file: "), "\(broken.errors)")
    #expect(!folder.has("brief.docx"))
  }

  @Test("runs from right to left in a language that does")
  func rightToLeft() throws {
    let folder = try site([
      "briefs/urdu.md":
        "---\ntitle: پانی\ndate: 2021-03-04\nauthor: A B\nlang: ur\n---\n\nمتن۔[^1]\n\n[^1]: حاشیہ\n"
    ])
    #expect(try export("briefs/urdu.md", in: folder).status == 0)
    _ = try Python.run([
      "-m", "zipfile", "-e", folder.url("brief.docx").path, folder.url("opened").path,
    ])
    #expect(try folder.read("opened/word/document.xml").contains("<w:bidi"))
    #expect(try folder.read("opened/word/footnotes.xml").contains("حاشیہ"))
  }
}
