import CommonMark
import Testing

@Suite("Notes: where marks may be")
struct NotePlacesTests {
  @Test("a heading, a list and a fence end a note")
  func headingListFenceEndNote() {
    expectHTML(
      of: """
        a[^1] b[^2] c[^3]

        [^1]: x y
        # H

        [^2]: x y
        - item

        [^3]: x y
        ```
        code
        ```

        """,
      """
      <p>a{ref-1} b{ref-2} c{ref-3}</p>
      <h2 id="h">H</h2>
      <ul>
      <li>item</li>
      </ul>
      <pre><code>code
      </code></pre>
      """,
      notes: """
        <li id="note-1"><p>x y ←ref-1</p></li>
        <li id="note-2"><p>x y ←ref-2</p></li>
        <li id="note-3"><p>x y ←ref-3</p></li>
        """)
  }

  @Test("definitions in fenced code and in comments stay")
  func definitionsFencedCodeCommentsStay() {
    expectHTML(
      of: """
        ```
        [^1]: code x
        ```

        <!--
        [^2]: comment x
        -->

        > ~~~
        > [^3]: x y
        > ~~~

            [^4]: x y

            > [^5]: x y

        """,
      """
      <pre><code>[^1]: code x
      </code></pre>

      <blockquote>
      <pre><code>[^3]: x y
      </code></pre>
      </blockquote>
      <pre><code>[^4]: x y

      &gt; [^5]: x y
      </code></pre>
      """)
  }

  @Test("marks in code and escaped marks stay")
  func marksCodeEscapedMarksStay() {
    expectHTML(
      of: #"""
        `[^1]` \[^1] <b title="[^1]">x</b>[^1]

            [^1]

        [^1]: one x

        """#,
      """
      <p><code>[^1]</code> [^1] <b title="[^1]">x</b>{ref-1}</p>
      <pre><code>[^1]
      </code></pre>
      """,
      notes: """
        <li id="note-1"><p>one x ←ref-1</p></li>
        """)
  }

  @Test("carriage returns do not end a note")
  func carriageReturnsDoNotBreak() {
    expectHTML(
      of: "a[^1] b^[i\rj]\r\n\r\n[^1]: x\r\ry\r\n\r\n    more\r\n",
      """
      <p>a{ref-1} b{ref-2}</p>
      <p>y</p>
      <pre><code>more
      </code></pre>
      """,
      notes: """
        <li id="note-1"><p>x ←ref-1</p></li>
        <li id="note-2"><p>i
        j ←ref-2</p></li>
        """)
  }
}
