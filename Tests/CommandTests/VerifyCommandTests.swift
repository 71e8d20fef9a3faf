import Foundation
import TestSupport
import Testing

@Suite("verify")
struct VerifyCommandTests {
  private func built() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("title: House\nurl: https://www.example.org/\n", to: "s/site.yml")
    try folder.write(
      "---\ntitle: Water\ndate: 2020-01-05\nauthor: Amina Khan\n---\n\nText.\n",
      to: "s/briefs/water.md")
    try folder.write("x", to: "s/assets/a\\b.txt")
    let run = try folder.run(["build", "s", "-o", "out", "--manifest"])
    #expect(run.status == 0, "\(run.errors)")
    return folder
  }

  @Test("says that all files are as written, as 'sha256sum' does")
  func unchanged() throws {
    let folder = try built()
    let run = try folder.run(["verify", "out/"])
    #expect(run.status == 0)
    #expect(run.output.hasSuffix(" files are as written\n"))
    #if os(Linux)
      let other = try Program(executable: URL(fileURLWithPath: "/usr/bin/env")).run(
        ["sha256sum", "--check", "--quiet", ".briefpress/sha256"],
        in: folder.url.appendingPathComponent("out"))
      #expect((other.status, other.errors) == (0, ""))
    #endif
  }

  @Test("names what was changed, is gone, or was added")
  func changed() throws {
    let folder = try built()
    try folder.write("y", to: "out/assets/a\\b.txt")
    try folder.write("z", to: "out/mine/z.txt")
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("out/robots.txt"))
    let run = try folder.run(["verify", "out"])
    #expect(run.status == 1)
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(
      lines.dropLast() == ["changed: assets/a\\b.txt", "missing: robots.txt", "added: mine/z.txt"])
    #expect(lines.last?.hasSuffix(" files are as written, 1 changed, 1 missing, 1 added") == true)
  }

  @Test("has nothing to compare with after a build without checksums that changed something")
  func outdated() throws {
    let folder = try built()
    #expect(try folder.run(["build", "s", "-o", "out"]).status == 0)
    #expect(try folder.run(["verify", "out"]).status == 0)
    try folder.write("title: New House\nurl: https://www.example.org/\n", to: "s/site.yml")
    #expect(try folder.run(["build", "s", "-o", "out"]).status == 0)
    let run = try folder.run(["verify", "out"])
    #expect(run.status == 2)
    #expect(
      run.errors
        == "error: there are no sums in 'out' to compare its files with\n"
        + "  help: build the site with '--manifest'\n")
  }
}
