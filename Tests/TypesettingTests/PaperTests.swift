import Foundation
import TestSupport
import Testing

@Suite(
  "A brief on paper", .serialized,
  .enabled(if: PaperSite.areToolsInstalled, "the engine, veraPDF or poppler is not installed"))
struct PaperTests {
  private static let front = """
    ---
    title: Water and work
    date: 2021-03-04
    author: {name: Asma Bano, role: Fellow}
    ---


    """

  @Test("conforms to PDF/UA-1 and PDF/A-3a, for every brief of the sample site")
  func seeds() throws {
    let folder = try TemporaryFolder([:])
    let briefs = try Repository.files(in: "seeds/briefs").filter { $0.hasSuffix(".md") }
    let files = try briefs.map { brief in
      let pdf = folder.url(brief.replacing("/", with: "-") + ".pdf")
      let run = try PaperSite.set(Repository.url("seeds/briefs/\(brief)"), to: pdf)
      #expect(run.status == 0, "\(brief): \(run.errors)")
      return pdf
    }
    #expect(files.count > 15)
    #expect(try PaperSite.faults(files) == "")
  }

  @Test("has charts as vectors with their words, in both directions, and no table of their numbers")
  func charts() throws {
    let site = try PaperSite([
      "en.md": Self.front + chartsOfEveryKind,
      "ur.md": Self.front.replacing("---\ntitle", with: "---\nlang: ur\ntitle")
        + "```chart\ntype: bar\ntitle: رحیم والا میں پانی\ndescription: بار چارٹ۔\nunit: فیصد (اندازہ)\n---\n"
        + "قصبہ,نل\nرحیم والا,42\nبالائی گھاٹ 2015 (نیا),-5\n```\n",
    ])
    #expect(try site.set("en.md").status == 0)
    let words = try site.words()
    for part in [
      "Chart 4", "What chart 4 shows.", "604 Wells found", "It begins", "Note: A remark.",
    ] {
      #expect(words.contains(part), "\(part) is not in: \(words)")
    }
    #expect(!words.contains("Table of the data") && !words.contains("Download"))
    let pictures = try Program.shell("pdfimages -list '\(site.folder.url("brief.pdf").path)'")
      .output
    #expect(pictures.split(separator: "\n").count == 2, "\(pictures)")
    #expect(try PaperSite.faults([site.folder.url("brief.pdf")]) == "")
    let run = try site.set("ur.md")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try PaperSite.faults([site.folder.url("brief.pdf")]) == "")
  }

  @Test("of the institute fits the two pages of its model, with the parts of the letterhead")
  func model() throws {
    let site = try PaperSite([:])
    let name = "seeds/briefs/more/2017-09-15-the-last-ferry-at-bela-ghat.md"
    let run = try PaperSite.set(Repository.url(name), to: site.folder.url("brief.pdf"))
    #expect(run.status == 0, "\(run.errors)")
    let first = try site.words(page: 1)
    for part in [
      "Karez Institute for Public Policy", "www.karez.example", "Phone: +92 51 555 0142",
      "Fax: +92 51 555 0143", "Issue Brief", "The Last Ferry – What Bela Ghat Stands to Lose",
      "15 September 2017", "Written by: Sameer Qaimkhani, Research Associate",
      "Edited by: Haroon Sethwala", "Views expressed in the brief are those of the author",
      "Page 1 of 2",
    ] {
      #expect(first.contains(part), "\(part) is not in: \(first)")
    }
    #expect(try site.words(page: 2).contains("Page 2 of 2"))
    #expect(try site.words(page: 3) == "")
  }

  @Test("has all words in order, and each note on the page of its mark")
  func order() throws {
    let paragraphs = (1...30).map { number in
      "Paragraph \(number) says that wells are old.[^\(number)] "
        + String(repeating: "It goes on for a while. ", count: 12)
    }
    let notes = (1...30).map { "[^\($0)]: Note \($0) names its source." }
    let site = try PaperSite([
      "brief.md": Self.front + (paragraphs + notes).joined(separator: "\n\n")
    ])
    #expect(try site.set("brief.md").status == 0)
    let whole = try site.words()
    var rest = whole[...]
    for number in 1...30 {
      let sentence = "Paragraph \(number) says that wells are old."
      let found = rest.firstRange(of: sentence)
      #expect(found != nil, "\(sentence) is not in order")
      rest = found.map { rest[$0.upperBound...] } ?? rest
    }
    var seen = 0
    for page in 1...9 {
      let words = try site.words(page: page)
      for number in 1...30 where words.contains("Paragraph \(number) says") {
        #expect(words.contains("Note \(number) names its source."), "\(number) on page \(page)")
        seen += 1
      }
    }
    #expect(seen == 30)
  }

  @Test("shows notes, tables, pictures, code and parts in other languages, and conforms")
  func everything() throws {
    let site = try PaperSite([
      "dot.svg":
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><circle cx='4' cy='4' r='4'/></svg>",
      "brief.md": Self.front + """
        # The first

        Text with *emphasis*, **weight**, `code`, H<sub>2</sub>O, ~~no~~, a [link](https://example.org/a)
        and <span lang="ur" dir="rtl">اردو</span>.[^a][^b] Again.[^a]

        ### Skipped a level

        | Well | Depth (m) |
        |:-----|----------:|
        | Old[^c] | 30 |

        : Depths

        ![A dot](dot.svg "The dot")

        > A quotation
        >
        > > within another

        > [!WARNING] Mind the gap
        > It is deep.

        1. One
           - within
        2. Two

        ```swift
        print("#eval(1)")
        ```

        ---

        The end.

        [^a]: First.

            A second paragraph.
        [^b]: See the other.[^d]
        [^c]: In a table.
        [^d]: In a note.
        """,
    ])
    let run = try site.set("brief.md")
    #expect(run.status == 0, "\(run.errors)")
    let words = try site.words()
    for part in [
      "The first", "H2O", "Skipped a level", "Old", "Depths", "The dot", "within another",
      "Mind the gap", "print(\"#eval(1)\")", "A second paragraph.", "In a table.", "In a note.",
    ] {
      #expect(words.contains(part), "\(part) is not in: \(words)")
    }
    #expect(try PaperSite.faults([site.folder.url("brief.pdf")]) == "")
  }

  @Test(
    "shows text that is code for the engine as it was written",
    arguments: [
      #"#eval("1 + 1")"#, #"#read("/etc/passwd")"#, #"" + read("/etc/passwd") + ""#, #"\"#,
      #"\")}); #panic("run")"#, #"$x$ @label <label> = no / * - + ~ ` _"#,
      #"#import "@preview/a:1.0.0""#,
      #"]]] }}} ))) "; panic() //"#, #"/* */ // #{"#, #"\u{22} #let x = 1"#,
    ])
  func hostile(text: String) throws {
    let quoted = text.replacing("'", with: "''")
    let escaped = text.map { $0.isLetter || $0.isNumber || $0 == " " ? "\($0)" : "\\\($0)" }
      .joined()
    let site = try PaperSite([
      "brief.md": """
      ---
      title: 'Title \(escaped.replacing("'", with: "''"))'
      date: 2021-03-04
      author: {name: Asma Bano, role: 'Role \(quoted)'}
      summary: Summary.
      ---

      Text \(escaped) ends.[^1]

          Code \(text) ends.

      [^1]: Note \(escaped) ends.
      """
    ])
    let run = try site.set("brief.md")
    #expect(run.status == 0, "\(run.errors)")
    func joined(_ text: String) -> String {
      text.filter { !$0.isWhitespace && !"\"“”'‘’-–".contains($0) }
    }
    let words = joined(try site.text())
    for place in ["Title", "Text", "Code", "Note", "Role"] {
      #expect(words.contains(joined("\(place) \(text)")), "\(place) is not in: \(words)")
    }
  }

  @Test("has the notes of headings and links once, also with a table of contents")
  func notesOfHeadings() throws {
    let site = try PaperSite([
      "site.yml": "title: House\ncontents: always",
      "briefs/water.md": Self.front + """
        ## Rain[^a]

        It rains.[^a] See [the report[^b]](https://example.org/) and [a word](#word).

        <dl><dt id="word">Wadi</dt><dt>Nala</dt><dd>A river</dd></dl>

        [^a]: As everywhere.
        [^b]: Printed in Geneva.
        """,
    ])
    let run = try site.set("briefs/water.md")
    #expect(run.status == 0, "\(run.errors)")
    let words = try site.words()
    for part in ["As everywhere.", "Printed in Geneva."] {
      #expect(words.ranges(of: part).count == 1, "\(part) is not once in: \(words)")
    }
    #expect(words.contains("Wadi") && words.contains("Nala"))
    #expect(try PaperSite.faults([site.folder.url("brief.pdf")]) == "")
  }

  @Test("says no more of a withdrawn brief than its page")
  func withdrawn() throws {
    let text = "Wells are old."
    let site = try PaperSite([
      "site.yml": "title: House",
      "people.yml": "- {id: asma-bano, name: Asma Bano, bio: She writes on wells.}",
      "briefs/water.md": Self.front.replacing(
        "author: {name: Asma Bano, role: Fellow}",
        with: """
          author: asma-bano
          summary: A summary.
          funding: The well fund.
          withdrawn: {date: 2022-01-02, reason: The wells were new.}
          """) + text,
    ])
    let run = try site.set("briefs/water.md")
    #expect(run.status == 0, "\(run.errors)")
    let words = try site.words()
    #expect(words.contains("Withdrawn") && words.contains("The wells were new."))
    for part in [text, "A summary.", "The well fund.", "She writes on wells."] {
      #expect(!words.contains(part), "\(part) is in: \(words)")
    }
    #expect(try PaperSite.faults([site.folder.url("brief.pdf")]) == "")
  }

  @Test(
    "says that readers may not see the brief yet",
    arguments: [
      ("status: draft", "Draft. Not yet published; not to be cited."),
      (
        "embargo: 2099-01-01T00:00:00Z", "Embargo. Not for publication before 2099-01-01T00:00:00Z."
      ),
    ])
  func heldBack(key: String, notice: String) throws {
    let site = try PaperSite([
      "brief.md": Self.front.replacing("date:", with: "\(key)\ndate:") + "Wells are old."
    ])
    #expect(try site.set("brief.md").status == 0)
    let words = try site.words()
    #expect(words.contains(notice), "\(words)")
  }

  @Test("has the same bytes each time")
  func sameBytes() throws {
    let site = try PaperSite(["brief.md": Self.front + "Wells are old."])
    let pdfs = try (1...2).map { _ in
      #expect(try site.set("brief.md").status == 0)
      return try Data(contentsOf: site.folder.url("brief.pdf"))
    }
    #expect(pdfs[0] == pdfs[1])
  }

  @Test("follows the house's own template, whose faults are reported")
  func template() throws {
    let site = try PaperSite([
      "site.yml": "title: House", "briefs/water.md": Self.front + "Wells are old.",
      "templates/brief.typ": """
      #let brief(it, body) = {
        set document(title: it.plain-title)
        [Our own: #it.title]
        body
      }
      """,
    ])
    #expect(try site.set("briefs/water.md").status == 0)
    #expect(try site.words() == "Our own: Water and work 1 Wells are old.")
    try site.folder.write("#let brief(it, body) = it.colour", to: "templates/brief.typ")
    let run = try site.set("briefs/water.md")
    #expect(run.status == 1)
    #expect(
      run.errors.contains(
        "warning: Typst cannot set the brief: dictionary does not contain key \"colour\""))
  }

  @Test("is not made of a page")
  func page() throws {
    let site = try PaperSite([
      "site.yml": "title: House", "pages/about.md": "---\ntitle: About\n---\n\nWe are.",
    ])
    let run = try site.set("pages/about.md")
    #expect(run.status == 1)
    #expect(
      run.errors.contains("only briefs can be set on paper, and this is a page [typesetting]"))
  }
}

@Suite("Without the engine") struct MissingEngineTests {
  @Test("a brief is not set, and how to install the engine is said")
  func missing() throws {
    let site = try PaperSite(["brief.md": "---\ntitle: Water\ndate: 2021-03-04\n---\n\nWells."])
    try FileManager.default.createDirectory(
      at: site.folder.url("bin"), withIntermediateDirectories: true)
    let run = try Program.built.run(
      ["preview", site.folder.url("brief.md").path, "--pdf", "-o", site.folder.url("b.pdf").path],
      with: ["PATH": site.folder.url("bin").path])
    #expect(run.status == 2)
    #expect(
      run.errors.hasSuffix(
        """
        error: Typst, which makes PDFs, is not installed
          help: install it with 'pip install typst==0.15.2'

        """))
    #expect(!site.folder.has("b.pdf"))
  }
}
