import Briefs
import CommonMark
import SourceText

extension FuzzTarget {
  static let frontMatter = yaml(
    "front-matter", seeds: ["seeds/briefs", "seeds/briefs/more", "seeds/pages"],
    path: "briefs/a.md",
    words: ["date: ", "embargo: ", "corrections:\n  - ", "author:\n  - name: ", "references:\n"]
  ) { Brief.reading($0).diagnostics }

  static let site = yaml(
    "site", seeds: ["seeds/site.yml"], path: "site.yml",
    words: ["title: ", "url: https://", "theme:\n", "languages: [", "navigation:\n", "#0a0"]
  ) { SiteConfiguration.reading($0).diagnostics }

  static let people = yaml(
    "people", seeds: ["seeds/people.yml"], path: "people.yml",
    words: ["name: ", "orcid: ", "positions:\n", "aliases: [", "0000-0002-1825-0097"]
  ) { People.reading($0).diagnostics }

  private static func yaml(
    _ name: String, seeds: [String], path: String, words: [String],
    read: @escaping @Sendable (SourceFile) -> [Diagnostic]
  ) -> FuzzTarget {
    let marks = ["---\n", "...\n", "&a", "*a", "!!str ", "|\n", ">-\n", "'", "\"", "{", "[", "~"]
    return FuzzTarget(name: name, seeds: seeds, words: marks + words) { bytes in
      guard let file = SourceFile(path: path, checking: bytes) else { return [] }
      let diagnostics = read(file)
      var promises = Promises()
      promises.expectPlaces(of: diagnostics, in: path)
      promises.expectSame(diagnostics, read(file))
      return promises.broken
    }
  }

  static let markdown = FuzzTarget(
    name: "markdown", seeds: ["seeds/briefs", "seeds/briefs/more"],
    words: [
      "[^1]", "[^1]: ", "^[", "[@key, p. 3]", "@key", "> [!KEY] ", "|---|---|\n", "| a | b |\n",
      "```\n", "<div>", "</div>", "<!--", "-->", "[a]: /b\n", "](", "![", "~~", "\t", "\r\n",
      "&amp;",
    ]
  ) { bytes in
    guard let file = SourceFile(path: "a.md", checking: bytes) else { return [] }
    var dialect = Dialect.brief
    dialect.citations = .all
    var options = HTMLOptions(typography: .english, marginNotes: true)
    options.paragraphAnchors = true
    let rendered = MarkdownDocument(reading: file, dialect: dialect).html(options)
    let again = MarkdownDocument(reading: file, dialect: dialect).html(options)
    var promises = Promises()
    promises.expectUTF8(rendered.body)
    promises.expectUTF8(rendered.notes)
    promises.expect(rendered.body == again.body && rendered.notes == again.notes, "the same HTML")
    promises.expectPlaces(of: rendered.diagnostics, in: file.path)
    promises.expectSame(rendered.diagnostics, again.diagnostics)
    return promises.broken
  }
}
