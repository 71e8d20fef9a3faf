import CommonMark
import Testing

@Suite("Tables: what is above and around them")
struct TableSurroundingsTests {
  @Test("lines above a table are a paragraph")
  func linesAboveTableAreParagraph() {
    expectHTML(
      of: """
        one *two*
            - three
        | a |
        |---|

        """,
      """
      <p>one <em>two</em>
      - three</p>
      <div scroll aria-label="Table 1">
      <table>
      <thead>
      <tr><th scope="col">a</th></tr>
      </thead>
      </table>
      </div>
      """)
  }

  @Test("definitions above a table stay definitions")
  func definitionsAboveTableStayDefinitions() {
    expectHTML(
      of: """
        [l]: /u
        | [l] |
        |---|

        """,
      """
      <div scroll aria-label="Table 1">
      <table>
      <thead>
      <tr><th scope="col"><a href="/u">l</a></th></tr>
      </thead>
      </table>
      </div>
      """)
  }

  @Test("what looks like a definition above a table stays")
  func whatLooksLikeDefinitionAbove() {
    expectHTML(
      of: """
        [a]]: b
        | c |
        |---|

        [l] x
        [l]: d
        | [l] |
        |---|

        [l]: /u

        """,
      """
      <p>[a]]: b</p>
      <div scroll aria-label="Table 1">
      <table>
      <thead>
      <tr><th scope="col">c</th></tr>
      </thead>
      </table>
      </div>
      <p><a href="/u">l</a> x
      <a href="/u">l</a>: d</p>
      <div scroll aria-label="Table 2">
      <table>
      <thead>
      <tr><th scope="col"><a href="/u">l</a></th></tr>
      </thead>
      </table>
      </div>
      """)
  }

  @Test("tables are counted")
  func tablesAreCounted() {
    expectHTML(
      of: """
        | a |
        |---|

        | b |
        |---|
        : caption

        """,
      """
      <div scroll aria-label="Table 1">
      <table>
      <thead>
      <tr><th scope="col">a</th></tr>
      </thead>
      </table>
      </div>
      <figure class="table">
      <figcaption id="table-2">caption</figcaption>
      <div scroll aria-labelledby="table-2">
      <table>
      <thead>
      <tr><th scope="col">b</th></tr>
      </thead>
      </table>
      </div>
      </figure>
      """)
  }

  @Test("carriage returns alone do not move a table's lines")
  func carriageReturnsAloneDoNot() {
    expectHTML(
      of: "x\ry\r\r| a |\r|---|\r| 1 |\r",
      """
      <p>x
      y</p>
      <div scroll aria-label="Table 1">
      <table>
      <thead>
      <tr><th scope="col">a</th></tr>
      </thead>
      <tbody>
      <tr><td>1</td></tr>
      </tbody>
      </table>
      </div>
      """)
  }
}
