import Foundation
import TestSupport
import Testing

/// Builds in which one call of the operating system fails, for each call that the program makes.
@Suite("A build on a machine that fails", .enabled(if: FaultyMachine.isThere))
struct FaultTests {
  @Test(
    "ends with status 2 or with a whole site, and the next build repairs it", arguments: Change.all)
  func failure(change: Change) async throws {
    let trials = try Trials(change)
    let count = try trials.countCalls("any")
    #expect(count > 100)
    let found = try await trials.run(1...count) { call in
      var machine = FaultyMachine(function: "any", call: call)
      machine.error = Self.errors[call % Self.errors.count]
      return machine
    }
    #expect(found == [])
  }

  @Test("continues where a call is interrupted, or does a part of its work", arguments: Change.all)
  func interruption(change: Change) async throws {
    let trials = try Trials(change)
    for function in ["open", "read", "write", "close", "flock"] {
      let count = try trials.countCalls(function)
      let isShort = ["read", "write"].contains(function)
      let found = try await trials.run(1...max(1, count), expecting: [0]) { call in
        var machine = FaultyMachine(function: function, call: call)
        machine.error = EINTR
        machine.mode = isShort && call.isMultiple(of: 2) ? "SHORT" : "FAIL"
        return machine
      }
      #expect(found == [], "\(function)")
    }
  }

  @Test("that loses what was written when a file is closed keeps the last site")
  func lostOnClosing() async throws {
    let trials = try Trials(.update)
    let count = try trials.countCalls("close")
    let found = try await trials.run(1...count) { call in
      var machine = FaultyMachine(function: "close", call: call)
      (machine.error, machine.mode) = (EDQUOT, "LOSE")
      return machine
    }
    #expect(found == [])
  }

  @Test(
    "that stops at once leaves whole files, and the next build repairs it", arguments: Change.all)
  func death(change: Change) async throws {
    let trials = try Trials(change)
    let count = try trials.countCalls("change")
    let found = try await trials.run(1...count, expecting: [SIGKILL]) { call in
      var machine = FaultyMachine(function: "change", call: call)
      machine.mode = "DIE"
      return machine
    }
    #expect(found == [])
  }

  private static let errors = [EIO, ENOSPC, EDQUOT, EACCES, EMFILE]
}

/// What a build has to do.
enum Change: String, CaseIterable, Sendable {
  case firstBuild, occupiedFolder, update, removal

  static var all: [Change] { allCases }
}

/// Builds of one small site, each on a machine with another fault.
private struct Trials: Sendable {
  /// The site as the last build found it, with its output; and as it is to be built.
  private let start: TestSite
  private let before: OutputTree?
  private let after: OutputTree
  /// The output of the last build with other people's files in it.
  private let untouched: OutputTree?
  /// The other people's files.
  private let foreign: [String: String]

  private static let foreignFiles = [
    "site/mine.txt": "mine", "site/briefs/letter.briefpress-new": "mine too",
    "site/.briefpress/mine": "mine here",
  ]

  init(_ change: Change) throws {
    start = try TestSite([
      "site.yml": "title: House\nurl: https://www.example.org/\nsearch: false\n",
      "briefs/water.md": brief("Water"), "assets/map/north.txt": "north",
    ])
    let hasSite = change == .update || change == .removal
    if hasSite {
      try start.write(brief("Salt"), to: "briefs/salt.md")
      guard try start.buildByProgram().status == 0 else { throw CocoaError(.executableLoad) }
    }
    before = hasSite ? try start.output : nil
    foreign = change == .firstBuild ? [:] : Self.foreignFiles
    for (path, text) in foreign { try start.write(text, to: path) }
    untouched = change == .firstBuild ? nil : try start.output
    if hasSite { try start.remove("briefs/salt.md") }
    if change == .update {
      try start.write(brief("Sweet Water"), to: "briefs/water.md")
      try start.write(brief("Sand"), to: "briefs/sand.md")
      try start.remove("assets/map")
      try start.write("all", to: "assets/map")
    }
    guard try start.buildByProgram(to: "clean").status == 0 else {
      throw CocoaError(.executableLoad)
    }
    after = try start.output(in: "clean")
    try start.remove("clean")
  }

