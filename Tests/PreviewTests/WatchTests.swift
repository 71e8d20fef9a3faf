import Foundation
import Testing

@testable import Preview

@Suite("A watched folder") struct WatchTests {
  private let site: TemporarySite
  private let watch: FolderWatch

  init() throws {
    site = try TemporarySite()
    watch = FolderWatch(folders: [WatchedFolder(site.root)])
  }

  @Test("differs when a file is written, added or taken away, however deep")
  func changes() throws {
    var seen = [watch.fingerprint()]
    func look() { seen.append(watch.fingerprint()) }
    try site.write("briefs/urdu/index.md", "changed")
    look()
    try site.write("briefs/a/b/c/d.md", "new")
    look()
    try site.remove("assets/chart.svg")
    look()
    #expect(Set(seen).count == 4)
  }

  @Test(
    "is the same when a build, an editor or a tool keeps its own files there",
    arguments: [
      "site/.briefpress/manifest", ".git/index", "briefs/.water.md.swp", "briefs/water.md~",
      "briefs/#water.md#", "briefs/4913", "briefs/water.tmp",
    ])
  func ignored(path: String) throws {
    let before = watch.fingerprint()
    try site.write(path, "nothing")
    if path.hasPrefix("site/") { try site.write("site/index.html", "nothing") }
    #expect(watch.fingerprint() == before)
  }

  @Test(
    "of a site is the same when something else is written there",
    arguments: ["serve.log", "data.csv", "notes/draft.md", "node_modules/a/b.json"])
  func otherFiles(path: String) throws {
    let watch = FolderWatch(folders: WatchedFolder.ofSite(site.root))
    let before = watch.fingerprint()
    try site.write(path, "nothing")
    #expect(watch.fingerprint() == before)
  }

  @Test(
    "of a site differs when what a build reads is written",
    arguments: [
      "site.yml", "people.yml", "references.bib", "lone.md", "Lone.MD", "briefs/a/b/c.csv",
      "pages/x/y.md", "templates/words/en.yml", "styles/house.csl", "assets/a.log", "works/own.bib",
    ])
  func inputs(path: String) throws {
    let watch = FolderWatch(
      folders: WatchedFolder.ofSite(site.root), files: ["\(site.root)/works/own.bib"])
    let before = watch.fingerprint()
    try site.write(path, "something new")
    #expect(watch.fingerprint() != before)
  }

  @Test("is not entered through a link, which may form a circle")
  func links() throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(site.root)/briefs/round", withDestinationPath: site.root)
    let before = watch.fingerprint()
    try site.write("assets/new.txt", "new")
    #expect(watch.fingerprint() != before)
  }

  #if os(Linux)
    @Test("is reported by the system when a file changes, also in a folder that is new")
    func reports() async throws {
      let events = FolderEvents()
      func look() {
        _ = FolderFingerprint.of(WatchedFolder(site.root), entering: events.include)
      }
      func isReported() async throws -> Bool {
        let isReported = try await events.wait(upTo: .seconds(60))
        while try await events.wait(upTo: .milliseconds(50)) {}
        return isReported
      }
      look()
      try site.write("briefs/water.md", "changed")
      #expect(try await isReported())
      try site.write("briefs/new/index.md", "new")
      #expect(try await isReported())
      look()
      try site.write("briefs/new/index.md", "changed")
      #expect(try await isReported())
    }

    @Test(
      "is not reported when an editor or a tool keeps its own files there",
      arguments: [".git", "briefs/.water.md.swp", "briefs/water.md~", "briefs/water.tmp"])
    func ignoredReports(path: String) async throws {
      let events = FolderEvents()
      _ = FolderFingerprint.of(WatchedFolder(site.root), entering: events.include)
      try site.write(path, "nothing")
      #expect(try await !events.wait(upTo: .milliseconds(300)))
    }

    @Test("of a site is not reported when a file of another kind changes at its top")
    func otherReports() async throws {
      let events = FolderEvents()
      for folder in WatchedFolder.ofSite(site.root) {
        _ = FolderFingerprint.of(folder, entering: events.include)
      }
      try site.write("serve.log", "nothing")
      #expect(try await !events.wait(upTo: .milliseconds(300)))
      try site.write("site.yml", "title: Changed")
      #expect(try await events.wait(upTo: .seconds(60)))
    }
  #endif

  @Test("reports a burst of changes once")
  func bursts() async throws {
    // A busy machine may stop the writer for a while.
    let watch = FolderWatch(folders: watch.folders, quiet: .seconds(8))
    let before = watch.fingerprint()
    async let change = watch.change(from: before)
    for number in 1...5 {
      try site.write("briefs/water.md", "change \(number)")
      try await Task.sleep(for: .milliseconds(20))
    }
    #expect(try await change == watch.fingerprint())
  }
}
