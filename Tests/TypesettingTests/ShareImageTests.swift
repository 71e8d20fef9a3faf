import Foundation
import TestSupport
import Testing

@Suite(
  "The pictures by which briefs are shared", .serialized,
  .enabled(if: PaperSite.areToolsInstalled, "the engine, veraPDF or poppler is not installed"))
struct ShareImageTests {
  private static func brief(_ title: String, _ keys: String = "") -> String {
    "---\ntitle: \(title)\ndate: 2021-03-04\nauthor: Asma Bano\n\(keys)---\n\nWells.\n"
  }

  private func site() throws -> PaperSite {
    try PaperSite([
      "site.yml": "title: House\nurl: https://house.example/\nshare-images: true",
      "briefs/water.md": brief("Water"), "assets/own.png": "x",
      "briefs/air.md": brief("Air", "image: {src: /assets/own.png, alt: The sky}\n"),
      "briefs/fire.md": brief("Fire", "withdrawn: {date: 2022-01-01}\n"),
    ])
  }

  private func brief(_ title: String, _ keys: String = "") -> String { Self.brief(title, keys) }

  @Test("have the size that networks ask for, and are named in the head of the page")
  func published() throws {
    let site = try site()
    let run = try site.build()
    #expect(run.status == 0 && run.errors == "", "\(run.errors)")
    let card = try Data(contentsOf: site.folder.url("site/briefs/water/card.png"))
    // The first chunk of a PNG has width and height (ISO/IEC 15948, section 11.2.2).
    #expect(Array(card[16..<24]) == [0, 0, 0x04, 0xB0, 0, 0, 0x02, 0x76])
    let page = try site.folder.read("site/briefs/water/index.html")
    for element in [
      "<meta property=\"og:image\" content=\"https://house.example/briefs/water/card.png\">",
      "<meta property=\"og:image:type\" content=\"image/png\">",
      "<meta property=\"og:image:width\" content=\"1200\">",
      "<meta property=\"og:image:height\" content=\"630\">",
      "<meta property=\"og:image:alt\" content=\"Water\">",
      "<meta name=\"twitter:card\" content=\"summary_large_image\">",
    ] {
      #expect(page.contains(element), "\(element)")
    }
  }

  @Test("are made only of briefs that have no picture of their own and are not withdrawn")
  func others() throws {
    let site = try site()
    #expect(try site.build().status == 0)
    #expect(!site.folder.has("site/briefs/air/card.png"))
    #expect(!site.folder.has("site/briefs/fire/card.png"))
    #expect(
      try site.folder.read("site/briefs/air/index.html").contains(
        "<meta property=\"og:image\" content=\"https://house.example/assets/own.png\">"))
    #expect(
      try site.folder.read("site/briefs/fire/index.html").contains(
        "<meta name=\"twitter:card\" content=\"summary\">"))
  }

  @Test("follow the title and not the text")
  func kept() throws {
    let site = try site()
    #expect(try site.build().status == 0)
    let card = site.folder.url("site/briefs/water/card.png")
    let before = try Data(contentsOf: card)
    try site.folder.write(brief("Water") + "\nMore wells.\n", to: "briefs/water.md")
    // Without an engine, only what is kept can be published.
    #expect(try site.build(hasEngine: false).errors == "")
    #expect(try Data(contentsOf: card) == before)
    try site.folder.write(brief("Waters"), to: "briefs/water.md")
    #expect(try site.build().errors == "")
    #expect(try Data(contentsOf: card) != before)
  }
}
