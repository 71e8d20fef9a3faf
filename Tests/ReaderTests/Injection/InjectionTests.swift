import Foundation
import Testing

/// Every text that an author can write, with everything that might make markup or a script of it.
///
/// It builds some thirty sites several times over, so it runs only where it is asked for.
@Suite(
  "A text that is to run something",
  .enabled(if: Browser.isInstalled, "there is no Chromium with Playwright"),
  .enabled(
    if: ProcessInfo.processInfo.environment["BRIEFPRESS_INJECTION"] == "1",
    "set BRIEFPRESS_INJECTION=1 to run it"))
struct InjectionTests {
  @Test("goes into every key, field and word that takes it")
  func isTried() async throws {
    let sites = try await InjectedSites.shared.value
    #expect(sites.payloadCount > 800 * Payload.all.count)
  }

  @Test("is text to those who read HTML, XML, JSON, BibTeX and RIS")
  func isRead() async throws {
    let sites = try await InjectedSites.shared.value
    #expect(try await Python.run("injected.py", ["read", sites.folder.path]) == "")
  }

  @Test("runs nowhere in a browser, and loads nothing")
  func isShown() async throws {
    let sites = try await InjectedSites.shared.value
    #expect(try await Python.run("injected.py", ["show", sites.folder.path]) == "")
  }
}
