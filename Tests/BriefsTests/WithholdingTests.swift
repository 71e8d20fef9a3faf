import Briefs
import SourceText
import TestSupport
import Testing

@Suite("Keys by which other generators hold a text back")
struct WithholdingTests {
  private func read(_ line: String, path: String = "briefs/a.md") -> Checked<Brief?> {
    Brief.reading(
      SourceFile(
        path: path, text: "---\ntitle: A\nauthor: B C\ndate: 2020-01-01\n\(line)\n---\n\nText.\n"))
  }

  @Test(
    "are errors where they hide the text",
    arguments: [
      "Draft: true", "DRAFT: true", "isDraft: true", "drafts: yes", "private: true",
      "hidden: true", "unlisted: true", "headless: true", "visibility: private",
      "visibility: members", "state: draft", "post_status: pending", "staus: draft", "future: true",
      "publish: false", "public: false", "Published: false", "listed: false", "noindex: true",
      "robots: noindex, nofollow", "Embargo: 2099-01-01", "embrago: 2099-01-01T00:00Z",
      "Withdrawn: {reason: x}", "build: {render: never}", "_build: {list: never}",
      "sitemap: false", "sitemap: {disable: true}", "password: sesame",
      "publishDate: next week", "expiryDate: soon", "eleventyExcludeFromCollections: true",
    ])
  func hides(_ line: String) {
    let key = line.prefix { $0 != ":" }
    #expect(
      read(line).diagnostics.map(\.description) == [
        "briefs/a.md:5:1: error: '\(key)' hides a text in other generators, but not here "
          + "[unknown-withholding]"
      ])
  }

  @Test(
    "are warnings, as other unknown keys are, where they hide nothing",
    arguments: [
      "Draft: false", "private: false", "hidden: no", "visibility: public", "state: California",
      "publish: true", "robots: index", "sitemap: {changefreq: never}", "build: {render: always}",
      "output: pdf_document",
    ])
  func shows(_ line: String) {
    let read = read(line)
    #expect(read.diagnostics.map(\.rule.id) == ["unknown-key"])
    #expect(read.value?.publishing.status == .published)
  }

  @Test("say which key of ours does the same")
  func help() {
    #expect(
      read("Draft: true").diagnostics.map(\.help) == [
        "write 'draft' to hold the text back, or put the key under 'extra' to publish it"
      ])
    #expect(
      read("private: true").diagnostics.map(\.help) == [
        "write 'status: draft' to hold the text back, or put the key under 'extra' to publish it"
      ])
  }

  @Test("a permalink of false is one of them")
  func permalink() {
    #expect(read("permalink: false").diagnostics.map(\.rule.id) == ["unknown-withholding"])
  }

  @Test(
    "a folder for drafts and a name that begins with an underscore make a draft",
    arguments: [
      "briefs/_drafts/a.md", "briefs/drafts/a.md", "briefs/Drafts/x/index.md", "briefs/_a.md",
    ])
  func places(_ path: String) {
    #expect(read("status: published", path: path).value?.publishing.status == .draft)
  }

  @Test("a date of publication of another generator counts, and is a warning once it has passed")
  func release() throws {
    for (line, entries) in [
      ("publishDate: 2999-01-01", 0), ("publish_date: 2999-01-01T00:00Z", 0),
      ("pubDate: 2001-01-01", 1), ("expiryDate: 2001-01-01", 0), ("expires: 2999-01-01", 1),
    ] {
      let brief = try #require(read(line).value)
      let library = Library.assemble(briefs: [brief], now: .testTime)
      #expect(library.value.entries.count == entries, "\(line)")
    }
    let past = try #require(read("pubDate: 2001-01-01").value)
    let checked = Library.assemble(briefs: [past], now: .testTime)
    #expect(
      checked.diagnostics.map(\.description) == [
        "briefs/a.md:5:1: warning: unknown key 'pubDate' [unknown-key]"
      ])
  }

  @Test("a date of publication of another generator is the date where there is no other")
  func releaseAsDate() {
    let file = SourceFile(
      path: "briefs/a.md", text: "---\ntitle: A\nauthor: B C\npubDate: 2001-02-03\n---\n\nText.\n")
    let read = Brief.reading(file)
    #expect(read.diagnostics.lines == [])
    #expect(read.value?.date.value.iso == "2001-02-03")
    let checked = Library.assemble(briefs: [read.value].compactMap { $0 }, now: .testTime)
    #expect(
      checked.diagnostics.lines == ["briefs/a.md:4:1: warning: unknown key 'pubDate' [unknown-key]"]
    )
    #expect(checked.diagnostics.helps == ["write 'date'"])
  }

  @Test("what is held back is known by path, address and reason")
  func withheld() throws {
    let drafts = try ["status: draft", "embargo: 2999-01-01T00:00Z"].map {
      try #require(read($0, path: "briefs/\($0.prefix(5)).md").value)
    }
    let withheld = Library.assemble(briefs: drafts, now: .testTime).value.withheld
    #expect(withheld.map(\.path) == ["briefs/embar.md", "briefs/statu.md"])
    #expect(withheld.map(\.address) == ["briefs/embar", "briefs/statu"])
    #expect(withheld.map(\.reason.end) == ["2999-01-01T00:00:00Z", nil])
  }
}
