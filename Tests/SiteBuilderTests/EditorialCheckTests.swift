import Foundation
import SiteBuilder
import SourceText
import TestSupport
import Testing

/// The remarks of `check` that a build does not make.
@Suite("Editorial checks")
struct EditorialCheckTests {
  /// The remarks on a site, with their help, without the messages of a build.
  static func remarks(
    _ files: [String: String], help: Bool = false
  ) async throws -> [String] {
    let site = try TestSite(files)
    let request = BuildRequest(root: site.root.path, jobs: 2, now: TestSite.now)
    let all = try await Build.check(request).diagnostics.inReadingOrder()
    return all.filter { $0.rule.id != "missing-url" }.map {
      help ? "\($0.description) | \($0.help ?? "")" : $0.description
    }
  }

  /// A brief with a summary.
  static func text(
    _ lines: String = "", title: String = "Water", body: String = "Text."
  ) -> String { brief(title, "summary: Short.\n\(lines)", body: body) }

  @Test("a brief that an editor would print has no remarks")
  func none() async throws {
    #expect(try await Self.remarks(["briefs/a.md": Self.text()]) == [])
  }

  @Test("a build does not print the remarks of check")
  func buildIsSilent() async throws {
    let site = try TestSite(["briefs/a.md": brief("WATER AND WELLS")])
    #expect(try await site.messages() == [])
  }

