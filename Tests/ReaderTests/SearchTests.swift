import Briefs
import Foundation
import Search
import SiteBuilder
import TestSupport
import Testing

@Suite(
  "The search page of the sample institute, opened from a disk",
  .enabled(if: Browser.isInstalled, "there is no Chromium with Playwright"))
struct SearchTests {
  @Test(
    "does everything that readers expect",
    arguments: [
      "english", "urdu", "facets", "history", "keyboard", "without_script", "policy", "accessible",
    ])
  func step(name: String) async throws {
    let site = try await SampleSite.shared.value
    #expect(try await Python.run("search.py", [site.folder.path, name]) == "")
  }

  @Test("finds words in Chinese and Thai, which put no spaces between them")
  func spaceless() async throws {
    let folder = try TemporaryFolder()
    let texts = [
      "jing": ("zh", "山谷的饮水", "每一口井都应当在雨季之前检测。饮水安全取决于记录。"),
      "bo-nam": ("th", "น้ำดื่มในหมู่บ้าน", "บ่อน้ำทุกแห่งควรได้รับการตรวจก่อนฤดูฝน"),
    ]
    for (slug, (language, title, text)) in texts {
      let brief =
        "---\ntitle: \(title)\nlang: \(language)\ndate: 2024-05-06\nauthor: Zarmina Atwal\n---\n\n"
      try folder.write(brief + text + "\n", to: "briefs/\(slug).md")
    }
    let site = folder.url("site").path
    _ = try await Build.site(
      BuildRequest(root: folder.url.path, output: site, jobs: 2, now: .afterTestDates))
    #expect(try await Python.run("search.py", [site, "spaceless"]) == "")
  }

  @Test("cuts texts into the same terms as the index does")
  func sameTerms() async throws {
    let site = try await SampleSite.shared.value
    let texts = [
      "Water-table, 3rd; “India’s” 1,000 m³ ½", "Łódź Straße ÆØ İstanbul ΣΟΦΟΣ ﬁne ǅ Ⅳ №",
      "e\u{301}te\u{301} co\u{AD}operate ２０２４", "كِتَابٌ كـــتاب أحمد إلى ٱلآمال مدرسة ﻻ",
      "پانی کی کمی، ہے۔ مدرسۃ ۀ ئ ؤ می\u{200C}خواهم ۱۳۹۹ ١٢", "שָׁלוֹם עוֹלָם־", "हिंदी में १२ किताबें",
      "饮水安全。PM2.5浓度", "水", "カナダの東京タワー、ガス", "น้ำประปา ๒๕๖๗", "ນ້ຳດື່ມ", "ទឹកស្អាត", "ရေကောင်း",
      "물 안전", "Привет, ЁЖИК", "𠀀𠀁 😀 a_b x\u{1D7D9}",
    ]
    var cutter = TermCutter()
    let expected = texts.map { cutter.terms(of: $0).joined(separator: " ") }
    let found = try await Python.run("search.py", [site.folder.path, "terms"] + texts)
    #expect(
      found.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        .elementsEqual(expected[...].map { $0[...] }))
  }
}

@Suite("The script of the search page")
struct SearchScriptTests {
  @Test("is smaller than 15 KB")
  func size() async throws {
    let site = try await SampleSite.shared.value
    let assets = site.folder.appendingPathComponent("assets")
    let names = try FileManager.default.contentsOfDirectory(atPath: assets.path)
    let script = try #require(names.first { $0.hasPrefix("search.") })
    #expect(try Data(contentsOf: assets.appendingPathComponent(script)).count < 15 * 1024)
  }
}
