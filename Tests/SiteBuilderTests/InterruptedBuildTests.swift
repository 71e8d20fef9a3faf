import Foundation
import TestSupport
import Testing

@Suite("A build that is killed")
struct InterruptedBuildTests {
  @Test("leaves only whole pages, and is finished by the next")
  func leavesWholePages() throws {
    let site = try InstituteSite(briefs: 120)
    try site.setTitle("First House")
    #expect(try site.build().status == 0)
    let first = try site.output("site")
    try site.setTitle("Second House")
    #expect(try Program.built.run(["build", site.root, "-o", site.path("fresh")]).status == 0)
    let second = try site.output("fresh")
    let duration = try site.timeOfBuild()
    var interrupted = 0
    for attempt in 0..<30 {
      try site.setTitle(attempt.isMultiple(of: 2) ? "Second House" : "First House")
      if try site.kill(after: duration * Double(attempt + 1) / 30) { interrupted += 1 }
      for (path, page) in try site.output("site").files where path.hasSuffix(".html") {
        #expect(page == first.files[path] || page == second.files[path], "\(path) is torn")
      }
    }
    #expect(interrupted > 5)
    try site.setTitle("Second House")
    let repaired = try site.build()
    #expect(repaired.status == 0, "\(repaired.errors)")
    #expect(try site.output("site").published == second.published)
  }
}

/// A generated site of many briefs, built by the program itself.
private struct InstituteSite {
  private let site: TestSite

  init(briefs: Int) throws {
    var files: [String: String] = [:]
    for number in 1...briefs {
      files["briefs/brief-\(number).md"] = brief(
        "Brief \(number)", "topics: [water]\n",
        body: (1...40).map { "Paragraph \($0) of brief \(number), with words." }
          .joined(separator: "\n\n"))
    }
    site = try TestSite(files)
  }

  var root: String { site.root.path }
  func path(_ name: String) -> String { site.url(name).path }
  func output(_ name: String) throws -> OutputTree { try site.output(in: name) }

  func setTitle(_ title: String) throws {
    try site.write("title: \(title)\nurl: https://www.example.org/\n", to: "site.yml")
  }

  func build() throws -> Program.Run {
    try Program.built.run(["build", root, "-o", path("site")])
  }

  /// How long the program takes to write every page, in seconds.
  func timeOfBuild() throws -> Double {
    let start = Date()
    _ = try Program.built.run(["build", root, "-o", path("timed")])
    return Date().timeIntervalSince(start)
  }

  /// Starts a build and kills it; returns whether it was still running.
  func kill(after seconds: Double) throws -> Bool {
    let process = Process()
    process.executableURL = Program.built.executable
    process.arguments = ["build", root, "-o", path("site"), "--quiet"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: seconds)
    let wasAtWork = process.isRunning
    signal(process.processIdentifier)
    process.waitUntilExit()
    return wasAtWork
  }
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Kills a process without giving it a chance to react.
private func signal(_ process: Int32) { _ = kill(process, SIGKILL) }