  @Test("a missing or long summary, and a title in capitals or without end, are reported")
  func summaryAndTitle() async throws {
    let long = String(repeating: "word ", count: 130)
    #expect(
      try await Self.remarks(
        [
          "briefs/a.md": brief(),
          "briefs/b.md": brief("B", "summary: \(long)\n"),
          "briefs/c.md": Self.text(title: "WATER AND WELLS"),
          "briefs/d.md": Self.text(title: long),
        ], help: true) == [
          "briefs/a.md:2:8: warning: the brief has no summary [no-summary] | write 'summary: …', "
            + "which lists, feeds, search engines and reference tools show as its abstract",
          "briefs/b.md:5:10: warning: the summary has 649 characters, expected at most 600 "
            + "[long-summary] | leave the finding and what follows from it: lists and cards cut "
            + "the rest",
          "briefs/c.md:2:8: warning: the title is in capitals [title-in-capitals] | write it as "
            + "a sentence or a headline: citations copy it letter by letter, and some screen "
            + "readers spell capitals out",
          "briefs/d.md:2:8: warning: the title has 649 characters, expected at most 150 "
            + "[long-title] | move a part of it to 'subtitle'",
        ])
  }

  @Test(
    "a PDF in another folder than the page is reported, since Google Scholar does not look there")
  func distantPDF() async throws {
    #expect(
      try await Self.remarks(
        [
          "briefs/a.md": Self.text("attachments: [assets/a.pdf, assets/a.csv]\n"),
          "briefs/b/index.md": Self.text("attachments: [b.pdf]\n"),
          "briefs/b/b.pdf": "%PDF", "assets/a.pdf": "%PDF", "assets/a.csv": "1",
        ], help: true) == [
          "briefs/a.md:6:15: warning: 'assets/a.pdf' will be in 'assets/', expected it in "
            + "'briefs/a/' [distant-pdf] | put it beside the text, in 'briefs/a/' with an "
            + "'index.md': Google Scholar takes a PDF only from the folder of its page"
        ])
  }

  @Test("pictures and logos without a text, and days that cannot be right, are reported")
  func picturesAndDates() async throws {
    #expect(
      try await Self.remarks(
        [
          "briefs/a.md": Self.text(
            "image: assets/a.png\nupdated: 2016-01-01\n"
              + "corrections: [{date: 2015-05-01, note: A number.}]\n"),
          "assets/a.png": "png",
          "site.yml": "license: CC0-1.0\ndisclaimer: Ours.\nletterhead: {logo: assets/a.png}\n",
        ], help: true) == [
          "briefs/a.md:6:8: warning: the picture 'assets/a.png' has no text for those who cannot "
            + "see it [missing-alternative-text] | write 'image: {src: assets/a.png, alt: …}' and "
            + "what it shows",
          "briefs/a.md:7:10: warning: 'updated' is of 2016-01-01, before the brief's date, "
            + "2017-09-15 [date-order] | correct the one that is wrong",
          "briefs/a.md:8:40: warning: a correction is of 2015-05-01, before the brief's date, "
            + "2017-09-15 [date-order] | correct the one that is wrong",
          "site.yml:3:20: warning: the logo 'assets/a.png' has no text for those who cannot see "
            + "it [missing-alternative-text] | write beside it what it shows: 'logo-alt: …'",
        ])
  }

  @Test("a site that names neither licence nor disclaimer is reported once")
  func licence() async throws {
    #expect(
      try await Self.remarks(
        [
          "site.yml": "title: A\n", "briefs/a.md": Self.text(),
          "briefs/b.md": Self.text("license: CC0-1.0\n"),
        ], help: true) == [
          "site.yml:1: warning: 2 of 2 briefs have no disclaimer [no-disclaimer] | write "
            + "'disclaimer: …' here or for a series: readers ask whose views these are",
          "site.yml:1: warning: 1 of 2 briefs has no licence [no-license] | write 'license: "
            + "CC-BY-4.0', or another: without one nobody may copy a page",
        ])
  }

  @Test(
    "titles and degrees in names are reported once for each name, at its entry in people.yml or in the brief"
  )
  func names() async throws {
    #expect(
      try await Self.remarks(
        [
          "people.yml": "amina-khan: {name: Dr. Amina Khan}\n",
          "briefs/a.md": Self.text("editor: {name: 'Bo Lind, PhD'}\n"),
          "briefs/b.md": Self.text("editor: {name: 'Bo Lind, PhD'}\n"),
          "briefs/c.md": Self.text(
            "editor: {name: General Secretariat of Wells, family: General Secretariat of Wells}\n"),
        ], help: true) == [
          "briefs/a.md:6:9: warning: 'Bo Lind, PhD' has a title or a degree in the name "
            + "[title-in-name] | write 'Bo Lind', and the rank as 'role': Google Scholar and "
            + "reference tools take every word for a name",
          "people.yml:1:1: warning: 'Dr. Amina Khan' has a title or a degree in the name "
            + "[title-in-name] | write 'Amina Khan', and the rank as 'role': Google Scholar and "
            + "reference tools take every word for a name",
        ])
  }

  @Test("an author who is not in people.yml is reported where most are")
  func unlisted() async throws {
    #expect(
      try await Self.remarks(
        [
          "people.yml": "amina-khan: {name: Amina Khan}\neve-moe: {name: Eve Moe}\n",
          "briefs/a.md": Self.text("editor: [Bo Lind, eve-moe]\n"),
          "briefs/b.md": Self.text("editor: {name: Cy Dahl, role: Guest}\n"),
        ], help: true) == [
          "briefs/a.md:6:10: warning: 'Bo Lind' is not in people.yml, where 2 others are "
            + "[unlisted-person] | add 'bo-lind' there, or write a map with 'name' and 'role' "
            + "here, so that the page of the person says who it is"
        ])
  }

  @Test("what three of four other briefs have is missed: topics, series, number, funding, sources")
  func habits() async throws {
    var files = ["briefs/z.md": Self.text("series: note\n", title: "Z")]
    for number in 1...4 {
      files["briefs/\(number).md"] = brief(
        "N\(number)",
        "summary: S.\nseries: note\nnumber: \(number)\ntopics: [water]\nfunding: None.\n",
        body: "See <https://example.org/>.")
    }
    #expect(
      try await Self.remarks(files, help: true) == [
        "briefs/z.md:2:8: warning: the brief does not say who paid for it, as 4 of 4 others have "
          + "[no-funding] | write 'funding: …', if only that nobody did: institutes are rated by "
          + "it",
        "briefs/z.md:2:8: warning: the brief has no number in its series, as 4 of 4 others have "
          + "[no-number] | write 'number: …', by which libraries know it",
        "briefs/z.md:2:8: warning: the brief has neither note nor citation, as 4 of 4 others have "
          + "[no-sources] | say what it rests on: '[^1]' and a note, or '[@key]' and a work",
        "briefs/z.md:2:8: warning: the brief has no topics, as 4 of 4 others have [no-topics] | "
          + "write 'topics: […]', by which readers find it and related briefs",
      ])
    files["briefs/z.md"] = Self.text(
      "topics: [water]\nfunding: None.\n", body: "See[^1].\n\n[^1]: A.")
    #expect(
      try await Self.remarks(files, help: true) == [
        "briefs/z.md:2:8: warning: the brief is in no series, as 4 of 4 others have [no-series] | "
          + "write 'series: …', which citations name"
      ])
  }

  @Test("a brief from before its series had numbers needs none")
  func firstNumber() async throws {
    var files = [
      "briefs/z.md": Self.text("series: note\ntopics: [water]\n").replacing("2017", with: "2001")
    ]
    for number in 1...4 {
      files["briefs/\(number).md"] = Self.text("series: note\nnumber: \(number)\ntopics: [water]\n")
    }
    #expect(try await Self.remarks(files) == [])
  }

  @Test("a withdrawn brief is not checked")
  func withdrawn() async throws {
    #expect(
      try await Self.remarks(["briefs/a.md": brief("A", "withdrawn: {reason: Wrong.}\n")]) == [])
  }

  @Test("site.yml can turn a rule off, and an unknown rule is reported")
  func ignored() async throws {
    #expect(
      try await Self.remarks(
        [
          "site.yml":
            "license: CC0-1.0\ndisclaimer: Ours.\ncheck:\n  ignore: [no-summary, no-sumary]\n",
          "briefs/a.md": brief(),
        ], help: true) == [
          "site.yml:4:24: warning: 'no-sumary' is no editorial rule, expected one that 'check' may "
            + "ignore [unknown-rule] | write 'no-summary'"
        ])
  }

  @Test("the sample institute has no remarks, except that it is the sample")
  func seeds() async throws {
    let site = try TestSite()
    try site.copy(Repository.seeds)
    let request = BuildRequest(root: site.root.path, jobs: 2, now: TestSite.now)
    let found = try await Build.check(request).diagnostics
    #expect(found.filter { $0.rule.id != "placeholder" }.map(\.description) == [])
  }
}
