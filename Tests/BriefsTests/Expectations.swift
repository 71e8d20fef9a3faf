import Briefs
import SourceText
import TestSupport
import Testing

/// Checks the whole messages about a brief, in reading order.
func expectDiagnostics(
  _ text: String, _ expected: [String], path: String = "briefs/a.md",
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  let found = Brief.reading(SourceFile(path: path, text: text)).diagnostics
  #expect(found.lines == expected, sourceLocation: sourceLocation)
}

/// The front matter that has every required key, and more lines.
func brief(_ lines: String) -> String {
  "---\ntitle: Water\ndate: 2017-09-15\nauthor: Amina Khan\n\(lines)\n---\nText.\n"
}

/// Reads a brief that has no mistakes.
func read(
  _ lines: String, path: String = "briefs/a.md",
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> Brief {
  let checked = Brief.reading(SourceFile(path: path, text: brief(lines)))
  #expect(checked.diagnostics.lines == [], sourceLocation: sourceLocation)
  return try #require(checked.value, sourceLocation: sourceLocation)
}

/// A brief that was read from a title, a date and more lines.
func brief(
  _ slug: String, _ date: String = "2020-01-01", _ lines: String = "author: Amina Khan"
) throws -> Brief {
  let text = "---\ntitle: About \(slug)\ndate: \(date)\n\(lines)\n---\n"
  return try #require(Brief.reading(SourceFile(path: "briefs/\(slug).md", text: text)).value)
}

func site(_ text: String) -> SiteConfiguration {
  SiteConfiguration.reading(SourceFile(path: "site.yml", text: text)).value
}

func people(_ text: String) -> People {
  People.reading(SourceFile(path: "people.yml", text: text)).value
}

extension Instant {
  static let testTime = Instant(secondsSince1970: 1_750_000_000)
}

func slug(_ text: String) throws -> Slug { try #require(Slug(rawValue: text)) }

/// The rows of a table of sources with the expected diagnostics: `source => diagnostic`.
///
/// A `\n` in a row stands for the end of a line.
func table(_ text: String) -> [(source: String, expected: String)] {
  text.split(separator: "\n").map { row in
    let parts = String(row).split(separator: " => ", maxSplits: 1).map { String($0) }
    return (source: parts[0].replacing("\\n", with: "\n"), expected: parts[1])
  }
}
