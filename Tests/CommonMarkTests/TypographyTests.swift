import CommonMark
import Testing

@Suite("Typography")
struct TypographyTests {
  @Test("quotation marks open and close")
  func quotationMarksOpenClose() {
    expectHTML(
      of: """
        "Water," she said. 'Yes.' ("No") --"x"-- "Wait--"

        """,
      "<p>“Water,” she said. ‘Yes.’ (“No”) –“x”– “Wait–”</p>",
      options: HTMLOptions(typography: .english))
  }

  @Test("quotation marks of a site's own are text, whatever they are")
  func ownQuotationMarks() {
    let own = Typography(outerOpen: "<<", outerClose: ">>", innerOpen: "<b>", innerClose: "&")
    expectHTML(
      of: """
        "Water," she said. 'Yes.'

        """,
      "<p>&lt;&lt;Water,&gt;&gt; she said. &lt;b&gt;Yes.&amp;</p>",
      options: HTMLOptions(typography: own))
  }

  @Test("apostrophes are recognized in words and decades")
  func apostrophesDecades() {
    expectHTML(
      of: """
        It's the '90s, '20s; the boys' 5'10" O'Brien 'n' x

        """,
      "<p>It’s the ’90s, ’20s; the boys’ 5’10” O’Brien ’n’ x</p>",
      options: HTMLOptions(typography: .english))
  }

  @Test("quotation marks alternate within each other")
  func quotationMarksQuotationMarks() {
    expectHTML(
      of: """
        "'a' b" "c 'd'" "e 'f'."

        """,
      "<p>“‘a’ b” “c ‘d’” “e ‘f’.”</p>",
      options: HTMLOptions(typography: .english))
  }

  @Test("hyphens become dashes, and full stops an ellipsis")
  func dashesEllipses() {
    expectHTML(
      of: """
        a -- b --- c ---- d ----- e... f. . .

        """,
      "<p>a – b — c –– d —– e… f. . .</p>",
      options: HTMLOptions(typography: .english))
  }

  @Test("quotation marks pair across emphasis and breaks")
  func quotationMarksAcrossEmphasisBreaks() {
    expectHTML(
      of: """
        "*a*" *"b"* "**c** d"
        "e"

        "f *g*"

        """,
      """
      <p>“<em>a</em>” <em>“b”</em> “<strong>c</strong> d”
      “e”</p>
      <p>“f <em>g</em>”</p>
      """,
      options: HTMLOptions(typography: .english))
  }

  @Test("no marks change in code, addresses and tags")
  func noMarksChangeCodeAddresses() {
    expectHTML(
      of: """
        `"a" --` https://a.example/b--c'd "<i title="x">y</i>"

            "b"

        """,
      """
      <p><code>&quot;a&quot; --</code> <a class="address" href="https://a.example/b--c&#x27;d">a.example/b--c'd</a> “<i title="x">y</i>”</p>
      <pre><code>&quot;b&quot;
      </code></pre>
      """,
      options: HTMLOptions(typography: .english))
  }

  @Test("German has quotation marks of its own")
  func germanMarks() {
    expectHTML(
      of: """
        "Er sagte 'Nein'", und "'Ja' auch". 'Geht's?'

        """,
      "<p>„Er sagte ‚Nein‘“, und „‚Ja‘ auch“. ‚Geht’s?‘</p>",
      options: HTMLOptions(typography: .german))
  }

  @Test("French has quotation marks of its own")
  func frenchMarks() {
    expectHTML(
      of: """
        "L'eau 'pure' manque" d'ici

        """,
      "<p>«\u{202F}L’eau “pure” manque\u{202F}» d’ici</p>",
      options: HTMLOptions(typography: .french))
  }

  @Test("Urdu has quotation marks of its own")
  func urduMarks() {
    expectHTML(
      of: """
        "پانی" اور "'ہوا' بھی"

        """,
      "<p>”پانی“ اور ”’ہوا‘ بھی“</p>",
      options: HTMLOptions(typography: .urdu))
  }

  @Test("quotation marks are recognized beside notes and code")
  func marksBesideNotesCode() {
    expectHTML(
      of: """
        "a"[^1] "`b`" "c[^1]"

        [^1]: "x" y

        """,
      "<p>“a”{ref-1} “<code>b</code>” “c{ref-1-2}”</p>",
      notes: """
        <li id="note-1"><p>“x” y ←ref-1 ←ref-1-2</p></li>
        """,
      options: HTMLOptions(typography: .english))
  }
}
