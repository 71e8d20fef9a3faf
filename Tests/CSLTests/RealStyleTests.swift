import Foundation
import TestSupport
import Testing

@testable import CSL

/// The styles that institutes use, over works of all kinds: see `docs/csl.md`.
@Suite("Real styles", .enabled(if: LocaleFolder.isInstalled, "Debian's styles are not installed"))
struct RealStyleTests {
  private static let printed = PrintedStyles()

  @Test("a style prints what its golden file says", arguments: RealStyle.all)
  func golden(_ style: RealStyle) async throws {
    let printed = GoldenFile.text(style, try await Self.printed.lines(of: style))
    let recorded = (try? String(contentsOf: style.golden, encoding: .utf8)) ?? ""
    #expect(
      printed == recorded, "\(style.title)\n\(GoldenFile.difference(recorded, printed))")
    guard GoldenFile.isRecording else { return }
    try Data(printed.utf8).write(to: style.golden)
    Issue.record("\(style.title) is recorded: run the tests again without BRIEFPRESS_RECORD")
  }

  @Test(
    "a style prints what pandoc prints, except for differences that have a reason",
    .enabled(if: Pandoc.program != nil, "pandoc is not among the tools"),
    arguments: RealStyle.all)
  func oracle(_ style: RealStyle) async throws {
    var listed = try Differences().listed(for: style)
    let found = Differences.between(
      try await Self.printed.lines(of: style), try Pandoc.lines(style))
    for (place, texts) in found where listed.removeValue(forKey: place) == nil {
      Issue.record("\(style.title) \(place)\n\(texts)")
    }
    for place in listed.keys.sorted() {
      Issue.record("\(style.title) \(place) is listed as different and is the same")
    }
  }

  @Test("each reason for a difference is explained and used")
  func reasons() throws {
    let differences = try Differences()
    #expect(Set(differences.listed.values) == Set(differences.reasons.keys))
    #expect(differences.reasons.values.allSatisfy { $0.count > 40 })
  }
}

/// The output of each style, computed once for both tests.
private actor PrintedStyles {
  private var lines: [String: [PrintedLine]] = [:]

  func lines(of style: RealStyle) throws -> [PrintedLine] {
    if let known = lines[style.title] { return known }
    let lines = try style.lines()
    self.lines[style.title] = lines
    return lines
  }
}
