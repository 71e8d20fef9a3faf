import Foundation
import TestSupport
import Testing

@Suite(
  "The PDFs of a site", .serialized,
  .enabled(if: PaperSite.areToolsInstalled, "the engine, veraPDF or poppler is not installed"))
struct PublishedPDFTests {
  private static func brief(_ title: String, _ keys: String = "", text: String = "Wells.") -> String
  {
    "---\ntitle: \(title)\ndate: 2021-03-04\nauthor: Asma Bano\n\(keys)---\n\n\(text)\n"
  }

  private static let dot =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 0h9v9H0z'/></svg>"

  private func site() throws -> PaperSite {
    try PaperSite([
      "site.yml": """
      title: House
      url: https://house.example/
      pdf: true
      series: [{id: notes, title: Notes, pdf: false}]
      """,
      "briefs/water.md": Self.brief("Water", text: "![A dot](dot.svg)\n\nSee [air](air.md)."),
      "briefs/dot.svg": Self.dot, "briefs/air.md": Self.brief("Air"),
      "briefs/note.md": Self.brief("Note", "series: notes\n"),
      "briefs/own.md": Self.brief("Own", "pdf: made.pdf\n"), "briefs/made.pdf": "%PDF-1.7",
    ])
  }

  @Test("are next to the pages, which offer them, and conform")
  func published() throws {
    let site = try site()
    let run = try site.build()
    #expect(run.status == 0 && run.errors == "", "\(run.errors)")
    let (water, air) = ("site/briefs/water/water.pdf", "site/briefs/air/air.pdf")
    #expect(try PaperSite.faults([water, air].map(site.folder.url)) == "")
    #expect(!site.folder.has("site/briefs/note/note.pdf"))
    #expect(!site.folder.has("site/briefs/own/own.pdf"))
    let page = try site.folder.read("site/briefs/water/index.html")
    let size = try Data(contentsOf: site.folder.url(water)).count
    #expect(
      page.contains(
        "<li><a href=\"water.pdf\">PDF</a> <span class=\"quiet\"> Pages: 1, \((size + 500) / 1000) KB</span></li>"
      ))
    #expect(
      page.contains(
        "<meta name=\"citation_pdf_url\" content=\"https://house.example/briefs/water/water.pdf\">")
    )
    #expect(page.contains("\"contentUrl\":\"https://house.example/briefs/water/water.pdf\""))
    #expect(
      try site.folder.read("site/briefs/own/index.html").contains(
        "<a href=\"../../briefs/made.pdf\">made.pdf</a>")
    )
    let links = try PaperSite.run("pdfinfo", ["-url", site.folder.url(water).path])
    #expect(links.contains("https://house.example/briefs/air/"))
  }

  @Test("are not made where the house has made its own")
  func ofHouse() throws {
    let site = try PaperSite([
      "site.yml": "title: House\nurl: https://house.example/\npdf: true",
      "briefs/water/index.md": Self.brief("Water", "attachments: [water.pdf]\n"),
      "briefs/water/water.pdf": "%PDF-1.7",
    ])
    let run = try site.build()
    #expect(run.status == 0 && run.errors == "", "\(run.errors)")
    #expect(try site.folder.read("site/briefs/water/water.pdf") == "%PDF-1.7")
    let page = try site.folder.read("site/briefs/water/index.html")
    #expect(page.ranges(of: "water.pdf\">water.pdf</a>").count == 1)
    #expect(page.contains("content=\"https://house.example/briefs/water/water.pdf\""))
  }

  @Test("are set again only for what has changed")
  func kept() throws {
    let site = try site()
    #expect(try site.build().status == 0)
    let before = try Data(contentsOf: site.folder.url("site/briefs/water/water.pdf"))
    try site.folder.write(Self.brief("Air", text: "Other wells."), to: "briefs/air.md")
    // Without an engine, only what is kept can be published.
    let run = try site.build(hasEngine: false)
    #expect(run.status == 0)
    #expect(
      run.errors == """
        briefs/air.md: warning: Typst, which makes PDFs, is not installed [no-typesetter]
          help: install it with 'pip install typst==0.15.2'; there is no PDF until then

        """)
    #expect(try Data(contentsOf: site.folder.url("site/briefs/water/water.pdf")) == before)
    #expect(!site.folder.has("site/briefs/air/air.pdf"))
    #expect(try !site.folder.read("site/briefs/air/index.html").contains("air.pdf"))
    #expect(try site.build().errors == "")
    #expect(try site.words(of: site.folder.url("site/briefs/air/air.pdf")).contains("Other wells."))
  }

  @Test("follow pictures and templates")
  func inputs() throws {
    let site = try site()
    #expect(try site.build().status == 0)
    let pdf = site.folder.url("site/briefs/water/water.pdf")
    let before = try Data(contentsOf: pdf)
    try site.folder.write(Self.dot.replacing("h9v9", with: "h8v8"), to: "briefs/dot.svg")
    #expect(try site.build().status == 0)
    let after = try Data(contentsOf: pdf)
    #expect(after != before)
    try site.folder.write(
      Repository.text("Templates/brief.typ").replacing("10.5pt", with: "11pt"),
      to: "templates/brief.typ")
    #expect(try site.build().status == 0)
    #expect(try Data(contentsOf: pdf) != after)
  }

  @Test("are missing only for a brief that cannot be set")
  func fault() throws {
    let site = try site()
    try site.folder.write(
      """
      #let brief(it, body) = {
        set document(title: it.plain-title)
        if it.plain-title == "Air" { panic("no air") }
        body
      }
      """, to: "templates/brief.typ")
    let run = try site.build()
    #expect(run.status == 0)
    #expect(
      run.errors.hasPrefix(
        "briefs/air.md: warning: Typst cannot set the brief: panicked with: no air [typesetting]"
      ))
    #expect(site.folder.has("site/briefs/water/water.pdf"))
    #expect(!site.folder.has("site/briefs/air/air.pdf"))
  }
}
