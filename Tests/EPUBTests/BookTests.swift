import Foundation
import TestSupport
import Testing

@Suite(
  "An EPUB", .serialized,
  .enabled(if: BookSite.isCheckerInstalled, "EPUBCheck is not installed"))
struct BookTests {
  @Test("conforms to EPUB 3.3, for every brief of the sample site, each series and each topic")
  func seeds() throws {
    let site = try BookSite([:])
    let briefs = try Repository.files(in: "seeds/briefs").filter { $0.hasSuffix(".md") }
    var books: [URL] = []
    func make(_ arguments: [String]) throws {
      let book = site.folder.url("\(books.count).epub")
      let run = try site.run(["epub"] + arguments + ["-o", book.path])
      #expect(run.status == 0 && run.errors == "", "\(arguments): \(run.errors)")
      books.append(book)
    }
    for brief in briefs { try make([Repository.url("seeds/briefs/\(brief)").path]) }
    #expect(books.count > 15)
    let seeds = ["--site", Repository.seeds.path]
    for series in ["issue-brief", "policy-paper", "data-note"] {
      try make(["--series", series] + seeds)
    }
    try make(["--topic", "water"] + seeds)
    #expect(try BookSite.faults(books) == "")
  }

  @Test("conforms whatever raw HTML, links and pictures a brief has", arguments: ["safe", "all"])
  func hostile(_ html: String) throws {
    let site = try BookSite([
      "site.yml": HostileBrief.site + "html: \(html)\n", "briefs/hostile.md": HostileBrief.text,
      "briefs/dot.svg": BookSite.dot,
    ])
    _ = try site.make("briefs/hostile.md")
    #expect(try site.faults() == "")
    let chapter = try site.chapter()
    for word in HostileBrief.words {
      #expect(chapter.contains(word), "\(word) is not in the chapter")
    }
  }

  @Test("has everything that a brief says, and only what can be known of it")
  func complete() throws {
    let site = try BookSite([
      "site.yml": """
      title: House
      url: https://house.example/
      disclaimer: Views of *authors*.
      license: CC-BY-4.0
      series: [{id: notes, title: Notes, issn: 2049-3630}]
      topics: [{id: water, title: Water and wells}]
      """,
      "people.yml": "asma: {name: Asma Bano, role: Fellow, bio: She **counts** wells.}",
      "briefs/water.md": """
      ---
      title: Water & work
      subtitle: A _line_
      date: 2021-03-04
      author: asma
      editor: Ed Itor
      series: notes
      number: 7
      summary: What it says.
      key-points: [One point]
      topics: [water]
      isbn: 978-3-16-148410-0
      doi: 10.1234/abc
      funding: By a fund.
      corrections: [{date: 2022-01-02, note: It was wrong.}]
      ---

      ## First

      Text.
      """,
    ])
    let run = try site.make("briefs/water.md")
    #expect(run.status == 0 && run.errors == "", "\(run.errors)")
    #expect(try site.faults() == "")
    let chapter = try site.chapter()
    for part in [
      "<p class=\"series\">Notes · No. 7</p>", "<h1 id=\"_title\">Water &amp; work</h1>",
      "role=\"doc-subtitle\">A <em>line</em></p>",
      "<bdi class=\"name\">Asma Bano</bdi><span class=\"rank\">, <bdi>Fellow</bdi></span>",
      "<bdi class=\"name\">Ed Itor</bdi>", "<time datetime=\"2021-03-04\">4 March 2021</time>",
      "Views of <em>authors</em>.", "role=\"doc-abstract\">\n<p>What it says.</p>",
      "<li>One point</li>", "<h2 id=\"first\">First </h2>", "It was wrong.",
      "She <strong>counts</strong> wells.", "10.1234/abc", "978-3-16-148410-0", "CC BY 4.0",
      "Water and wells", "By a fund.",
    ] {
      #expect(chapter.contains(part), "\(part) is not in the chapter")
    }
    #expect(try metadata(site) == Self.metadata)
  }

  private func metadata(_ site: BookSite) throws -> [String] {
    try site.package().split(separator: "\n").filter {
      $0.hasPrefix("<dc:") || $0.hasPrefix("<meta ")
    }
    .map { line in
      line.replacing("property=", with: "").replacing("refines=", with: "")
        .replacing("</dc:", with: "|").replacing("</meta>", with: "")
        .prefix { $0 != "|" }.description
    }
  }

