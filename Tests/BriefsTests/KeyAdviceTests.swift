import Briefs
import SourceText
import TestSupport
import Testing

@Suite("Advice on unknown keys")
struct KeyAdviceTests {
  private static let own = ", or put keys of your own under 'extra'"

  /// The help on the unknown key of a brief that has the keys given.
  private func help(_ line: String, _ others: String = "author: A B\ndate: 2020-01-01") -> [String?]
  {
    let text = "---\ntitle: Water\n\(others)\n\(line)\n---\n"
    return Brief.reading(SourceFile(path: "briefs/a.md", text: text)).diagnostics.helps
  }

  @Test(
    "a misspelt key is reported with the key that was meant, unless that one is present",
    arguments: [
      ("subtitel: x", "write 'subtitle'"), ("sumary: x", "write 'summary'"),
      ("Series: x", "write 'series'"),
      ("topcis: [x]", "write 'topics'"), ("autor: x", "remove it"), ("Title: x", "remove it"),
      ("created: 2020-01-01", "remove it"), ("name: x", "remove it"),
      ("time: '10:00'", "remove it"),
      ("link: x", "remove it"), ("state: x", "remove it"), ("math: true", "remove it"),
      // Of another kind.
      ("updatde: soon", "remove it"),
      ("subtitel: [x]", "remove it"),
      ("translation: x", "remove it"), ("lange: klingon", "remove it"),
    ])
  func slips(line: String, expected: String) {
    #expect(help(line) == [expected + Self.own])
  }

  @Test(
    "the keys of other generators are known, once each",
    arguments: [
      ("modified: 2020-02-01", "updated"), ("last_modified_at: 2020-02-01", "updated"),
      ("lastUpdated: 2020-02-01", "updated"), ("dateModified: 2020-02-01", "updated"),
      ("date-modified: 2020-02-01", "updated"), ("updatedDate: Feb 1, 2020", "updated"),
      ("heroImage: a.jpg", "image"), ("feature_image: a.jpg", "image"),
      ("csl: apa", "citation-style"),
      ("teaser: x", "summary"), ("keyword: x", "topics"), ("post_name: x", "slug"),
      ("url: /x/", "aliases"),
    ])
  func foreign(line: String, expected: String) {
    #expect(help(line) == ["write '\(expected)'" + Self.own])
  }

  @Test(
    "a key in the place of a required one gives one message",
    arguments: [
      "created", "date_created", "postDate", "Date", "dat", "issued",
    ])
  func missing(key: String) {
    let text = "---\ntitle: Water\nauthor: A B\n\(key): 2020-01-01\n---\n"
    let found = Brief.reading(SourceFile(path: "briefs/a.md", text: text)).diagnostics
    #expect(found.lines == ["briefs/a.md:4:1: error: the key 'date' is missing [missing-key]"])
    #expect(found.helps == ["write 'date' in place of '\(key)'"])
  }

  @Test("a date in the file's name does not hide another mistake about dates")
  func datedName() {
    let text = "---\ntitle: Water\nauthor: A B\ncreated: 2020-01-01\nposted: 2020-01-01\n---\n"
    let found = Brief.reading(SourceFile(path: "briefs/2020-01-01-a.md", text: text)).diagnostics
    #expect(found.helps == ["write 'date'" + Self.own, "remove it" + Self.own])
  }

  @Test(
    "nobody is told to remove a key that keeps a page from readers",
    arguments: [
      "unlisted: true", "private: true", "visibility: private", "hidden: true",
      "expiryDate: 2020-01-01",
    ])
  func withholding(line: String) {
    #expect(!help(line).contains { $0?.contains("remove") ?? false })
  }

  @Test("advice on site.yml and people.yml names their own keys, without 'extra'")
  func otherFiles() {
    let site = SiteConfiguration.reading(
      SourceFile(
        path: "site.yml",
        text: "baseurl: https://a.example\nname: x\nemail: a@b.example\nzzz: 1\nextra: 1\n")
    ).diagnostics
    #expect(
      site.helps == [
        "write 'url'", "write 'title'", "put it under 'letterhead'", "remove it", "remove it",
      ])
    let people = People.reading(
      SourceFile(
        path: "people.yml",
        text: "a:\n  name: A B\n  website: a.example\n  twitter: x\n  title: Fellow\n")
    ).diagnostics
    #expect(people.helps == ["write 'web'", "remove it", "write 'role'"])
  }
}
