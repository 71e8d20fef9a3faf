import Foundation
import TestSupport
import Testing

@Suite(
  "The EPUBs of a site", .serialized,
  .enabled(if: BookSite.isCheckerInstalled, "EPUBCheck is not installed"))
struct PublishedBookTests {
  private func site() throws -> BookSite {
    try BookSite([
      "site.yml": """
      title: House
      url: https://house.example/
      epub: true
      series: [{id: notes, title: Notes, epub: false}]
      """,
      "briefs/water.md": BookSite.brief("Water", text: "![A dot](dot.svg)\n\nSee [air](air.md)."),
      "briefs/dot.svg": BookSite.dot, "briefs/air.md": BookSite.brief("Air"),
      "briefs/note.md": BookSite.brief("Note", "series: notes\n"),
      "briefs/both.md": BookSite.brief("Both", "series: notes\nepub: true\n"),
      "briefs/none.md": BookSite.brief("None", "epub: false\n"),
      "briefs/draft.md": BookSite.brief("Draft", "status: draft\n"),
      "briefs/late.md": BookSite.brief("Late", "embargo: 2030-01-01T00:00:00Z\n"),
    ])
  }

  @Test("are next to the pages, which offer them, and conform")
  func published() throws {
    let site = try site()
    let run = try site.run(["build"])
    #expect(run.status == 0 && run.errors == "", "\(run.errors)")
    let books = try FileManager.default.subpathsOfDirectory(atPath: site.folder.url("site").path)
      .filter { $0.hasSuffix(".epub") }.sorted()
    #expect(
      books == ["air", "both", "water"].map { "briefs/\($0)/\($0).epub" })
    #expect(try BookSite.faults(books.map { site.folder.url("site/\($0)") }) == "")
    let book = "site/briefs/water/water.epub"
    let size = try Data(contentsOf: site.folder.url(book)).count
    let page = try site.folder.read("site/briefs/water/index.html")
    for part in [
      "<li><a href=\"water.epub\">EPUB</a> <span class=\"quiet\"> \((size + 500) / 1000) KB</span></li>",
      "<link rel=\"item\" type=\"application/epub+zip\" href=\"../../briefs/water/water.epub\">",
      "\"encoding\":{\"@type\":\"MediaObject\",\"encodingFormat\":\"application/epub+zip\","
        + "\"contentUrl\":\"https://house.example/briefs/water/water.epub\"}",
    ] {
      #expect(page.contains(part), "\(part) is not in the page")
    }
    #expect(
      try site.folder.read("site/_headers").contains(
        "/briefs/*.epub\n  Content-Type: application/epub+zip\n  Link: <./>; rel=\"collection\""))
    #expect(try site.chapter(of: book).contains("href=\"https://house.example/briefs/air/\""))
  }

  @Test("are written again only if they differ, and not made at all if nothing has changed")
  func unchanged() throws {
    let site = try site()
    let first = try site.run(["build"]).output
    #expect(first.contains("0 unchanged"))
    let again = try site.run(["build"]).output
    #expect(again.contains("(0 written"), "\(again)")
    let before = try Data(contentsOf: site.folder.url("site/briefs/water/water.epub"))
    let time = try modified("site/briefs/water/water.epub", in: site)
    try site.folder.write(BookSite.brief("Air", text: "Other wells."), to: "briefs/air.md")
    #expect(try site.run(["build"]).status == 0)
    #expect(try modified("site/briefs/water/water.epub", in: site) == time)
    #expect(try site.chapter(of: "site/briefs/air/air.epub").contains("Other wells."))
    try site.folder.write(BookSite.dot.replacing("h9v9", with: "h8v8"), to: "briefs/dot.svg")
    #expect(try site.run(["build"]).status == 0)
    #expect(try Data(contentsOf: site.folder.url("site/briefs/water/water.epub")) != before)
  }

  private func modified(_ path: String, in site: BookSite) throws -> Date? {
    try FileManager.default.attributesOfItem(atPath: site.folder.url(path).path)[.modificationDate]
      as? Date
  }

  @Test("are not made where the house has made its own")
  func ofHouse() throws {
    let site = try BookSite([
      "site.yml": "title: House\nurl: https://house.example/\nepub: true\n",
      "briefs/water/index.md": BookSite.brief("Water", "attachments: [water.epub]\n"),
      "briefs/water/water.epub": "made by hand",
    ])
    let run = try site.run(["build"])
    #expect(run.status == 0 && run.errors == "", "\(run.errors)")
    #expect(try site.folder.read("site/briefs/water/water.epub") == "made by hand")
  }

  @Test("have the style sheet of the house")
  func style() throws {
    let site = try site()
    try site.folder.write("p { color: red }", to: "templates/epub.css")
    #expect(try site.run(["build"]).status == 0)
    #expect(try site.read("EPUB/style.css", of: "site/briefs/air/air.epub") == "p { color: red }")
  }

  @Test("warn of a picture that they cannot contain, at its place")
  func picture() throws {
    let site = try site()
    try site.folder.write("\0\0\0\u{1C}ftypavif", to: "briefs/new.avif")
    try site.folder.write(BookSite.brief("Air", text: "![New](new.avif)"), to: "briefs/air.md")
    let run = try site.run(["build"])
    #expect(run.status == 0)
    #expect(
      run.errors == """
        briefs/air.md:7:8: warning: the picture 'new.avif' cannot be part of an EPUB, which has its \
        alternative text instead [epub-picture]
          help: save it as PNG, JPEG, GIF or WebP, or as an SVG that needs no other files and no script

        """)
  }
}