  private static let metadata = [
    "<dc:identifier id=\"id-1\">https://doi.org/10.1234/abc",
    "<dc:identifier id=\"id-2\">urn:isbn:9783161484100", "<dc:title id=\"title\">Water &amp; work",
    "<meta \"#title\" \"title-type\">main", "<meta \"#title\" \"display-seq\">1",
    "<dc:title id=\"subtitle\">A line", "<meta \"#subtitle\" \"title-type\">subtitle",
    "<meta \"#subtitle\" \"display-seq\">2", "<dc:language>en", "<dc:date>2021-03-04",
    "<meta \"dcterms:modified\">2022-01-02T00:00:00Z", "<dc:creator id=\"person-1\">Asma Bano",
    "<meta \"#person-1\" \"role\" scheme=\"marc:relators\">aut",
    "<meta \"#person-1\" \"file-as\">Bano, Asma", "<meta \"#person-1\" \"display-seq\">1",
    "<dc:contributor id=\"person-2\">Ed Itor",
    "<meta \"#person-2\" \"role\" scheme=\"marc:relators\">edt",
    "<meta \"#person-2\" \"file-as\">Itor, Ed", "<meta \"#person-2\" \"display-seq\">2",
    "<dc:publisher>House", "<dc:rights>CC BY 4.0, https://creativecommons.org/licenses/by/4.0/",
    "<dc:subject>Water and wells", "<dc:description>What it says.",
    "<dc:source>https://house.example/briefs/water/",
    "<meta \"belongs-to-collection\" id=\"collection\">Notes",
    "<meta \"#collection\" \"collection-type\">series",
    "<meta \"#collection\" \"group-position\">7",
    "<meta \"#collection\" \"dcterms:identifier\">urn:issn:2049-3630",
    "<meta \"schema:accessMode\">textual", "<meta \"schema:accessMode\">visual",
    "<meta \"schema:accessModeSufficient\">textual",
    "<meta \"schema:accessModeSufficient\">textual,visual",
    "<meta \"schema:accessibilityFeature\">ARIA",
    "<meta \"schema:accessibilityFeature\">displayTransformability",
    "<meta \"schema:accessibilityFeature\">readingOrder",
    "<meta \"schema:accessibilityFeature\">structuralNavigation",
    "<meta \"schema:accessibilityFeature\">tableOfContents",
    "<meta \"schema:accessibilityFeature\">unlocked",
    "<meta \"schema:accessibilityFeature\">alternativeText",
    "<meta \"schema:accessibilityHazard\">none",
    "<meta \"schema:accessibilitySummary\">The text can be read aloud, enlarged and recoloured. "
      + "Headings, lists, tables, notes with their marks, and languages are marked up. "
      + "Every picture has an alternative text.",
  ]

