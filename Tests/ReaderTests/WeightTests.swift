import Foundation
import Testing

@Suite("A page of the sample institute")
struct WeightTests {
  /// Two briefs have so much to say that they weigh more before they are sent.
  private static let longest = ["groundwater-needs-a-ledger", "garmi-aur-kaam-ka-din"]

  @Test(
    "weighs little without pictures and makes at most four requests, all to its own site",
    .enabled(if: Browser.isInstalled, "there is no Chromium with Playwright"))
  func weight() async throws {
    let site = try await SampleSite.shared.value
    let pages = try site.pages
    #expect(pages.count > 50)
    let long = Self.longest.map { "briefs/\($0)/index.html" }
    let others = pages.filter { !long.contains($0) }
    let found = try await Python.run(
      "weigh.py", [site.folder.path, "64000", "20000", "4"] + others)
    #expect(found == "", "\(found)")
    let foundLong = try await Python.run(
      "weigh.py", [site.folder.path, "70000", "20000", "4"] + long)
    #expect(foundLong == "", "\(foundLong)")
  }
}
