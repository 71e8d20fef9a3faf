import Foundation
import TestSupport
import Testing

@Suite("The sample institute, to axe-core")
struct AccessibilityTests {
  @Test(
    "has no violation of WCAG 2.2 AA, light and dark, on a telephone and on a desk",
    .enabled(if: Browser.isInstalled, "there is no Chromium with Playwright"))
  func violations() async throws {
    let site = try await SampleSite.shared.value
    try await expectNone(in: site, pages: site.pages)
  }

  @Test(
    "has no violation either where the site is in Urdu",
    .enabled(if: Browser.isInstalled, "there is no Chromium with Playwright"))
  func violationsInUrdu() async throws {
    let site = try await SampleSite.inUrdu.value
    try await expectNone(in: site, pages: site.pages)
  }

  @Test(
    "has no violation in charts of every kind either, in both directions",
    .enabled(if: Browser.isInstalled, "there is no Chromium with Playwright"))
  func violationsInCharts() async throws {
    let site = try await SampleSite.withCharts.value
    let pages = ["briefs/charts/index.html", "briefs/charts-ur/index.html"]
    let found = try await Python.run("axe.py", [site.folder.path, "360,1280"] + pages)
    #expect(found == "", "\(found)")
  }

  private func expectNone(in site: SampleSite, pages: [String]) async throws {
    #expect(pages.count > 50)
    let found = try await Python.run("axe.py", [site.folder.path, "360,1280"] + pages)
    #expect(found == "", "\(found)")
  }
}
