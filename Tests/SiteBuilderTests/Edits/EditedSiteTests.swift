import Foundation
import SiteBuilder
import SourceText
import Testing

@Suite("A build after an edit")
struct EditedSiteTests {
  /// The number of consecutive edits of each of three sites, which makes 500 with those of a preview; more
  /// can be requested for a longer run.
  private static let edits =
    ProcessInfo.processInfo.environment["BRIEFPRESS_EDITS"].flatMap { Int($0) } ?? 84

  @Test("makes the site that a whole build makes", arguments: [1, 2, 3] as [UInt64])
  func isAsWhole(seed: UInt64) async throws {
    var model = EditedSite(seed: seed)
    let site = try TestSite(model.all)
    var (kept, keptTexts) = (0, 0)
    for number in 1...Self.edits {
      let before = model
      let edit = model.edit()
      try site.write(model, after: before)
      let outcome = try await site.settledBuild()
      guard !outcome.diagnostics.containsErrors else {
        try site.write(before, after: model)
        model.undo(to: before)
        continue
      }
      kept += outcome.kept
      keptTexts += outcome.keptTexts
      let whole = try TestSite(model.all)
      try await whole.build()
      let differences = try site.output.differences(from: whole.output)
        .filter { !$0.hasPrefix(".briefpress") }
      #expect(differences == [], "\(seed), edit \(number): \(edit)")
    }
    #expect(kept > 5 * Self.edits)
    #expect(keptTexts > 4 * Self.edits)
  }
}

extension TestSite {
  /// Writes the files that differ from before, and removes those that are gone.
  func write(_ model: EditedSite, after before: EditedSite) throws {
    let (new, old) = (model.all, before.all)
    for path in Set(new.keys).union(old.keys).sorted() where new[path] != old[path] {
      if let text = new[path] { try write(text, to: path) } else { try remove(path) }
    }
  }
}
