import Foundation
import TestSupport
import Testing

@Suite("A page of the sample institute")
struct WeightTests {
  @Test(
    "weighs little without pictures and makes at most four requests, all to its own site",
    .enabled(if: Browser.isInstalled, "there is no Chromium with Playwright"))
  func weight() async throws {
    let site = try await SampleSite.shared.value
    let pages = try site.pages
    #expect(pages.count > 50)
    let found = try await Python.run(
      "weigh.py", [site.folder.path, "64000", "18000", "4"] + pages)
    #expect(found == "", "\(found)")
  }
}
