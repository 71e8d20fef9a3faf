import CommonMark
import Testing

@Suite("Tables: captions")
struct TableCaptionsTests {
  @Test("a caption follows at once")
  func captionFollowsAtOnce() {
    expectHTML(
      of: """
        | a |
        |---|
        | 1 |
        : The *caption*

        """,
      """
      <figure class="table">
      <figcaption id="table-1">The <em>caption</em></figcaption>
      <div scroll aria-labelledby="table-1">
      <table>
      <thead>
      <tr><th scope="col">a</th></tr>
      </thead>
      <tbody>
      <tr><td>1</td></tr>
      </tbody>
      </table>
      </div>
      </figure>
      """)
  }

  @Test("a caption follows after an empty line")
  func captionFollowsAfterEmptyLine() {
    expectHTML(
      of: """
        | a |
        |---|
        | 1 |

        : The *caption*

        after

        """,
      """
      <figure class="table">
      <figcaption id="table-1">The <em>caption</em></figcaption>
      <div scroll aria-labelledby="table-1">
      <table>
      <thead>
      <tr><th scope="col">a</th></tr>
      </thead>
      <tbody>
      <tr><td>1</td></tr>
      </tbody>
      </table>
      </div>
      </figure>
      <p>after</p>
      """)
  }

  @Test("a caption outside the quote of its table is a paragraph")
  func captionOutsideQuoteTableParagraph() {
    expectHTML(
      of: """
        > | a |
        > |---|

        : text

        """,
      """
      <blockquote>
      <div scroll aria-label="Table 1">
      <table>
      <thead>
      <tr><th scope="col">a</th></tr>
      </thead>
      </table>
      </div>
      </blockquote>
      <p>: text</p>
      """)
  }

  @Test("a table is not a caption")
  func captionThatTableNoCaption() {
    expectHTML(
      of: """
        | a |
        |---|

        : x
        | b |
        |---|

        | c |
        |---|
        | d |

        """,
      """
      <div scroll aria-label="Table 1">
      <table>
      <thead>
      <tr><th scope="col">a</th></tr>
      </thead>
      </table>
      </div>
      <p>: x</p>
      <div scroll aria-label="Table 2">
      <table>
      <thead>
      <tr><th scope="col">b</th></tr>
      </thead>
      </table>
      </div>
      <div scroll aria-label="Table 3">
      <table>
      <thead>
      <tr><th scope="col">c</th></tr>
      </thead>
      <tbody>
      <tr><td>d</td></tr>
      </tbody>
      </table>
      </div>
      """)
  }

  @Test("raw HTML ends with its caption or cell")
  func rawHtmlEndsWithCaption() {
    expectHTML(
      of: """
        <div>

        | <b>a |
        |---|

        : <i>c[^1]

        </div>

        [^1]: x y

        """,
      """
      <div>
      <figure class="table">
      <figcaption id="table-1"><i>c{ref-1}</i></figcaption>
      <div scroll aria-labelledby="table-1">
      <table>
      <thead>
      <tr><th scope="col"><b>a</b></th></tr>
      </thead>
      </table>
      </div>
      </figure>
      </div>
      """,
      notes: """
        <li id="note-1"><p>x y ←ref-1</p></li>
        """,
      diagnostics: [
        "x.md:6:3: warning: '<i>' is not closed in its block [unclosed-html]",
        "x.md:3:3: warning: '<b>' is not closed in its block [unclosed-html]",
      ],
      options: HTMLOptions(marginNotes: true))
  }
}
