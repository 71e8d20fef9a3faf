import CommonMark
import Foundation
import SourceText
import TestSupport
import Testing

/// Compares our HTML with that of libcmark, byte for byte, with and without raw HTML.
@Suite("The same HTML as libcmark")
struct DifferentialTests {
  @Test("is written for every construct of CommonMark", arguments: CommonMarkFixtures.all)
  func fixture(markdown: String) { expectSameHTML(Array(markdown.utf8)) }

  @Test("is written for pairs of constructs, one after the other and one in the other")
  func pairs() {
    for first in CommonMarkFixtures.all {
      for second in CommonMarkFixtures.all.prefix(12) {
        expectSameHTML(Array((first + "\n" + second).utf8))
        let lines = second.split(separator: "\n", omittingEmptySubsequences: false)
        expectSameHTML(Array((first + "\n- x\n\n  > " + lines.joined(separator: "\n  > ")).utf8))
      }
    }
  }

  @Test("is written for mixtures of everything that CommonMark has")
  func mixtures() {
    var mixture = MarkdownMixture(pieces: MarkdownMixture.commonMark)
    for _ in 0..<3_000 { expectSameHTML(Array(mixture.next().utf8)) }
  }

  @Test("is written for briefs of our own", arguments: TextFiles.seeds)
  func seeds(file: String) throws { expectSameHTML(try TextFiles.body(of: file)) }

  @Test("is written for posts by others, and for the model document", arguments: TextFiles.shared)
  func shared(file: String) throws { expectSameHTML(try TextFiles.body(of: file)) }

  @Test("is compared over all the seeds")
  func seedsExist() { #expect(TextFiles.seeds.count >= 14) }

  /// The dialect of a brief whose site allows all raw HTML, since `<c>` would otherwise be text.
  private static let dialect: Dialect = {
    var dialect = Dialect.brief
    dialect.unknownElementsAreText = false
    return dialect
  }()

  private func expectSameHTML(
    _ markdown: [UInt8], sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let file = SourceFile(path: "-", bytes: markdown)
    for allowsHTML in [true, false] {
      let expected = Libcmark.html(markdown, unsafe: allowsHTML)
      let options = HTMLOptions.commonMark(allowingHTML: allowsHTML)
      let html = MarkdownDocument(reading: file, dialect: .commonMark).html(options).body
      if html != expected { report(markdown, html, expected, sourceLocation) }
      guard !usesExtension(markdown, html: expected) else { continue }
      let brief = MarkdownDocument(reading: file, dialect: Self.dialect).html(options).body
      if brief != expected { report(markdown, brief, expected, sourceLocation) }
    }
  }

  private func report(
    _ markdown: [UInt8], _ html: [UInt8], _ expected: [UInt8], _ location: Testing.SourceLocation
  ) {
    let texts = [markdown, html, expected].map { String(decoding: $0, as: UTF8.self) }
    Issue.record(
      "\(texts[0].debugDescription) became\n\(texts[1])\nand not\n\(texts[2])",
      sourceLocation: location)
  }

  /// Whether a text may contain extensions of CommonMark.
  private func usesExtension(_ markdown: [UInt8], html: [UInt8]) -> Bool {
    let text = String(decoding: markdown, as: UTF8.self)
    let marks = ["[^", "^[", "|", "~~", "[!", "://", "www."]
    let elements = [1, 2, 3, 4, 5, 6].map { "<h\($0)" } + ["<img"]
    let written = String(decoding: html, as: UTF8.self)
    return marks.contains { text.contains($0) } || elements.contains { written.contains($0) }
  }
}

/// The Markdown files in the repository and in the shared folder.
enum TextFiles {
  static let seeds = files(in: Repository.seeds)
  static let shared = ["real/18f", "seed"].flatMap {
    files(in: Repository.shared.appending(path: $0))
  }

  private static func files(in folder: URL) -> [String] {
    let all = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return (all ?? []).filter { $0.hasSuffix(".md") || $0.hasSuffix(".txt") }
      .sorted().map { folder.appending(path: $0).path }
  }

  /// The bytes of a file after its front matter.
  static func body(of path: String) throws -> [UInt8] {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    guard bytes.starts(with: "---\n".utf8), let end = bytes.firstRange(of: "\n---\n".utf8) else {
      return bytes
    }
    return Array(bytes[end.upperBound...])
  }
}