  /// Returns how often a build makes a call.
  func countCalls(_ function: String) throws -> Int {
    let site = try copy()
    _ = try FaultyMachine(function: function, call: 0).build(site)
    let text = try String(contentsOf: site.url("count"), encoding: .utf8)
    return Int(text.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
  }

  private func copy() throws -> TestSite {
    let site = try TestSite()
    try site.copy(start.root)
    return site
  }

  /// Runs a build for each call, two at once, and returns the problems.
  func run(
    _ calls: ClosedRange<Int>, expecting statuses: Set<Int32> = [0, 2],
    _ machine: @escaping @Sendable (Int) -> FaultyMachine
  ) async throws -> [String] {
    try await withThrowingTaskGroup(of: [String].self) { group in
      for part in 0..<2 {
        group.addTask(executorPreference: OwnThread()) {
          try calls.filter { $0 % 2 == part }.flatMap {
            try problems(machine($0), expecting: statuses)
          }
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
  }

  private func problems(_ machine: FaultyMachine, expecting statuses: Set<Int32>) throws -> [String]
  {
    let site = try copy()
    let run = try machine.build(site)
    var problems: [String] = []
    if !statuses.contains(run.status) {
      problems.append("ends with \(run.status): \(run.errors.prefix(200))")
    }
    let left = try published(in: site)
    problems += left.filter { path, bytes in
      bytes != before?.files[path] && bytes != after.files[path]
    }.map { "\($0.key) is torn" }
    if run.status == 0, left != after.published {
      problems.append("ends well with another site: \(differences(left, after.published))")
    }
    if run.status == 2, !run.errors.hasPrefix("error: cannot ") {
      problems.append("says \(run.errors.prefix(200))")
    }
    // If everything is as before, it can be built, as the first trial has shown.
    if run.status == 2, before != nil, try site.output.files == untouched?.files {
      return report(problems, machine)
    }
    let repair = try site.buildByProgram()
    if repair.status != 0 { problems.append("is not repaired: \(repair.errors.prefix(200))") }
    let repaired = try published(in: site)
    if repaired != after.published {
      problems.append("is repaired to another site: \(differences(repaired, after.published))")
    }
    for (path, text) in foreign
    where try String(contentsOf: site.url(path), encoding: .utf8) != text {
      problems.append("\(path) was changed")
    }
    let drafts = try OutputTree(site.root).files.keys.filter {
      $0.contains("/.briefpress-") || $0.contains("/drafts-") || $0.hasPrefix(".briefpress-new")
    }
    if !drafts.isEmpty { problems.append("leaves \(drafts)") }
    return report(problems, machine)
  }

  private func report(_ problems: [String], _ machine: FaultyMachine) -> [String] {
    problems.map { "call \(machine.call) (\(machine.error), \(machine.mode)): \($0)" }
  }

  /// What readers see of what builds have written.
  private func published(in site: TestSite) throws -> [String: Data] {
    guard FileManager.default.fileExists(atPath: site.url("site").path) else { return [:] }
    return try site.output.published.filter { path, _ in
      foreign["site/\(path)"] == nil && !path.contains("/.briefpress-")
    }
  }

  private func differences(_ one: [String: Data], _ other: [String: Data]) -> [String] {
    Set(one.keys).union(other.keys).filter { one[$0] != other[$0] }.sorted()
  }
}

/// A machine on which one call of the operating system fails.
private struct FaultyMachine: Sendable {
  var function: String
  /// Which of the calls, counted from 1.
  var call: Int
  var error = EIO
  var mode = "FAIL"

  /// The library that is loaded before the program: only where the linker knows how.
  static let library: URL? = {
    #if os(Linux)
      let source = Repository.url("Tests/SiteBuilderTests/Faults/faults.c")
      let library = FileManager.default.temporaryDirectory
        .appendingPathComponent("briefpress-faults-\(UUID().uuidString).so")
      for compiler in ["cc", "clang", "gcc"] {
        let run = try? Program(executable: URL(filePath: "/usr/bin/env")).run(
          [compiler, "-shared", "-fPIC", "-O1", "-o", library.path, source.path, "-ldl"])
        if run?.status == 0 { return library }
      }
      return nil
    #else
      return nil
    #endif
  }()

  static var isThere: Bool {
    #if os(Linux)
      true
    #else
      false
    #endif
  }

  func build(_ site: TestSite) throws -> Program.Run {
    guard let library = Self.library else { throw CocoaError(.executableLoad) }
    return try site.buildByProgram(with: [
      "LD_PRELOAD": library.path, "SHIM_PREFIX": site.root.path + "/", "SHIM_FN": function,
      "SHIM_K": "\(call)", "SHIM_ERR": "\(error)", "SHIM_MODE": mode,
      "SHIM_COUNT": site.url("count").path,
    ])
  }
}

extension TestSite {
  fileprivate func buildByProgram(
    to output: String = "site", with environment: [String: String] = [:]
  ) throws -> Program.Run {
    try Program.built.run(
      ["build", root.path, "-o", url(output).path, "--jobs", "1"], with: environment)
  }
}
