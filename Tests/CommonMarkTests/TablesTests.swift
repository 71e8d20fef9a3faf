import CommonMark
import Testing

@Suite("Tables")
struct TablesTests {
  @Test("a table has a header, a body and alignments")
  func tableHasHeaderBodyAlignments() {
    expectHTML(
      of: """
        | a | b | c | d |
        |---|:--|--:|:-:|
        | 1 | 2 | 3 | 4 |

        """,
      """
      <div scroll aria-label="Table 1">
      <table>
      <thead>
      <tr><th scope="col">a</th><th scope="col">b</th><th scope="col" class="right">c</th><th scope="col" class="center">d</th></tr>
      </thead>
      <tbody>
      <tr><td>1</td><td>2</td><td class="right">3</td><td class="center">4</td></tr>
      </tbody>
      </table>
      </div>
      """)
  }

  @Test("a table needs no outer pipes")
  func tableNeedsNoOuterPipes() {
    expectHTML(
      of: """
        a | b
        --- | ---
        1 | 2

        """,
      """
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
      """)
  }

  @Test("an escaped pipe is a pipe, in code too")
  func escapedPipePipeCodeToo() {
    expectHTML(
      of: #"""
        | a \| b | `c \| d` |
        |---|---|

        """#,
      """
      <div scroll aria-label="Table 1">
      <table>
      <thead>
      <tr><th scope="col">a | b</th><th scope="col"><code>c | d</code></th></tr>
      </thead>
      </table>
      </div>
      """)
  }

  @Test("short rows are filled and long ones cut")
  func shortRowsAreFilledLong() {
    expectHTML(
      of: """
        | a | b |
        |---|---|
        | 1 |
        | 1 | 2 | 3 |

        """,
      """
      <div scroll aria-label="Table 1">
      <table>
      <thead>
      <tr><th scope="col">a</th><th scope="col">b</th></tr>
      </thead>
      <tbody>
      <tr><td>1</td><td></td></tr>
      <tr><td>1</td><td>2</td></tr>
      </tbody>
      </table>
      </div>
      """)
  }

  @Test("a header of another length makes no table")
  func headerAnotherLengthMakesNo() {
    expectHTML(
      of: """
        | a |
        |---|---|
        | 1 | 2 |

        """,
      """
      <p>| a |
      |---|---|
      | 1 | 2 |</p>
      """)
  }
}
