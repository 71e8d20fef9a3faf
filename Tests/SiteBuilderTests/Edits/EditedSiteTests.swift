import Foundation
import SiteBuilder
import SourceText
import Testing

@Suite("A build after an edit")
struct EditedSiteTests {
  /// How many edits there are in a row; more can be asked for, to look long.
  private static let edits =
    ProcessInfo.processInfo.environment["BRIEFPRESS_EDITS"].flatMap { Int($0) } ?? 20

  @Test("makes the site that a whole build makes", arguments: [1, 2, 3] as [UInt64])
  func isAsWhole(seed: UInt64) async throws {
    var model = EditedSite(seed: seed)
    let site = try TestSite(model.all)
    var (kept, keptTexts) = (0, 0)
    for number in 1...Self.edits {
      let before = model
      let edit = model.edit()
      try site.write(model, after: before)
      // Files that are two seconds old have times that can be trusted.
      if model.files != before.files || number == 1 { try await Task.sleep(for: .seconds(2.1)) }
      let outcome = try await site.build()
      guard !outcome.diagnostics.containsErrors else {
        try site.write(before, after: model)
        model.undo(to: before)
        continue
      }
      kept += outcome.kept
      keptTexts += outcome.keptTexts
      let whole = try TestSite(model.all)
      try await whole.build()
      let (edited, fresh) = (try site.output, try whole.output)
      let differences = Set(edited.paths).union(fresh.paths).filter {
        edited.published[$0] != fresh.published[$0]
      }
      #expect(differences.sorted() == [], "\(seed), edit \(number): \(edit)")
    }
    #expect(kept > 5 * Self.edits)
    #expect(keptTexts > 4 * Self.edits)
  }
}

extension TestSite {
  /// Writes the files that are other than before, and removes those that are no more.
  fileprivate func write(_ model: EditedSite, after before: EditedSite) throws {
    let (new, old) = (model.all, before.all)
    for path in Set(new.keys).union(old.keys).sorted() where new[path] != old[path] {
      if let text = new[path] { try write(text, to: path) } else { try remove(path) }
    }
  }
}

@Suite("A page of a brief after an edit of another")
struct EditedNeighbourTests {
  /// A brief that is tied to five others by name, and so not to the sixth, which changes.
  private static let files = [
    "briefs/air.md": brief(
      "Air", "topics: [dry-land]\nregions: [far-hills]\nrelated: [b1, b2, b3, b4, b5]\n"),
    "briefs/water.md": brief("Water").replacing("Amina Khan", with: "Omar Said"),
    "site.yml": "title: House\nurl: https://www.example.org/\n",
  ].merging(
    (1...5).map { ("briefs/b\($0).md", brief("B\($0)").replacing("Amina Khan", with: "Omar Said")) }
  ) { $1 }

  @Test(
    "tells what that one tells of a topic, a region, a person",
    arguments: [
      ("author: Omar Said", "author: Omar Said\ntopics: [Dry land]", ">Dry land<"),
      ("author: Omar Said", "author: Omar Said\nregions: [Far Hills]", ">Far Hills<"),
      ("author: Omar Said", "author: {name: Amina Khan, bio: She reads.}", "She reads."),
    ])
  func tells(old: String, new: String, told: String) async throws {
    let site = try TestSite(Self.files)
    try await Task.sleep(for: .seconds(2.1))
    try await site.build()
    #expect(try !site.text("briefs/air/index.html").contains(told))
    let text = try #require(Self.files["briefs/water.md"]).replacing(old, with: new)
    try site.write(text, to: "briefs/water.md")
    #expect(try await site.build().kept > 10)
    #expect(try site.text("briefs/air/index.html").contains(told))
  }
}
