import Foundation
import SiteBuilder
import SourceText
import TestSupport
import Testing

@Suite("The texts kept for the next build")
struct TextCacheTests {
  private static let files = [
    "briefs/water.md": brief("Water"), "briefs/air.md": brief("Air", body: "See [it](water.md)."),
    "site.yml": "title: House\n",
  ]

  /// A site that has been built, and whose files are old enough for their times to be trusted.
  private static func built(_ files: [String: String] = files) async throws -> TestSite {
    let site = try TestSite(files)
    #expect(try await site.settledBuild().keptTexts == 0)
    return site
  }

  /// The files that hold texts.
  private static func kept(_ site: TestSite) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: site.url(".briefpress-cache").path)
      .filter { $0.hasPrefix("texts-") }
  }

  @Test("are taken over where the brief and what its links lead to are the same")
  func takesOver() async throws {
    let site = try await Self.built()
    try site.write(brief("Rivers"), to: "briefs/water.md")
    #expect(try await site.settledBuild().keptTexts == 1)
    try site.write(brief("Rivers", "slug: rivers\n"), to: "briefs/water.md")
    #expect(try await site.settledBuild().keptTexts == 0)
    #expect(
      try site.text("briefs/air/index.html").contains("href=\"../../briefs/rivers/index.html\""))
    try site.write("title: Home\n", to: "site.yml")
    #expect(try await site.settledBuild().keptTexts == 0)
  }

  @Test("are taken over when a template changes, but not when it takes the id of a heading")
  func template() async throws {
    let files = [
      "site.yml": "title: House\n", "templates/footer.mustache": "<p>You.</p>",
      "briefs/air.md": brief("Air", body: "## Rain\n\nIt rains."),
    ]
    let site = try await Self.built(files)
    for (footer, kept, heading) in [
      ("<p>Us.</p>", 1, "rain"), ("<p id=\"rain\">Us.</p>", 0, "rain-2"),
      ("<p id=\"rain\">They.</p>", 1, "rain-2"), ("<p>We.</p>", 0, "rain"),
    ] {
      try site.write(footer, to: "templates/footer.mustache")
      #expect(try await site.settledBuild().keptTexts == kept, "\(footer)")
      #expect(try site.text("briefs/air/index.html").contains("<h2 id=\"\(heading)\""), "\(footer)")
    }
  }

  @Test("are taken over when a person changes, and made again when words do")
  func peopleAndWords() async throws {
    var files = Self.files
    files["people.yml"] = "khan: {name: Amina Khan}\n"
    let site = try await Self.built(files)
    try site.write("khan: {name: Amina N. Khan}\n", to: "people.yml")
    #expect(try await site.settledBuild().keptTexts == 2)
    try site.write("references: Works\n", to: "templates/words/en.yml")
    #expect(try await site.settledBuild().keptTexts == 0)
  }

  @Test("are in a folder that Git and backup programs skip")
  func folder() async throws {
    let site = try await Self.built()
    let ignored = try String(contentsOf: site.url(".briefpress-cache/.gitignore"), encoding: .utf8)
    #expect(ignored == "*\n")
    let tag = try String(contentsOf: site.url(".briefpress-cache/CACHEDIR.TAG"), encoding: .utf8)
    #expect(tag.hasPrefix("Signature: 8a477f597d28d172789f06886806bc55"))
    #expect(try !Self.kept(site).isEmpty)
    #expect(try site.output.paths.allSatisfy { !$0.contains("texts-") })
  }

  @Test("are rendered again where there is a diagnostic, so that it is reported again")
  func repeatsWarnings() async throws {
    let site = try await Self.built(
      Self.files.merging(["briefs/air.md": brief("Air", body: "![](/assets/a.png)")]) { $1 }
        .merging(["assets/a.png": "x"]) { $1 })
    for title in ["Rivers", "Wells"] {
      try site.write(brief(title), to: "briefs/water.md")
      let outcome = try await site.settledBuild()
      #expect(outcome.messages(in: site).count { $0.contains("missing-alternative-text") } == 1)
    }
  }

  @Test("cost only time when they are lost, cut short or changed")
  func broken() async throws {
    let site = try await Self.built()
    for number in 0..<12 {
      for name in try Self.kept(site) {
        let url = site.url(".briefpress-cache/\(name)")
        var data = try Data(contentsOf: url)
        switch number % 3 {
        case 0: data = data.prefix(data.count * number / 12)
        case 1: data[data.count * number / 12] ^= 0x55
        default: data.append(contentsOf: data)
        }
        try data.write(to: url)
      }
      try site.write(brief("Rivers \(number)"), to: "briefs/water.md")
      #expect(try await site.settledBuild().keptTexts == 0)
      let whole = try TestSite(Self.files)
      try whole.write(brief("Rivers \(number)"), to: "briefs/water.md")
      try await whole.build()
      #expect(try site.output.published == whole.output.published)
    }
  }

  @Test("are not kept where there is no place for them")
  func unwritable() async throws {
    let site = try TestSite(Self.files)
    try site.write("mine", to: ".briefpress-cache")
    try await site.settledBuild()
    try site.write(brief("Rivers"), to: "briefs/water.md")
    let outcome = try await site.settledBuild()
    #expect(outcome.keptTexts == 0)
    #expect(!outcome.diagnostics.containsErrors)
    #expect(try String(contentsOf: site.url(".briefpress-cache"), encoding: .utf8) == "mine")
  }
}
