import Foundation
import TestSupport
import Testing

@Suite(
  "A reader of the sample institute",
  .enabled(if: Browser.isInstalled, "there is no Chromium with Playwright"))
struct BehaviourTests {
  private let brief = "briefs/heat-and-the-working-day/index.html"

  /// What an act of `behave.py` prints, line by line.
  private func lines(
    _ act: String, on pages: [String]? = nil, in site: SampleSite? = nil
  ) async throws -> [String] {
    let folder: URL
    if let site { folder = site.folder } else { folder = try await SampleSite.shared.value.folder }
    let printed = try await Python.run("behave.py", [folder.path, act] + (pages ?? [brief]))
    return printed.split(separator: "\n").map(String.init)
  }

  @Test("copies citations, their files and the addresses of paragraphs, and hears that it was done")
  func copying() async throws {
    #expect(
      try await lines("copying") == [
        "Copied | Yarkand, Gulalai. Heat and the Working Day: Shade, Water and the Right to Stop. "
          + "Edited by Haroon Sethwala. Issue Brief no. 5. Karez Institute for Public Policy, "
          + "May 17, 2021. https://www.karez.example/briefs/heat-and-the-working-day/.",
        "Copied | @techreport{heat-and-the-working-day,",
        "Copied | TY  - RPRT",
        "Copied | https://www.karez.example/briefs/heat-and-the-working-day/#p3",
        "/\(brief)#p3",
      ])
  }

  @Test("hears of each of two copies, for as long as of one")
  func copyingTwice() async throws {
    #expect(
      try await lines("twice") == [
        "Copied | Copied Copied", "Copied | Copy Copied", " | Copy Copy",
      ])
  }

  @Test("sees buttons only where they work")
  func buttons() async throws {
    let styles = ["How to cite", "APA", "MLA", "Harvard"].map { "Copy: \($0)" }
    #expect(try await Set(lines("buttons")) == Set(styles + ["Copy: BibTeX", "Copy: RIS"]))
    #expect(try await Set(lines("buttons-from-file")) == Set(styles))
    #expect(try await lines("buttons-without-clipboard") == [])
    #expect(try await lines("buttons-without-script") == [])
  }

  @Test("sees buttons in the language of the brief")
  func words() async throws {
    let buttons = try await lines("buttons", on: ["briefs/garmi-aur-kaam-ka-din/index.html"])
    #expect(buttons.contains("نقل کریں: BibTeX"))
  }

  @Test("dismisses the card of a citation with Escape, until the pointer comes back")
  func escape() async throws {
    #expect(
      try await lines("escape", on: ["briefs/heat-and-the-working-day/index.html"]) == [
        "True", "False", "True",
      ])
  }

  @Test(
    "reaches the card of each citation and note with the pointer",
    arguments: ["heat-and-the-working-day", "garmi-aur-kaam-ka-din", "a-budget-on-one-page"])
  func bridge(brief: String) async throws {
    let found = try await lines("bridge", on: ["briefs/\(brief)/index.html"])
    #expect(found.count > 1)
    #expect(found.allSatisfy { $0 == "True" })
  }

  @Test(
    "passes all paragraph numbers with one tab stop, and moves among them with the arrow keys")
  func numbers() async throws {
    let count = try await SampleSite.shared.value.text(of: brief).ranges(of: "class=\"para\"").count
    #expect(
      try await lines("numbers") == ["1 of \(count)", "Paragraph 1", "/\(brief)#p2 1"])
  }

  @Test("hears headings by their text alone, and a single link to a paragraph")
  func names() async throws {
    let page = ["briefs/groundwater-needs-a-ledger/index.html"]
    #expect(try await lines("names", on: page) == ["[]", "['Paragraph 1']"])
  }

  @Test(
    "never scrolls sideways for audio, video, wide tables, long words or code",
    arguments: ["fit", "fit-wider"])
  func wide(act: String) async throws {
    let site = try await SampleSite.wide.value
    #expect(
      try await lines(act, on: ["briefs/wide/index.html", "wide/index.html"], in: site) == [])
  }

  @Test("scrolls a table by keyboard")
  func table() async throws {
    #expect(
      try await lines("table", on: ["briefs/what-a-cheap-sensor-knows/index.html"])
        == ["table-scroll", "True", "True"])
  }

  @Test("finds the current section marked in the contents, which are collapsed on a narrow screen")
  func contents() async throws {
    let site = try await SampleSite.inUrdu.value
    let page = ["briefs/groundwater-needs-a-ledger/index.html"]
    let marked = [
      "#what-is-known what-is-known", "#why-permits-did-not-help why-permits-did-not-help",
    ]
    #expect(try await lines("contents", on: page, in: site) == ["open"] + marked)
    #expect(try await lines("contents-narrow", on: page, in: site) == ["folded"] + marked)
  }

  @Test("never scrolls sideways at 320 pixels, even with more space in the text")
  func reflow() async throws {
    let site = try await SampleSite.shared.value
    #expect(try await lines("fit", on: site.pagesOfEachKind(lists: 1)) == [])
    let urdu = try await SampleSite.inUrdu.value
    #expect(
      try await lines("fit", on: urdu.pagesOfEachKind(briefs: 3, lists: 1), in: urdu) == [])
  }
}
