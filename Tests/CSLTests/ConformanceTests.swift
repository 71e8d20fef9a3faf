import Foundation
import TestSupport
import Testing

@testable import CSL

/// The CSL test suite, compared with a list of what passes: see `docs/csl.md`.
///
/// With `BRIEFPRESS_CSL_SUITE` the fixtures of that folder run instead, each with a line
/// `pass NAME` or `fail NAME`, and nothing is compared with the list.
@Suite("The CSL test-suite")
struct ConformanceTests {
  private static let isAvailable = folder.isThere && LocaleFolder.isInstalled
  private static let given = ProcessInfo.processInfo.environment["BRIEFPRESS_CSL_SUITE"]
  private static let folder =
    given.map { URL(filePath: $0) }
    ?? Repository.shared.appending(path: "csl-suite")

  @Test("the fixtures that are listed as passing pass, and no others", .enabled(if: isAvailable))
  func suite() throws {
    let results = try Self.run()
    if Self.given != nil {
      for result in results { print(result.isPassed ? "pass" : "fail", result.name) }
      return
    }
    Self.printTable(results)
    let listed = try Self.listed()
    for result in results {
      switch listed[result.name] {
      case .passes?: #expect(result.isPassed, "\(result.name) fails\n\(result.difference)")
      case .fails?: #expect(!result.isPassed, "\(result.name) passes: list it as passing")
      case nil:
        Issue.record("\(result.name) is not listed; it \(result.isPassed ? "passes" : "fails")")
      }
    }
    #expect(results.count { $0.isPassed } >= 620)
  }

  private enum Expectation { case passes, fails }

  private struct Result {
    var name: String
    var isPassed: Bool
    var difference: String

    var category: String { String(name.prefix { $0 != "_" }) }
  }

  private static func run() throws -> [Result] {
    let runner = SuiteRunner()
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try files.filter { $0.hasSuffix(".txt") }.sorted().map { file in
      let name = String(file.dropLast(4))
      let bytes = try Data(contentsOf: folder.appending(path: file))
      return result(of: Fixture(name: name, text: String(decoding: bytes, as: UTF8.self)), runner)
    }
  }

  /// A fixture that cannot be read fails, and does not stop the others.
  private static func result(of fixture: Fixture, _ runner: SuiteRunner) -> Result {
    do {
      let expected = try runner.expected(of: fixture)
      let result = try runner.result(of: fixture)
      return Result(
        name: fixture.name, isPassed: fixture.isWhole && result == expected,
        difference: "expected: \(expected)\ngot:      \(result)")
    } catch {
      return Result(name: fixture.name, isPassed: false, difference: "not read: \(error)")
    }
  }

  /// The expected result of each fixture; those that fail have a reason.
  private static func listed() throws -> [String: Expectation] {
    let text = try Repository.text("Tests/CSLTests/conformance.txt")
    var listed: [String: Expectation] = [:]
    for line in text.split(separator: "\n")
    where !line.hasPrefix("#") {
      let words = line.split(separator: " ", maxSplits: 2)
      let name = words[1].prefix { $0 != ":" }
      listed[String(name)] = words[0] == "pass" ? .passes : .fails
      #expect(words[0] == "pass" || words.count == 3, "no reason is given for \(name)")
    }
    return listed
  }

  private static func printTable(_ results: [Result]) {
    for (category, results) in Dictionary(grouping: results, by: \.category).sorted(by: {
      $0.key < $1.key
    }) {
      print("\(category): \(results.count { $0.isPassed }) of \(results.count)")
    }
    let passed = results.count { $0.isPassed }
    print("\(passed) passed, \(results.count - passed) failed")
  }
}
