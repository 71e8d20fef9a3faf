import Briefs
import Foundation
import SiteBuilder
import TestSupport
import Testing

@Suite("A page of a brief after an edit of another")
struct EditedNeighbourTests {
  /// A brief that names five related briefs, and so is not related to the sixth, which changes.
  private static let files = [
    "briefs/air.md": brief(
      "Air", "topics: [dry-land]\nregions: [far-hills]\nrelated: [b1, b2, b3, b4, b5]\n"),
    "briefs/water.md": brief("Water").replacing("Amina Khan", with: "Omar Said"),
    "site.yml": "title: House\nurl: https://www.example.org/\n",
  ].merging(
    (1...5).map { ("briefs/b\($0).md", brief("B\($0)").replacing("Amina Khan", with: "Omar Said")) }
  ) { $1 }

  @Test(
    "shows what the other says of a topic, a region, a person",
    arguments: [
      ("author: Omar Said", "author: Omar Said\ntopics: [Dry land]", ">Dry land<"),
      ("author: Omar Said", "author: Omar Said\nregions: [Far Hills]", ">Far Hills<"),
      ("author: Omar Said", "author: {name: Amina Khan, bio: She reads.}", "She reads."),
    ])
  func tells(old: String, new: String, told: String) async throws {
    let site = try TestSite(Self.files)
    try await site.settledBuild()
    #expect(try !site.text("briefs/air/index.html").contains(told))
    let text = try #require(Self.files["briefs/water.md"]).replacing(old, with: new)
    try site.write(text, to: "briefs/water.md")
    #expect(try await site.settledBuild().kept > 10)
    #expect(try site.text("briefs/air/index.html").contains(told))
  }

  @Test(
    "leads to where a page has moved, and so does a list",
    arguments: [
      ("briefs/air.md", brief("Air", body: "By [us](../pages/about.md)."), "briefs/air"),
      ("people.yml", "khan: {name: Amina Khan, bio: 'Of [us](pages/about.md).'}\n", "people/khan"),
      ("people.yml", "khan: {name: Amina Khan, bio: 'Of [us](pages/about.md).'}\n", "briefs/air"),
      (
        "site.yml", "topics: [{id: dry-land, title: Dry, description: '[us](pages/about.md)'}]\n",
        "topics/dry-land"
      ),
      (
        "site.yml", "regions: [{id: far-hills, title: Far, description: '[us](pages/about.md)'}]\n",
        "regions/far-hills"
      ),
      ("site.yml", "disclaimer: 'As [we](pages/about.md) say.'\n", "briefs/air"),
      ("site.yml", "footer: 'As [we](pages/about.md) say.'\n", "briefs/air"),
    ])
  func movedPage(path: String, text: String, page: String) async throws {
    let about = "---\ntitle: About\nmenu: false\n---\n\nUs.\n"
    let site = try TestSite(Self.files)
    try site.write(about, to: "pages/about.md")
    try site.write(text, to: path)
    try await site.settledBuild()
    #expect(try site.text("\(page)/index.html").contains("../about/index.html"))
    try site.write(about.replacing("title", with: "slug: us\ntitle"), to: "pages/about.md")
    try await site.settledBuild()
    #expect(try site.text("\(page)/index.html").contains("../us/index.html"))
  }

  @Test("no longer shows an embargo once the moment has come, where drafts are shown")
  func embargo() async throws {
    let site = try TestSite(Self.files)
    try site.write(brief("Wind", "embargo: 2027-01-01T12:00:00Z\n"), to: "briefs/wind.md")
    try await site.settledBuild { $0.includesDrafts = true }
    let before = try site.text("briefs/wind/index.html")
    try await site.settledBuild {
      $0.includesDrafts = true
      $0.now = Instant(secondsSince1970: TestSite.now.secondsSince1970 + 86_400)
    }
    #expect(before.contains("2027-01-01T12:00:00Z"))
    #expect(try !site.text("briefs/wind/index.html").contains("2027-01-01T12:00:00Z"))
  }

  @Test("follows a number that a draft gives up, and so does its series")
  func missingNumber() async throws {
    let site = try TestSite(Self.files)
    for number in 1...3 {
      let status = number == 2 ? "status: draft\n" : ""
      try site.write(
        brief("Note", "series: Notes\nnumber: \(number)\n\(status)"), to: "briefs/n\(number).md")
    }
    try await site.settledBuild()
    let before = try site.text("series/notes/index.html")
    try site.remove("briefs/n2.md")
    try await site.settledBuild()
    let whole = try TestSite(Self.files)
    for number in [1, 3] {
      try whole.write(
        brief("Note", "series: Notes\nnumber: \(number)\n"), to: "briefs/n\(number).md")
    }
    try await whole.build()
    #expect(try whole.text("series/notes/index.html") != before)
    #expect(try site.output.published == whole.output.published)
  }
}