  @Test("has each note in an element of its own, which leads to all its marks and back")
  func notes() throws {
    let site = try BookSite([
      "water.md": BookSite.brief(
        "Water",
        text: """
          ## Title[^a]

          One,[^b] two,[^a] three.^[Inline.] [A link with a mark[^b]](https://a.example/)

          [^a]: First.

              More.
          [^b]: Second, as in[^a].
          """)
    ])
    #expect(try site.make("water.md").errors == "")
    #expect(try site.faults() == "")
    let chapter = try site.chapter()
    let marks = chapter.matches(
      of: /<a href="#(note-\d)" epub:type="noteref" role="doc-noteref" id="([^"]+)">/)
    let notes = chapter.matches(
      of: /<aside epub:type="footnote" role="doc-footnote" id="([^"]+)">((?:.|\n)*?)<\/aside>/)
    #expect(notes.map { String($0.1) } == ["note-1", "note-2", "note-3"])
    for note in notes {
      let own = marks.filter { $0.1 == note.1 }.map { String($0.2) }
      let back = note.2.matches(of: /href="#([^"]+)" epub:type="backlink" role="doc-backlink"/)
      #expect(!own.isEmpty && Set(back.map { String($0.1) }) == Set(own), "\(note.1)")
    }
    #expect(chapter.contains("<p><span class=\"number\">1.</span> First.</p>\n<p>More."))
    #expect(try site.read("EPUB/nav.xhtml").contains(">Title</a>"))
  }

  @Test("is the same for the same brief at any time, in any folder")
  func determinism() throws {
    let files = ["water.md": BookSite.brief("Water", text: "Wells.[^1]\n\n[^1]: Deep.")]
    let (first, second) = (try BookSite(files), try BookSite(files))
    #expect(try first.make("water.md").status == 0)
    let run = try Program.built.run(
      ["epub", "water.md", "-o", "book.epub"], in: second.folder.url,
      with: ["SOURCE_DATE_EPOCH": "1900000000", "TZ": "Asia/Karachi", "LC_ALL": "tr_TR.UTF-8"])
    #expect(run.status == 0)
    #expect(
      try Data(contentsOf: first.folder.url("book.epub"))
        == Data(contentsOf: second.folder.url("book.epub")))
    #expect(try first.package().contains(">urn:uuid:"))
  }

  @Test("runs from right to left in a language that does")
  func rightToLeft() throws {
    let site = try BookSite([
      "water.md": BookSite.brief(
        "پانی", "lang: ur\n", text: "## سرخی\n\nمتن[^1] [سرخی](#سرخی)\n\n[^1]: حاشیہ")
    ])
    #expect(try site.make("water.md").errors == "")
    #expect(try site.faults() == "")
    #expect(try site.package().contains("<spine page-progression-direction=\"rtl\">"))
    let chapter = try site.chapter()
    #expect(chapter.contains("lang=\"ur\" xml:lang=\"ur\" dir=\"rtl\">"))
    let id = try #require(chapter.firstMatch(of: /<h2 id="(place-\d+)">سرخی/)?.output.1)
    #expect(chapter.contains("<a href=\"#\(id)\">سرخی</a>"))
    #expect(try site.read("EPUB/nav.xhtml").contains("brief-1.xhtml#\(id)"))
  }

  @Test("of 2,000 notes conforms, and is made in seconds")
  func big() throws {
    let paragraphs = (1...2000).map { "Paragraph \($0) is about wells.[^\($0)]" }
    let notes = (1...2000).map { "[^\($0)]: Note \($0)." }
    let site = try BookSite([
      "water.md": BookSite.brief("Water", text: (paragraphs + notes).joined(separator: "\n\n"))
    ])
    let start = ContinuousClock.now
    #expect(try site.make("water.md").errors == "")
    #expect(ContinuousClock.now - start < .seconds(20))
    #expect(try site.faults() == "")
    #expect(try site.chapter().ranges(of: "<aside epub:type=\"footnote\"").count == 2000)
  }

  @Test("says that a brief is a draft or under embargo")
  func standing() throws {
    let site = try BookSite([
      "draft.md": BookSite.brief("Water", "status: draft\n"),
      "embargo.md": BookSite.brief("Water", "embargo: 2030-01-01T00:00:00Z\n"),
    ])
    #expect(try site.make("draft.md").status == 0)
    #expect(
      try site.chapter().contains(
        "<p class=\"standing\"><strong>Draft</strong> Not yet published; not to be cited.</p>"))
    #expect(try site.run(["epub", "embargo.md", "-o", "embargo.epub"]).status == 0)
    #expect(
      try site.chapter(of: "embargo.epub").contains(
        "<strong>Embargo</strong> Not for publication before 2030-01-01T00:00:00Z</p>"))
    #expect(try site.faults("book.epub", "embargo.epub") == "")
  }

  @Test("of a withdrawn brief says only why it was withdrawn")
  func withdrawn() throws {
    let site = try BookSite([
      "water.md": BookSite.brief(
        "Water", "summary: Secret.\nwithdrawn: {date: 2022-02-03, reason: It was **wrong**.}\n",
        text: "Secret.")
    ])
    #expect(try site.make("water.md").status == 0)
    #expect(try site.faults() == "")
    let (chapter, package) = (try site.chapter(), try site.package())
    #expect(chapter.contains("It was <strong>wrong</strong>."))
    #expect(package.contains("<dc:title id=\"title\">Withdrawn: Water</dc:title>"))
    #expect(!chapter.contains("Secret") && !package.contains("Secret"))
  }

  @Test("shows the pictures of the site, and the text of those that programs need not show")
  func pictures() throws {
    let site = try BookSite([
      "site.yml": "title: House\nurl: https://house.example/\n",
      "briefs/water.md": BookSite.brief(
        "Water",
        text: """
          ![A dot](dot.svg) ![New](new.avif) ![Code](code.svg)

          ![](other.svg) ![Far](https://far.example/a.png)
          """),
      "briefs/dot.svg": BookSite.dot, "briefs/new.avif": "\0\0\0\u{1C}ftypavif",
      "briefs/other.svg":
        "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/x.dtd'>"
        + BookSite.dot.replacing("h9", with: "h8"),
      "briefs/code.svg": BookSite.dot.replacing("<path", with: "<script>1</script><path"),
    ])
    let run = try site.make("water", "--site", ".")
    let warnings = run.errors.split(separator: "\n").filter { $0.contains("[epub-picture]") }
    let expected = [
      "7:26: warning: the picture 'new.avif' cannot be part of an EPUB, which",
      "7:44: warning: the picture 'code.svg' cannot be part of an EPUB, which",
      "9:23: warning: the picture 'https://far.example/a.png' is not a file of the site, so an EPUB",
    ].map { "briefs/water.md:\($0) has its alternative text instead [epub-picture]" }
    #expect(warnings.map(String.init) == expected)
    #expect(run.status == 0)
    #expect(try site.faults() == "")
    let chapter = try site.chapter()
    #expect(chapter.ranges(of: "<img src=\"picture-").count == 2)
    #expect(chapter.contains("<em class=\"picture\">New</em> <em class=\"picture\">Code</em>"))
    #expect(chapter.contains("<em class=\"picture\">Far</em>"))
    let package = try site.package()
    #expect(!package.contains(">alternativeText<"))
    #expect(!package.contains("<meta property=\"schema:accessModeSufficient\">textual</meta>"))
  }
}
