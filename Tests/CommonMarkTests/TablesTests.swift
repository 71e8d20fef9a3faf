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
      <div class="table-scroll" role="region" tabindex="0" aria-label="Table 1">
      <table>
      <thead>
      <tr>
      <th scope="col">a</th>
      <th scope="col" class="left">b</th>
      <th scope="col" class="right">c</th>
      <th scope="col" class="center">d</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td>1</td>
      <td class="left">2</td>
      <td class="right">3</td>
      <td class="center">4</td>
      </tr>
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
      <div class="table-scroll" role="region" tabindex="0" aria-label="Table 1">
      <table>
      <thead>
      <tr>
      <th scope="col">a</th>
      <th scope="col">b</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td>1</td>
      <td>2</td>
      </tr>
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
      <div class="table-scroll" role="region" tabindex="0" aria-label="Table 1">
      <table>
      <thead>
      <tr>
      <th scope="col">a | b</th>
      <th scope="col"><code>c | d</code></th>
      </tr>
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
      <div class="table-scroll" role="region" tabindex="0" aria-label="Table 1">
      <table>
      <thead>
      <tr>
      <th scope="col">a</th>
      <th scope="col">b</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td>1</td>
      <td></td>
      </tr>
      <tr>
      <td>1</td>
      <td>2</td>
      </tr>
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
      <div class="table-scroll" role="region" tabindex="0" aria-labelledby="table-1">
      <table>
      <thead>
      <tr>
      <th scope="col">a</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td>1</td>
      </tr>
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
      <div class="table-scroll" role="region" tabindex="0" aria-labelledby="table-1">
      <table>
      <thead>
      <tr>
      <th scope="col">a</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td>1</td>
      </tr>
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
      <div class="table-scroll" role="region" tabindex="0" aria-label="Table 1">
      <table>
      <thead>
      <tr>
      <th scope="col">a</th>
      </tr>
      </thead>
      </table>
      </div>
      </blockquote>
      <p>: text</p>
      """)
  }

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
      <div class="table-scroll" role="region" tabindex="0" aria-label="Table 1">
      <table>
      <thead>
      <tr>
      <th scope="col">a</th>
      </tr>
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
      <div class="table-scroll" role="region" tabindex="0" aria-label="Table 1">
      <table>
      <thead>
      <tr>
      <th scope="col"><a href="/u">l</a></th>
      </tr>
      </thead>
      </table>
      </div>
      """)
  }

  @Test("a table may stand in a list and in a quote")
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
      <div class="table-scroll" role="region" tabindex="0" aria-label="Table 1">
      <table>
      <thead>
      <tr>
      <th scope="col">a</th>
      <th scope="col">b</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td>1</td>
      <td>2</td>
      </tr>
      </tbody>
      </table>
      </div>
      </li>
      </ul>
      <blockquote>
      <ol>
      <li>
      <div class="table-scroll" role="region" tabindex="0" aria-label="Table 2">
      <table>
      <thead>
      <tr>
      <th scope="col">c</th>
      </tr>
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
      <div class="table-scroll" role="region" tabindex="0" aria-label="Table 1">
      <table>
      <thead>
      <tr>
      <th scope="col"><a href="/u">l</a> <em>e</em></th>
      <th scope="col"><code>c</code></th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td>x{ref-1} {ref-2}</td>
      <td><a href="/v">m</a></td>
      </tr>
      </tbody>
      </table>
      </div>
      """,
      notes: """
      <li id="note-1"><p>one x ←ref-1</p></li>
      <li id="note-2"><p>in x ←ref-2</p></li>
      """)
  }

  @Test("no cell is a block")
  func noCellBlock() {
    expectHTML(
      of: """
      | # a | - b |
      |---|---|
      | > c | 1. d |

      """,
      """
      <div class="table-scroll" role="region" tabindex="0" aria-label="Table 1">
      <table>
      <thead>
      <tr>
      <th scope="col"># a</th>
      <th scope="col">- b</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td>&gt; c</td>
      <td>1. d</td>
      </tr>
      </tbody>
      </table>
      </div>
      """)
  }

  @Test("an emphasis ends with its cell")
  func emphasisEndsWithCell() {
    expectHTML(
      of: """
      | *a | b* |
      |---|---|

      """,
      """
      <div class="table-scroll" role="region" tabindex="0" aria-label="Table 1">
      <table>
      <thead>
      <tr>
      <th scope="col">*a</th>
      <th scope="col">b*</th>
      </tr>
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
      <div class="table-scroll" role="region" tabindex="0" aria-label="Table 1">
      <table>
      <thead>
      <tr>
      <th scope="col">a</th>
      </tr>
      </thead>
      </table>
      </div>
      <figure class="table">
      <figcaption id="table-2">caption</figcaption>
      <div class="table-scroll" role="region" tabindex="0" aria-labelledby="table-2">
      <table>
      <thead>
      <tr>
      <th scope="col">b</th>
      </tr>
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
      <div class="table-scroll" role="region" tabindex="0" aria-label="Table 1">
      <table>
      <thead>
      <tr>
      <th scope="col">a</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td>1</td>
      </tr>
      </tbody>
      </table>
      </div>
      """)
  }
}
