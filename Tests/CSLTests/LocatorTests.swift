import Foundation
import SourceText
import TestSupport
import Testing

@testable import CSL

/// The cited part of a work, in the text after its key.
@Suite("Locators")
struct LocatorTests {
  @Test(
    "a label in any form says what is counted",
    arguments: [
      (", p. 5", "page 5"), (" p. 5", "page 5"), (", page 3", "page 3"), (", P. 3", "page 3"),
      (", p.3", "page 3"), (", p 3", "page 3"), (", pp. 3–5", "page 3–5"),
      (", chap. 3", "chapter 3"),
      (", ch. 3", "chapter 3"), (", Ch 3", "chapter 3"), (", chapters 3-4", "chapter 3-4"),
      (", fig. 2", "figure 2"), (", figs. 2-3", "figure 2-3"), (", § 4", "section 4"),
      (", §4", "section 4"), (", ¶¶ 3-4", "paragraph 3-4"), (", paras. 3-4", "paragraph 3-4"),
      (", sec. 3.2.1", "section 3.2.1"), (", n. 4", "note 4"), (", bk. 2", "book 2"),
      (", part 2", "part 2"), (", pt. 2", "part 2"), (", col. 3", "column 3"),
      (", fol. 3", "folio 3"),
      (", no. 5", "issue 5"), (", op. 5", "opus 5"), (", line 3", "line 3"),
      (", ll. 3-4", "line 3-4"),
      (", verse 3", "verse 3"), (", vv. 3-4", "verse 3-4"), (", vol. IV", "volume IV"),
      (", <i>p.</i> 5", "page 5"), (", s.v. 3b", "sub-verbo 3b"),
    ])
  func labels(suffix: String, found: String) { #expect(english(suffix) == found) }

  @Test(
    "CSL has more labels than pandoc: tables, articles, rules",
    arguments: [
      (", table 2", "table 2"), (", Table 2", "table 2"), (", tbl. 2", "table 2"),
      (", appendix 3", "appendix 3"), (", app. B2", "appendix B2"),
      (", art. 5", "article-locator 5"),
      (", article 5", "article-locator 5"), (", rule 12(b)(6)", "rule 12(b)(6)"),
      (", scene 2", "scene 2"), (", timestamp 1:02:03", "timestamp 1:02:03"), (", act 3", "act 3"),
      (", title 9", "title-locator 9"), (", eq. 4", "equation 4"), (", supp. 1", "supplement 1"),
    ])
  func moreLabels(suffix: String, found: String) { #expect(english(suffix) == found) }

  @Test(
    "a number without a label is a page",
    arguments: [
      (" 5", "page 5"), (", 5", "page 5"), (", 123ff", "page 123ff"), (", 1999", "page 1999"),
      (", [17]-[18]", "page [17]-[18]"), (", 12:3", "page 12:3"),
      (", 3, 5, and 7", "page 3, 5, and 7"),
      (", 3 & 5", "page 3 & 5"), (", 33, pass", "page 33 | , pass"),
      (", 5 (emphasis added)", "page 5 | (emphasis added)"),
    ])
  func pages(suffix: String, found: String) { #expect(english(suffix) == found) }

  @Test(
    "after a label, Roman numerals are numbers too",
    arguments: [
      (", p. xii", "page xii"), (", pp. iv, vi-xi, and 5", "page iv, vi-xi, and 5"),
      (", pp. 3–5, 7, iv", "page 3–5, 7, iv"), (", p. I", "page I"), (", p. 3a-b", "page 3a-b"),
      (", p. 12(a)(iv)", "page 12(a)(iv)"), (", p. civil", " | , p. civil"),
      (", p. A", " | , p. A"),
    ])
  func romanNumbers(suffix: String, found: String) { #expect(english(suffix) == found) }

  @Test(
    "the rest is the suffix",
    arguments: [
      (", p. 5, emphasis added", "page 5 | , emphasis added"), (", p. 5.", "page 5 | ."),
      (", p. 1.2.3.", "page 1.2.3 | ."), (", 123 ff.", "page 123 | ff."),
      (", 12 f.", "page 12 | f."),
      (", pp. 3-5 passim", "page 3-5 | passim"), (", vol. 2, p. 3", "volume 2 | , p. 3"),
      (", pp. 3-5; see also p. 7", "page 3-5 | ; see also p. 7"),
      (", pages 3 to 5", "page 3 | to 5"),
      (", § 3, note 5", "section 3 | , note 5"),
      (", p. 5 (emphasis added)", "page 5 | (emphasis added)"),
      (", pp. 3–5, 7 and elsewhere", "page 3–5, 7 | and elsewhere"), (", p. 5”", "page 5 | ”"),
      (", p. 5 <i>bis</i>", "page 5 | <i>bis</i>"), (", p. 5<i>a</i>", "page 5 | <i>a</i>"),
    ])
  func rest(suffix: String, found: String) { #expect(english(suffix) == found) }

  @Test(
    "what is not a locator stays as it is",
    arguments: [
      (" see 5", " | see 5"), (", xii", " | , xii"), (", slide 3", " | , slide 3"),
      (", s.v. foo", " | , s.v. foo"), (": p. 5", " | : p. 5"), (", p. foo", " | , p. foo"),
      (" (p. 5)", " | (p. 5)"), (", no page", " | , no page"), ("passim", " | , passim"),
      ("", ""), (" ", ""), (", {5", " | , {5"),
    ])
  func noLocator(suffix: String, found: String) { #expect(english(suffix) == found) }

  @Test(
    "braces enclose a whole locator, or say that there is none",
    arguments: [
      (", {p. 5}", "page 5"), (", {Ch 3}", "chapter 3"), (", {5, 6} foo", "page 5, 6 | foo"),
      (
        ", {pp. iv, vi-xi, (xv)-(xvii)} with suffix here",
        "page iv, vi-xi, (xv)-(xvii) | with suffix here"
      ),
      ("{ii, A, D-Z}, with a suffix", " ii, A, D-Z | , with a suffix"), (", {} 1999", " | 1999"),
      (", {s.v. foo}", "sub-verbo foo"), (", {sec. {a} b}", "section {a} b"),
      (", {pp. 3; 5}", "page 3; 5"),
    ])
  func braces(suffix: String, found: String) { #expect(english(suffix) == found) }

  @Test(
    "the labels are those of the document's language, and a few that are known everywhere",
    arguments: [
      ("de", ", S. 5–7", "page 5–7"), ("de", ", S.5", "page 5"),
      ("de", ", Seiten 5 und 7", "page 5 und 7"), ("de", ", S. 5 ff.", "page 5 | ff."),
      ("de", ", Kap. 3", "chapter 3"), ("de", ", Abs. 3", "paragraph 3"),
      ("de", ", p. 5", "page 5"),
      ("de", ", chap. 5", " | , chap. 5"), ("fr", ", p. 5", "page 5"),
      ("fr", ", pages 5 et 7", "page 5 et 7"), ("fr", ", chapitre 3", "chapter 3"),
      ("ar", ", ص 5", "page 5"), ("ar", ", ص. 5-7", "page 5-7"), ("ar", ", صفحة ٥", "page ٥"),
    ])
  func languages(language: String, suffix: String, found: String) throws {
    #expect(try LocatorTests.found(suffix, in: words(of: language)) == found)
  }

  // MARK: Support

  private func english(_ suffix: String) -> String? {
    try? Self.found(suffix, in: Repository.file("Styles/locales-en-US.xml"))
  }

  /// The locator with its label, followed by a bar and the remaining text.
  private static func found(_ suffix: String, in file: SourceFile) throws -> String {
    let locale = try #require(LocaleFile.parse(file).value)
    let style = try #require(Style.parse(SourceFile(path: "x.csl", text: emptyStyle)).value)
    let processor = Processor(style: style, locales: [locale], language: locale.language)
    let cite = Cite(id: "a", prefix: "", suffix: suffix, in: processor)
    let locator = cite.locator.map { "\(cite.label) \($0)" } ?? ""
    let rest = cite.suffix.first == " " ? String(cite.suffix.dropFirst()) : cite.suffix
    return rest.isEmpty ? locator : "\(locator) | \(rest)"
  }

  private static let emptyStyle = """
    <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
      <info><title>x</title><id>x</id><updated>2026-01-01T00:00:00+00:00</updated></info>
      <citation><layout><text variable="title"/></layout></citation>
    </style>
    """

  private func words(of language: String) -> SourceFile {
    let terms = [
      "de": [
        ("page", "Seite", "Seiten", "S."), ("chapter", "Kapitel", "Kapitel", "Kap."),
        ("paragraph", "Absatz", "Absätze", "Abs."), ("and", "und", "und", "u."),
      ],
      "fr": [
        ("page", "page", "pages", "p."), ("chapter", "chapitre", "chapitres", "chap."),
        ("and", "et", "et", "et"),
      ],
      "ar": [("page", "صفحة", "صفحات", "ص"), ("and", "و", "و", "و")],
    ]
    let lines = (terms[language] ?? []).map { name, single, multiple, short in
      """
      <term name="\(name)"><single>\(single)</single><multiple>\(multiple)</multiple></term>
      <term name="\(name)" form="short"><single>\(short)</single><multiple>\(short)</multiple></term>
      """
    }
    let text = """
      <locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="\(language)">
      <terms>\(lines.joined())</terms></locale>
      """
    return SourceFile(path: "locales-\(language).xml", text: text)
  }
}
