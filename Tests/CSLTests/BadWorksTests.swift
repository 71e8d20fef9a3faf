import Foundation
import SourceText
import Testing

@testable import CSL

@Suite("Works with little or strange content")
struct BadWorksTests {
  private static let styles = [
    "american-medical-association", "apa", "bluebook-law-review", "chicago-author-date",
    "chicago-fullnote-bibliography", "chicago-note-bibliography", "harvard-cite-them-right", "ieee",
    "modern-language-association", "nature", "oscola", "vancouver",
  ]

  @Test(
    "a work without data is formatted by any style",
    .enabled(if: LocaleFolder.isInstalled),
    arguments: styles)
  func nothingKnown(name: String) throws {
    let style = try #require(StyleFolder.style(name))
    let works = ["", "book", "no-such-type"].map { Reference(id: "x" + $0, type: $0) }
    let citations = (works + works).enumerated().map { number, work in
      Citation([Cite(id: work.id, locator: "3")], noteNumber: number + 1)
    }
    let result = Processor(style: style, locales: .english).process(
      references: works, citations: citations)
    #expect(result.citations.count == 6)
    #expect(result.unknownKeys == [])
    for text in result.citations + result.entries.map(\.text) { #expect(text.html.isBalanced) }
  }

  private let layout = SmallStyle(
    layout:
      "<names variable=\"author\"/><text variable=\"title\" prefix=\" \" font-style=\"italic\"/>")

  private func html(title: String, style: SmallStyle? = nil) -> String {
    var work = Reference(id: "x", type: "book")
    work.texts[.title] = title
    let result = (style ?? layout).process([work], [Citation([Cite(id: "x")])])
    return result.citations[0].html
  }

  @Test("markup in titles is read where it is closed, and is text where it is not")
  func markup() {
    #expect(
      html(title: "The <i>Delta</i> queen")
        == #"<i>The <span class="csl-upright">Delta</span> queen</i>"#)
    #expect(html(title: "The <i>Delta queen") == "<i>The &lt;i&gt;Delta queen</i>")
    #expect(html(title: "The Delta</i> queen") == "<i>The Delta&lt;/i&gt; queen</i>")
    #expect(
      html(title: "<b>The <i>Delta</b> queen</i>")
        == "<i><b>The &lt;i&gt;Delta</b> queen&lt;/i&gt;</i>")
    #expect(
      html(title: "H<sub>2</sub>O < H<sup>+</sup> & \"salt\" > 3")
        == "<i>H<sub>2</sub>O &lt; H<sup>+</sup> &amp; “salt” &gt; 3</i>")
    #expect(
      html(title: "<script>alert('x')</script>") == "<i>&lt;script&gt;alert(“x”)&lt;/script&gt;</i>"
    )
    #expect(
      html(title: "<i onclick=\"x\">a</i> <img src=x>")
        == "<i>&lt;i onclick=“x”&gt;a&lt;/i&gt; &lt;img src=x&gt;</i>")
    #expect(html(title: "\"Unclosed 'quotation") == "<i>&quot;Unclosed ’quotation</i>")
    #expect(html(title: "") == "")
    #expect(html(title: "<i></i>") == "")
  }

  @Test("nested markup is read to a limited depth, and is text beyond it")
  func deepMarkup() {
    let title =
      String(repeating: "<i>", count: 5000) + "x" + String(repeating: "</i>", count: 5000)
    let text = html(title: title)
    #expect(text.isBalanced)
    #expect(text.contains("&lt;i&gt;x"))
    #expect(html(title: String(repeating: "<", count: 20_000)).count == 80_007)
    #expect(html(title: String(repeating: "“", count: 20_000)).isBalanced)
    #expect(html(title: String(repeating: "'a ", count: 20_000)).isBalanced)
  }

  @Test("links lead to addresses of the web only, and are escaped")
  func links() {
    let style = SmallStyle(layout: "<text variable=\"URL\"/> <text variable=\"DOI\" prefix=\" \"/>")
    func link(_ address: String, doi: String? = nil) -> String {
      var work = Reference(id: "x", type: "webpage")
      work.texts[.url] = address
      work.texts[.doi] = doi
      return style.process([work], [Citation([Cite(id: "x")])]).citations[0].html
    }
    #expect(
      link("https://delta.example/?a=1&b=\"2\"")
        == #"<a href="https://delta.example/?a=1&amp;b=&quot;2&quot;">https://delta.example/?a=1&amp;b=“2”</a>"#
    )
    #expect(link("javascript:alert(1)") == "javascript:alert(1)")
    #expect(
      link("delta.example", doi: "10.5555/<1>")
        == #"delta.example <a href="https://doi.org/10.5555/%3C1%3E">10.5555/&lt;1&gt;</a>"#)
  }

  @Test("invalid dates are printed as far as they are valid")
  func dates() {
    let style = SmallStyle(layout: "<date variable=\"issued\" form=\"text\"/>")
    func print(_ parts: DateValue.Parts, to end: DateValue.Parts? = nil) -> String {
      var work = Reference(id: "x", type: "book")
      work.dates[.issued] = DateValue(parts, to: end)
      return style.process([work], [Citation([Cite(id: "x")])]).citations[0].plainText
    }
    #expect(print(.init(2020, 13, 2)) == "Spring 2020")
    #expect(print(.init(2020, 25, 2)) == "2020")
    #expect(print(.init(2020, 0, 0)) == "2020")
    #expect(print(.init(2020, 2, 40)) == "February 2020")
    #expect(print(.init(2020, nil, 4)) == "2020")
    #expect(print(.init(2020, -1, -1)) == "2020")
    #expect(print(.init(0)) == "")
    #expect(print(.init(-44, 3, 15)) == "March 15, 44BC")
    #expect(print(.init(Int.max)) == "99999")
    #expect(print(.init(Int.min)) == "99999BC")
    #expect(print(.init(2020, 5), to: .init(2019, 4)) == "May 2020–April 2019")
    #expect(print(.init(2020, 5), to: .init(0)) == "May 2020–")
  }

  @Test("two thousand authors of one work are listed, or shortened as the style says")
  func manyAuthors() {
    var work = Reference(id: "x", type: "book")
    work.names[.author] = (1...2000).map { Name(family: "Hale\($0)", given: "Miriam") }
    let whole = layout.process([work], [Citation([Cite(id: "x")])]).citations[0].plainText
    #expect(whole.hasPrefix("Miriam Hale1, Miriam Hale2, "))
    #expect(whole.hasSuffix(", Miriam Hale2000"))
    let short = SmallStyle(
      layout: "<names variable=\"author\"><name et-al-min=\"4\" et-al-use-first=\"1\"/></names>")
    #expect(
      short.process([work], [Citation([Cite(id: "x")])]).citations[0].plainText
        == "Miriam Hale1 et al.")
  }

  @Test("hundreds of works of one author in one year have letters of their own")
  func manyWorksOfAYear() {
    let works = (1...448).map { number in
      var work = Reference(id: "w\(number)", type: "book")
      work.names[.author] = [Name(family: "Hale", given: "Miriam")]
      work.dates[.issued] = DateValue(.init(2020))
      return work
    }
    let style = SmallStyle(
      """
      <citation disambiguate-add-year-suffix="true" disambiguate-add-givenname="true"
        disambiguate-add-names="true"><layout>
        <names variable="author"><name form="short"/></names>
        <date variable="issued" form="numeric" prefix=" "/>
      </layout></citation>
      """)
    let result = style.process(works, works.map { Citation([Cite(id: $0.id)]) })
    #expect(Set(result.citations.map(\.plainText)).count == 448)
    #expect(result.citations[447].plainText == "Hale 2020qf")
  }
}

/// The styles of Debian's `citation-style-language-styles`.
enum StyleFolder {
  static func style(_ name: String) -> Style? {
    let path = LocaleFolder.styles.appending(path: name + ".csl").path
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    let checked = Style.parse(SourceFile(path: path, bytes: Array(data)))
    return checked.diagnostics.isEmpty ? checked.value : nil
  }

  /// The names of all independent styles.
  static var names: [String] {
    let files =
      (try? FileManager.default.contentsOfDirectory(atPath: LocaleFolder.styles.path)) ?? []
    return files.filter { $0.hasSuffix(".csl") }.map { String($0.dropLast(4)) }.sorted()
  }
}

extension String {
  /// Whether each tag of HTML is closed in turn.
  var isBalanced: Bool {
    var open: [Substring] = []
    for piece in split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
      let tag = piece.prefix { $0 != ">" }
      if tag.first == "/" {
        if open.popLast() != tag.dropFirst() { return false }
      } else {
        open.append(tag.prefix { $0 != " " })
      }
    }
    return open.isEmpty
  }
}
