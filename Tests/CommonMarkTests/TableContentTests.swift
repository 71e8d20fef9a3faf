import CommonMark
import Testing

@Suite("Tables: their cells and containers")
struct TableContentTests {
  @Test("a table may be in a list and in a quote")
  func tableMayStandListQuote() {
    expectHTML(
      of: """
        - | a | b |
          |---|---|
          | 1 | 2 |

        > 1. | c |
        >    |---|

        """,
      """
      <ul>
      <li>
      <div scroll aria-label="Table 1">
      <table>
      <thead>
      <tr><th scope="col">a</th><th scope="col">b</th></tr>
      </thead>
      <tbody>
      <tr><td>1</td><td>2</td></tr>
      </tbody>
      </table>
      </div>
      </li>
      </ul>
      <blockquote>
      <ol>
      <li>
      <div scroll aria-label="Table 2">
      <table>
      <thead>
      <tr><th scope="col">c</th></tr>
      </thead>
      </table>
      </div>
      </li>
      </ol>
      </blockquote>
      """)
  }

  @Test("cells hold notes, links, code and emphasis")
  func cellsHoldNotesLinksCode() {
    expectHTML(
      of: """
        | [l] *e* | `c` |
        |---|---|
        | x[^1] ^[in x] | [m](/v) |

        [l]: /u
        [^1]: one x

        """,
      """
      <div scroll aria-label="Table 1">
      <table>
      <thead>
      <tr><th scope="col"><a href="/u">l</a> <em>e</em></th><th scope="col"><code>c</code></th></tr>
      </thead>
      <tbody>
      <tr><td>x{ref-1} {ref-2}</td><td><a href="/v">m</a></td></tr>
      </tbody>
      </table>
      </div>
      """,
      notes: """
        <li id="note-1"><p>one x ←ref-1</p></li>
        <li id="note-2"><p>in x ←ref-2</p></li>
        """)
  }

  @Test("a cell contains no block")
  func noCellBlock() {
    expectHTML(
      of: """
        | # a | - b |
        |---|---|
        | > c | 1. d |

        """,
      """
      <div scroll aria-label="Table 1">
      <table>
      <thead>
      <tr><th scope="col"># a</th><th scope="col">- b</th></tr>
      </thead>
      <tbody>
      <tr><td>&gt; c</td><td>1. d</td></tr>
      </tbody>
      </table>
      </div>
      """)
  }

  @Test("emphasis ends with its cell")
  func emphasisEndsWithCell() {
    expectHTML(
      of: """
        | *a | b* |
        |---|---|

        """,
      """
      <div scroll aria-label="Table 1">
      <table>
      <thead>
      <tr><th scope="col">*a</th><th scope="col">b*</th></tr>
      </thead>
      </table>
      </div>
      """)
  }
}
