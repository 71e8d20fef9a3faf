import Foundation
import Testing

@Suite("The sample institute, to axe-core")
struct AccessibilityTests {
  @Test(
    "has no violation of WCAG 2.2 AA",
    .enabled(if: Browser.isInstalled, "there is no Chromium with Playwright"),
    arguments: ["light", "dark"], [360, 1280])
  func violations(scheme: String, width: Int) async throws {
    let site = try await SampleSite.shared.value
    let arguments = [site.folder.path, scheme, String(width)] + (try site.pages)
    #expect(try Browser.run("axe.py", arguments) == "")
  }
}
