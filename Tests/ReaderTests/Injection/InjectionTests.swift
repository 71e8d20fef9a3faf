import Foundation
import TestSupport
import Testing

/// Every text that an author can write, with everything that might make markup or a script of it.
@Suite(
  "A text that tries to run a script",
  .enabled(if: Browser.isInstalled, "there is no Chromium with Playwright"),
  .enabled(if: Readers.areInstalled, "there are no readers of metadata"),
  .injectedSites)
struct InjectionTests {
  @Test("goes into every key, field, word and name that takes it")
  func isTried() throws {
    let sites = try sites
    #expect(sites.problems == [])
    #expect(sites.tried > 1_100 * Payload.all.count)
    #expect(sites.taken > 900 * Payload.all.count)
  }

  @Test("is text to those who read the files of a site, each by its format")
  func isRead() async throws {
    let findings = try await Findings.of("read", sites)
    #expect(findings.problems == [])
    #expect(findings.count > 100 * Payload.all.count)
  }

  @Test("runs nowhere in a browser, and loads nothing")
  func isShown() async throws {
    let findings = try await Findings.of("show", sites)
    #expect(findings.problems == [])
    #expect(findings.count > 6 * Payload.all.count)
  }

  private var sites: InjectedSites {
    get throws { try #require(InjectedSites.current) }
  }
}

/// What `injected.py` found.
private struct Findings: Decodable {
  /// How many files were read, or pages shown.
  let count: Int
  let problems: [String]

  static func of(_ act: String, _ sites: InjectedSites) async throws -> Findings {
    let text = try await Python.run("injected.py", [act, sites.folder.path])
    do {
      return try JSONDecoder().decode(Findings.self, from: Data(text.utf8))
    } catch {
      throw Failure(output: text)
    }
  }

  struct Failure: Error { var output: String }
}
