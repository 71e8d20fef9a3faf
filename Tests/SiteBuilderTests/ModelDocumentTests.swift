import Foundation
import SiteBuilder
import SourceText
import TestSupport
import Testing

/// The document that Briefpress was modelled on, as text extracted from its PDF.
///
/// Its text belongs to its institute, so it is read from a folder next to the repository, and the brief is
/// created from it in a temporary folder.
@Suite("The model document")
struct ModelDocumentTests {
  private static let file = Repository.shared
    .appendingPathComponent("seed/issue-brief-2017-09-15.txt")
  private static let isThere = file.isThere

  @Test(
    "builds with its author, rank, editor, date, disclaimer and citations right",
    .enabled(if: isThere, "the model document is not beside the repository"))
  func builds() async throws {
    let model = try ModelBrief(Self.file)
    let site = try TestSite(model.files)
    #expect(try await site.messages() == [])
    try check(site.page("briefs/isis-moving-towards-its-end/index.html"), model)
  }

  @Test(
    "previews as one file that needs nothing beside it",
    .enabled(if: isThere, "the model document is not beside the repository"))
  func previews() async throws {
    let model = try ModelBrief(Self.file)
    let site = try TestSite(model.files)
    let text = try LoneText(path: site.url(ModelBrief.path).path)
    let page = try await LoneBuild.page(of: text, now: TestSite.now)
    #expect(page.diagnostics.map(\.description) == [])
    let html = HTMLPage(String(decoding: try #require(page.value), as: UTF8.self))
    try check(html, model)
    #expect(
      html.elements.filter { $0.name == "link" && $0.attributes["rel"] == "stylesheet" }.isEmpty)
    #expect(html.elements.filter { $0.name == "img" || $0.name == "script" }.isEmpty)
  }

  private func check(_ page: HTMLPage, _ model: ModelBrief) throws {
    let byline = try #require(page.text(from: "<dl class=\"byline\">", to: "</dl>"))
    #expect(byline.contains("Written by Muhammad Abbas Hassan Research Associate"))
    #expect(byline.contains("Edited by Najam Rafique"))
    #expect(page.source.contains("<time datetime=\"2017-09-15\">15 September 2017</time>"))
    #expect(page.text(from: "<h1>", to: "</h1>") == "ISIS – Moving towards its End")
    #expect(
      page.elements("meta", "name", "citation_author").map { $0.attributes["content"] }
        == ["Muhammad Abbas Hassan"])
    #expect(HTMLPage.text(page.source).contains(model.disclaimer))
    #expect(HTMLPage.text(page.source).contains("+92-920-4423, 24"))
    let notes = try #require(page.between("<section class=\"notes labelled\"", "</section>"))
    let list = HTMLPage(notes)
    #expect(
      list.elements.filter { $0.name == "li" }.map { $0.attributes["id"] }
        == ["note-1", "note-2", "note-3"])
    #expect(list.hrefs("class", "address") == model.addresses)
    #expect(list.hrefs("class", "back") == ["#ref-1", "#ref-2", "#ref-3"])
    #expect(page.hrefs("role", "doc-noteref") == ["#note-1", "#note-2", "#note-3"])
  }
}

/// The model document as an editor would write it for Briefpress.
struct ModelBrief {
  static let path = "briefs/isis-moving-towards-its-end.md"
  var addresses: [String]
  var disclaimer: String
  private var letterhead: (web: String, phone: String, fax: String)
  private var front: (title: String, date: String, author: String, editor: String)
  private var paragraphs: [String]

  init(_ file: URL) throws {
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    func value(after mark: String) throws -> String {
      let line = try #require(lines.first { $0.contains(mark) })
      return String(line.components(separatedBy: mark)[1])
    }
    let head = try value(after: "web:")
    letterhead = (
      String(head.components(separatedBy: "phone:")[0].trimmingCharacters(in: .whitespaces)),
      try value(after: "phone:").components(separatedBy: "fax:")[0]
        .trimmingCharacters(in: .whitespaces),
      try value(after: "fax:").trimmingCharacters(in: .whitespaces)
    )
    let disclaimerLine = try #require(lines.first { $0.hasPrefix("(Views") })
    disclaimer = String(disclaimerLine.dropFirst().dropLast())
    let start = try #require(lines.firstIndex(of: disclaimerLine))
    front = (
      lines[start + 1], lines[start + 2], try value(after: "Written by: "),
      try value(after: "Edited by: ")
    )
    // The blanks in the second address are underscores that the PDF's text has lost.
    addresses = lines.filter { $0.hasPrefix("http") }.map { $0.replacing(" ", with: "_") }
    paragraphs = lines.filter { $0.count > 200 && !$0.hasPrefix("http") }
  }

  var files: [String: String] {
    [
      "site.yml": """
      title: ISSI
      url: https://www.example.org/
      letterhead:
        name: Institute
        web: \(letterhead.web)
        phone: "\(letterhead.phone)"
        fax: "\(letterhead.fax)"
      disclaimer: "\(disclaimer)"
      series:
        - {id: issue-brief, title: Issue Brief}
      """,
      Self.path: """
      ---
      title: "\(front.title)"
      date: \(front.date)
      author: {name: \(author.name), role: \(author.role)}
      editor: \(front.editor)
      series: issue-brief
      ---

      \(body)
      """,
    ]
  }

  private var author: (name: String, role: String) {
    let parts = front.author.components(separatedBy: ". ")
    return (parts[0], parts[1])
  }

  private var body: String {
    var text = paragraphs.joined(separator: "\n\n")
    text = text.replacing("²", with: "[^2]").replacing("³", with: "[^3]")
    text = text.replacing("be defeated.", with: "be defeated.[^1]")
    let notes = addresses.enumerated().map { "[^\($0 + 1)]: \($1)" }
    return text + "\n\n" + notes.joined(separator: "\n")
  }
}
