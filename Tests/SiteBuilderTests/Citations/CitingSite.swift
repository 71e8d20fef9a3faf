import Foundation
import TestSupport

/// A site whose briefs cite works by key.
enum CitingSite {
  static let bibliography = """
    @report{canals2015,
      author      = {{Canal Department}},
      title       = {Losses in Unlined Watercourses},
      institution = {Canal Department},
      date        = {2015},
      url         = {https://canals.example.org/notes/17},
    }
    @book{khan2019,
      author    = {Khan, Amina and Lind, Bo},
      title     = {Tides and {Quays} of the North},
      publisher = {Harbour Press},
      location  = {Holm},
      date      = {2019},
      ids       = {tides},
    }
    @article{noor2020,
      author       = {Noor, Zara},
      title        = {Counting Waves},
      journaltitle = {Journal of Shores},
      volume       = {3},
      number       = {2},
      pages        = {11--19},
      date         = {2020-05},
      doi          = {10.5555/shores.3},
    }

    """

  /// A site with one brief.
  static func files(_ body: String, _ frontMatter: String = "", site: String = "") -> [String:
    String]
  {
    [
      "site.yml": "title: Harbour\n" + site, "references.bib": bibliography,
      "briefs/a.md": brief("Water", frontMatter, body: body),
    ]
  }

  static func site(
    _ body: String, _ frontMatter: String = "", site: String = ""
  ) throws -> TestSite {
    try TestSite(files(body, frontMatter, site: site))
  }

  /// The page of the brief, which is built without any message except that there is no address.
  static func page(
    _ body: String, _ frontMatter: String = "", site: String = ""
  ) async throws -> HTMLPage {
    let built = try self.site(body, frontMatter, site: site)
    let messages = try await built.messages().filter { !$0.contains("[missing-url]") }
    guard messages.isEmpty else { throw Unexpected(messages: messages) }
    return try built.page("briefs/a/index.html")
  }

  /// The messages of a site that should have none.
  struct Unexpected: Error { var messages: [String] }

  /// The messages about the brief, without the warning that there is no address.
  static func messages(
    _ body: String, _ frontMatter: String = "", site: String = ""
  ) async throws -> [String] {
    try await self.site(body, frontMatter, site: site).messages()
      .filter { !$0.contains("[missing-url]") }
  }
}

extension HTMLPage {
  /// The markup of the text.
  var prose: String {
    between("<div class=\"prose\">", "<section") ?? between("<div class=\"prose\">", "<footer")
      ?? ""
  }

  /// The notes, as read, without their heading and their links back.
  var noteTexts: [String] {
    elements("li", "id", "").map(\.text)
      + source.split(separator: "<li id=\"note-").dropFirst().map { item in
        Self.text("<" + item.prefix { $0 != "\n" }.drop { $0 != ">" }.dropFirst())
          .replacing(" ↩", with: "")
      }
  }

  /// The entries of the list of works, as read, without their links back.
  var referenceTexts: [String] {
    source.split(separator: "<li id=\"source-").dropFirst().map { item in
      Self.text(String(item.prefix { $0 != "\n" }.drop { $0 != ">" }.dropFirst()))
        .split(separator: " ↩").first.map(String.init) ?? ""
    }
  }
}
