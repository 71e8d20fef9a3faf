import Briefs
import Foundation
import Site
import SourceText
import Synchronization
import Testing

@testable import SiteBuilder

@Suite("A preview after an edit")
struct EditedPreviewTests {
  private static let edits =
    ProcessInfo.processInfo.environment["BRIEFPRESS_EDITS"].flatMap { Int($0) } ?? 84

  @Test("shows the site that a build without memory makes", arguments: [1, 2, 3] as [UInt64])
  func isAsWhole(seed: UInt64) async throws {
    var model = EditedSite(seed: seed)
    let site = try TestSite(model.all)
    let memory = BuildMemory()
    _ = try await site.preview(memory)
    var revised = 0
    for number in 1...Self.edits {
      let before = model
      let edit = number % 2 == 0 ? model.edit() : model.editWords()
      try site.write(model, after: before)
      let shown = try await site.preview(memory)
      let whole = try await site.preview(nil)
      if shown.isRevised { revised += 1 }
      #expect(shown.diagnostics == whole.diagnostics, "\(seed), edit \(number): \(edit)")
      let differences = Set(shown.files.keys).union(whole.files.keys).filter {
        shown.files[$0] != whole.files[$0]
      }
      #expect(differences == [], "\(seed), edit \(number): \(edit)")
    }
    #expect(revised > Self.edits / 8)
  }

  @Test(
    "is made as a whole",
    arguments: [
      ("a link is new", "briefs/a.md", "A text with [a link](b.md)."),
      ("a heading that others link to is gone", "briefs/b.md", "No heading."),
      ("a work is cited", "briefs/a.md", "As [@one] says."),
      (
        "a chart has a file", "briefs/a.md",
        "```chart\ntype: bar\ntitle: T\ndescription: D\n---\ntown,a\nToba,1\n```"
      ),
      ("there is a problem", "briefs/a.md", "A text with [a link](nowhere.md)."),
    ])
  func isMadeWhole(reason: String, path: String, text: String) async throws {
    let site = try TestSite(Self.files)
    let memory = BuildMemory()
    _ = try await site.preview(memory)
    try site.write(Self.brief("A text without a link, *again*."), to: "briefs/a.md")
    #expect(try await site.preview(memory).isRevised)
    try site.write(Self.brief(text), to: path)
    let shown = try await site.preview(memory)
    #expect(!shown.isRevised, "\(reason)")
    let whole = try await site.preview(nil)
    #expect(shown.files == whole.files)
    #expect(shown.diagnostics == whole.diagnostics)
  }

  @Test("notices a picture that changed next to an edited brief")
  func picture() async throws {
    let site = try TestSite(Self.files)
    let memory = BuildMemory()
    _ = try await site.preview(memory)
    try site.write(Self.brief("Another text."), to: "briefs/a.md")
    try site.write("<svg xmlns='http://www.w3.org/2000/svg' width='7'/>", to: "assets/map.svg")
    let shown = try await site.preview(memory)
    #expect(!shown.isRevised)
    #expect(try await site.preview(nil).files == shown.files)
  }

  @Test("holds back a file that the text of a draft names")
  func fileOfDraft() async throws {
    let site = try TestSite(Self.files)
    let memory = BuildMemory()
    let draft = Self.brief("A draft.").replacing("author:", with: "status: draft\nauthor:")
    try site.write(draft, to: "briefs/draft.md")
    try site.write("<svg xmlns='http://www.w3.org/2000/svg'/>", to: "assets/plan.svg")
    #expect(try await site.preview(memory).files["assets/plan.svg"] != nil)
    try site.write(draft + "\n![A plan](/assets/plan.svg)\n", to: "briefs/draft.md")
    #expect(try await site.preview(memory).files["assets/plan.svg"] == nil)
  }

  @Test("shows what the passing of time does")
  func time() async throws {
    let site = try TestSite(Self.files)
    let memory = BuildMemory()
    try site.write(
      Self.brief("Later.").replacing("author:", with: "embargo: 2099-01-01T00:00:00Z\nauthor:"),
      to: "briefs/later.md")
    #expect(try await site.preview(memory).files["briefs/later/index.html"] == nil)
    try site.write(Self.brief("Another text."), to: "briefs/a.md")
    let later = try #require(CalendarDate(year: 2100, month: 1, day: 1))
    let shown = try await site.preview(memory, at: Instant(startOf: later))
    #expect(!shown.isRevised)
    #expect(shown.files["briefs/later/index.html"] != nil)
  }

  private static let files = [
    "site.yml": "title: House\nurl: https://www.example.org/\nbibliography: works.bib\n",
    "works.bib": "@book{one, author = {A. One}, title = {On Rivers}, year = 2001}\n",
    "assets/map.svg": "<svg xmlns='http://www.w3.org/2000/svg' width='5'/>",
    "briefs/a.md": brief("A text without a link."),
    "briefs/b.md": brief("## Rain\n\nIt rains."),
    "briefs/c.md": brief("It links to [rain](b.md#rain). ![A map](/assets/map.svg)"),
  ]

  private static func brief(_ text: String) -> String {
    "---\ntitle: Water\ndate: 2017-09-15\nauthor: Amina Khan\n---\n\n\(text)\n"
  }
}

/// What a preview shows.
private struct Shown {
  var files: [String: [UInt8]] = [:]
  var diagnostics: [String] = []
  /// Whether only texts were rendered again.
  var isRevised: Bool
}

extension TestSite {
  /// Builds a preview as one some seconds later would, which can trust the times of all files.
  fileprivate func preview(
    _ memory: BuildMemory?, at moment: Instant = now
  ) async throws -> Shown {
    var request = BuildRequest(root: root.path, jobs: 2, now: moment)
    request.memory = memory
    request.clock = Self.settled
    let stages = Mutex<[String]>([])
    request.progress = { stage in stages.withLock { $0.append(stage) } }
    let built = try await Build.serve(request)
    var shown = Shown(
      diagnostics: built.diagnostics.map { "\($0)" }.sorted(),
      isRevised: stages.withLock { !$0.contains(AssembleLibrary.name) })
    guard let site = try await built.value?.indexed() else { return shown }
    for file in site.plan.files { shown.files[file.path.text] = try site.bytes(of: file) }
    return shown
  }
}
