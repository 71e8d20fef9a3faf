import Foundation
import TestSupport
import Testing

@Suite(
  "The settings of a site for paper", .serialized,
  .enabled(if: PaperSite.areToolsInstalled, "the engine, veraPDF or poppler is not installed"))
struct PrintSettingsTests {
  private static let brief = """
    ---
    title: Water and work
    subtitle: In dry years
    date: 2021-03-04
    author: [Asma Bano, Omar Said]
    summary: Wells are old.
    topics: [Wells, Work]
    ---

    ## Depths

    Wells are *old*.

    ### Of old wells

    They are deep.
    """

  private func site(_ settings: String, _ files: [String: String] = [:]) throws -> PaperSite {
    let site = try PaperSite(
      files.merging([
        "site.yml": "title: House\nurl: https://house.example/\npdf: true\n\(settings)\n",
        "briefs/water.md": Self.brief,
      ]) { $1 })
    let run = try site.build()
    #expect(run.status == 0)
    return site
  }

  private static let pdf = "site/briefs/water/water.pdf"

  @Test("choose the size of the paper")
  func paper() throws {
    let site = try site("print: {paper: letter}")
    #expect(try site.pageSizes(of: site.folder.url(Self.pdf)) == ["612 x 792"])
  }

  @Test("put forms of the brief into its PDF, which still conforms")
  func attachments() throws {
    let site = try site("print: {attachments: [csl-json, markdown]}\nformats: [markdown]")
    let pdf = site.folder.url(Self.pdf)
    #expect(try PaperSite.faults([pdf]) == "")
    let folder = try TemporaryFolder([:])
    try PaperSite.run("pdfdetach", ["-saveall", "-o", folder.url("").path, pdf.path])
    for name in ["water.json", "water.md"] {
      #expect(try folder.read(name) == site.folder.read("site/briefs/water/\(name)"))
    }
  }

  @Test("put PDFs into feeds")
  func feeds() throws {
    let site = try site("print: {in-feeds: true}")
    let size = try Data(contentsOf: site.folder.url(Self.pdf)).count
    let address = "https://house.example/briefs/water/water.pdf"
    #expect(
      try site.folder.read("site/feed.xml").contains(
        "<link rel=\"enclosure\" type=\"application/pdf\" length=\"\(size)\" href=\"\(address)\"/>"
      ))
    #expect(
      try site.folder.read("site/feed.json").contains(
        "\"attachments\":[{\"url\":\"\(address)\",\"mime_type\":\"application/pdf\",\"size_in_bytes\":\(size)}]"
      ))
    #expect(try !self.site("").folder.read("site/feed.xml").contains("enclosure"))
  }

  @Test("use the fonts of the house, and a font that is missing is named")
  func fonts() throws {
    let site = try PaperSite([
      "site.yml": """
      title: House
      url: https://house.example/
      pdf: true
      theme: {body-font: "House Serif, serif", heading-font: "House Sans, sans-serif"}
      print: {fonts: [assets/house.ttf]}
      """, "briefs/water.md": Self.brief, "assets/house.ttf": "",
    ])
    try PaperSite.makeFont(named: "House Sans", at: site.folder.url("assets/house.ttf"))
    for build in 1...2 {
      let run = try site.build()
      #expect(
        run.errors == """
          site.yml:4:20: warning: there is no font 'House Serif' for PDFs [missing-font]
            help: install it, or name its TrueType or OpenType files under 'fonts' in 'print'

          """, "build \(build): \(run.errors)")
    }
    let names = try PaperSite.run("pdffonts", [site.folder.url(Self.pdf).path])
    #expect(names.contains("HouseSans") && names.contains("LibertinusSerif"), "\(names)")
    let run = try PaperSite.set(
      site.folder.url("briefs/water.md"), to: site.folder.url("brief.pdf"))
    #expect(run.errors.contains("there is no font 'House Serif' for PDFs"), "\(run.errors)")
    #expect(!run.errors.contains("House Sans"))
  }

  @Test("are not needed for what archives and readers want to know: properties and bookmarks")
  func properties() throws {
    let site = try site("")
    let pdf = site.folder.url(Self.pdf).path
    let properties = try PaperSite.run("pdfinfo", ["-meta", pdf])
    for property in [
      "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">Water and work</rdf:li>",
      "<dc:creator><rdf:Seq><rdf:li>Asma Bano, Omar Said</rdf:li></rdf:Seq>",
      "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">Wells are old.</rdf:li>",
      "<pdf:Keywords>Wells, Work</pdf:Keywords>",
      "<dc:language><rdf:Bag><rdf:li>en</rdf:li></rdf:Bag></dc:language>",
      "<xmp:CreateDate>2021-03-04T00:00:00Z</xmp:CreateDate>",
      "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>",
      "<pdfuaid:part>1</pdfuaid:part>",
    ] {
      #expect(properties.contains(property), "\(property) is not in: \(properties)")
    }
    let outline = try PaperSite.run("pdftohtml", ["-xml", "-stdout", "-i", pdf])
    for bookmark in ["Depths", "Of old wells", "How to cite"] {
      #expect(outline.contains("<item page=\"1\">\(bookmark)</item>"), "\(outline)")
    }
  }
}
