import Briefs
import Foundation
import SiteBuilder
import TestSupport
import Testing

@Suite("A build with nothing to do")
struct UnchangedSiteTests {
  /// A site that has been built.
  private static func built(_ files: [String: String]) async throws -> TestSite {
    let site = try TestSite(files)
    try await site.settledBuild()
    return site
  }

  private static let stages = ["look for changes"]

  @Test("looks at the files, reads none and reports the same as before")
  func readsNothing() async throws {
    let site = try await Self.built([
      "briefs/water.md": brief("Water"), "site.yml": "title: House\nurl: https://www.example.org/",
    ])
    let before = try site.output
    let outcome = try await site.settledBuild()
    #expect(outcome.timings.stages.map(\.name) == Self.stages)
    #expect(outcome.briefs == 1)
    #expect(outcome.written == 0)
    #expect(outcome.unchanged == before.paths.count)
    #expect(try site.output == before)
    #expect(try site.output.dates == before.dates)
  }

  @Test(
    "is no longer one when a file of the site changes",
    arguments: [
      "briefs/water.md", "site.yml", "people.yml", "works/all.bib", "templates/footer.mustache",
      "assets/x.txt", "briefs/air.md", "pages/about.md",
    ])
  func seesChanges(path: String) async throws {
    let site = try await Self.built([
      "briefs/water.md": brief("Water"), "templates/footer.mustache": "<footer>Foot</footer>",
      "site.yml": "title: House\nbibliography: works/all.bib", "people.yml": "khan: {name: Khan}",
      "works/all.bib": "@book{a, title = {Water}}", "assets/x.txt": "x",
    ])
    let old = (try? String(contentsOf: site.url(path), encoding: .utf8)) ?? "---\ntitle: New\n---\n"
    let new =
      path == "briefs/air.md" ? brief("Air") : old.replacing("Water", with: "Waves") + "\n"
    try site.write(new, to: path)
    #expect(try await site.settledBuild().timings.stages.count > 2)
    try await site.settledBuild(to: "fresh")
    #expect(try site.output.published == site.output(in: "fresh").published)
  }

  @Test("is not one while files are so new that another change could have the same time")
  func newFiles() async throws {
    let site = try TestSite(["briefs/water.md": brief("Water")])
    let now = Int(Date().timeIntervalSince1970 * 1e9)
    try await site.build { $0.clock = { now } }
    #expect(try await site.build { $0.clock = { now } }.timings.stages.map(\.name) != Self.stages)
    #expect(try await site.settledBuild().timings.stages.map(\.name) != Self.stages)
    #expect(try await site.settledBuild().timings.stages.map(\.name) == Self.stages)
  }

  @Test("is no longer one when a file of the output is missing or changed")
  func repairs() async throws {
    let site = try await Self.built(["briefs/water.md": brief("Water")])
    let before = try site.output
    try site.remove("site/index.html")
    #expect(try await site.settledBuild().written == 1)
    try site.write("mine", to: "site/robots.txt")
    #expect(try await site.settledBuild().written == 1)
    #expect(try site.output.published == before.published)
  }

  @Test("is no longer one when what was kept of the last build is gone or damaged")
  func lostInputs() async throws {
    let site = try await Self.built(["briefs/water.md": brief("Water")])
    let before = try site.output
    let folder = site.url(".briefpress-cache")
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .first { $0.hasPrefix("inputs-") })
    let kept = try Data(contentsOf: folder.appendingPathComponent(name))
    for damaged in [Data(), kept.dropLast(), kept + [0], nil] {
      if let damaged { try site.write(damaged, to: ".briefpress-cache/\(name)") }
      if damaged == nil { try site.remove(".briefpress-cache/\(name)") }
      #expect(try await site.settledBuild().timings.stages.map(\.name) != Self.stages)
      #expect(try await site.settledBuild().timings.stages.map(\.name) == Self.stages)
    }
    #expect(try site.output == before)
  }

  @Test("is known for each output folder")
  func outputFolders() async throws {
    let site = try await Self.built(["briefs/water.md": brief("Water", "status: draft\n")])
    try await site.settledBuild(to: "proof") { $0.includesDrafts = true }
    try await site.settledBuild()  // which sees the new folder in that of the site
    #expect(try await site.settledBuild().timings.stages.map(\.name) == Self.stages)
    let proof = try await site.settledBuild(to: "proof") { $0.includesDrafts = true }
    #expect(proof.timings.stages.map(\.name) == Self.stages)
  }

  @Test("is no longer one when an embargo has ended since")
  func embargo() async throws {
    let site = try await Self.built([
      "briefs/water.md": brief("Water"),
      "briefs/air.md": brief("Air", "embargo: 2027-01-01T12:00:00Z\n"),
    ])
    #expect(try await site.settledBuild().timings.stages.map(\.name) == Self.stages)
    #expect(try !site.output.paths.contains("briefs/air/index.html"))
    let noon = Instant(secondsSince1970: TestSite.now.secondsSince1970 + 43_200)
    try await site.settledBuild { $0.now = noon }
    #expect(try site.output.paths.contains("briefs/air/index.html"))
    #expect(try await site.settledBuild { $0.now = noon }.timings.stages.map(\.name) == Self.stages)
    try await site.settledBuild()
    #expect(try !site.output.paths.contains("briefs/air/index.html"))
  }

  @Test("is not mistaken for that of another output, which was built at another time")
  func otherPeriod() async throws {
    let site = try TestSite([
      "briefs/water.md": brief("Water"),
      "briefs/air.md": brief("Air", "embargo: 2027-01-01T12:00:00Z\n"),
    ])
    let noon = Instant(secondsSince1970: TestSite.now.secondsSince1970 + 43_200)
    let outputs = try TemporaryFolder()
    for (name, now) in [("a", TestSite.now), ("b", noon)] {
      try await site.settledBuild {
        $0.output = outputs.url(name).path
        $0.now = now
      }
    }
    // The inputs are the same, so those of one could be taken for those of the other.
    let cache = site.url(".briefpress-cache")
    let lists = try FileManager.default.contentsOfDirectory(atPath: cache.path)
      .filter { $0.hasPrefix("inputs-") }.map { cache.appendingPathComponent($0) }
    let kept = try lists.map { try Data(contentsOf: $0) }
    for (list, other) in zip(lists, kept.reversed()) { try other.write(to: list) }
    let outcome = try await site.settledBuild {
      $0.output = outputs.url("a").path
      $0.now = noon
    }
    #expect(outcome.timings.stages.map(\.name) != Self.stages)
    #expect(try OutputTree(outputs.url("a")).paths.contains("briefs/air/index.html"))
  }

  @Test("is no longer one when the site is requested with other options")
  func otherRequest() async throws {
    let site = try await Self.built(["briefs/water.md": brief("Water", "status: draft\n")])
    try await site.settledBuild { $0.includesDrafts = true }
    #expect(try site.output.paths.contains("briefs/water/index.html"))
    try await site.settledBuild { $0.baseURL = "https://www.example.org/" }
    #expect(try site.output.paths.contains("sitemap.xml"))
  }

  @Test("is not one while there are warnings, which are reported each time")
  func warnings() async throws {
    let site = try await Self.built(["briefs/water.md": brief("Water", "colour: blue\n")])
    let first = try await site.messages()
    #expect(first.count == 1)
    #expect(try await site.messages() == first)
  }
}
