import CommonMark
import Testing

@Suite("Headings")
struct HeadingsTests {
  @Test("headings have ids, with a number where they repeat")
  func headingsHaveIdsWithNumber() {
    expectHTML(
      of: """
        ## A b

        ## A b

        ## A b-2

        ## A b

        """,
      """
      <h2 id="a-b">A b</h2>
      <h2 id="a-b-2">A b</h2>
      <h2 id="a-b-2-2">A b-2</h2>
      <h2 id="a-b-3">A b</h2>
      """)
  }

  @Test("ids keep the letters of every script")
  func idsKeepLettersEveryScript() {
    expectHTML(
      of: """
        ## پانی کی کمی

        ## Über *uns*

        ## Don't 3.5

        ## ?!

        """,
      """
      <h2 id="پانی-کی-کمی">پانی کی کمی</h2>
      <h2 id="über-uns">Über <em>uns</em></h2>
      <h2 id="dont-3-5">Don't 3.5</h2>
      <h2 id="section">?!</h2>
      """)
  }

  @Test("a note in a heading is not part of its id")
  func noteHeadingNoPartId() {
    expectHTML(
      of: """
        ## A[^1]

        [^1]: x y

        """,
      """
      <h2 id="a">A{ref-1}</h2>
      """,
      notes: """
        <li id="note-1"><p>x y ←ref-1</p></li>
        """)
  }

  @Test("the ids of notes and tables are not given to headings")
  func idsNotesTablesAreNot() {
    expectHTML(
      of: """
        ## Notes

        ## Note 1

        ## Ref 1 2

        ## Table 1

        a[^1]

        [^1]: x y

        """,
      """
      <h2 id="notes-2">Notes</h2>
      <h2 id="section-note-1">Note 1</h2>
      <h2 id="section-ref-1-2">Ref 1 2</h2>
      <h2 id="section-table-1">Table 1</h2>
      <p>a{ref-1}</p>
      """,
      notes: """
        <li id="note-1"><p>x y ←ref-1</p></li>
        """)
  }

  @Test("headings are moved down a level where one is of the first level")
  func headingsFirstLevelGoDown() {
    expectHTML(
      of: """
        # A

        ## B

        ###### C

        """,
      """
      <h2 id="a">A</h2>
      <h3 id="b">B</h3>
      <h6 id="c">C</h6>
      """)
  }

  @Test("headings keep their level where none is of the first level")
  func headingsStayWhereNoneFirst() {
    expectHTML(
      of: """
        ## A

        ### B

        """,
      """
      <h2 id="a">A</h2>
      <h3 id="b">B</h3>
      """)
  }

  @Test("an id in braces after a heading is its id, and takes precedence over the others")
  func headingAttributes() {
    expectHTML(
      of: """
        ## B

        ## A {#b}

        ## C {#d .e .f} ##

        G {.h #i}
        ===

        ## J *k* {-}

        ## L ## {#m}

        ## N[^1] {: #o}

        ## {#p}

        ## Q {r}

        ## `s` {#b}

        ## T {#note-1 u=v}

        [^1]: w x

        """,
      """
      <h3 id="b-2">B</h3>
      <h3 id="b">A</h3>
      <h3 id="d" class="e f">C</h3>
      <h2 id="i" class="h">G</h2>
      <h3 id="j-k">J <em>k</em></h3>
      <h3 id="m">L</h3>
      <h3 id="o">N{ref-1}</h3>
      <h3 id="p">{#p}</h3>
      <h3 id="q-r">Q {r}</h3>
      <h3 id="b-3"><code>s</code></h3>
      <h3 id="section-note-1">T</h3>
      """,
      notes: """
        <li id="note-1"><p>w x ←ref-1</p></li>
        """,
      diagnostics: [
        "x.md:16:4: warning: '{#p}' is a list of attributes, which Briefpress does not read [foreign-placeholder]"
      ])
  }

  @Test("a heading links to itself")
  func headingLinksToItself() {
    expectHTML(
      of: """
        ## A

        """,
      """
      <h2 id="a">A <a class="anchor" href="#a" aria-hidden="true" tabindex="-1">#</a></h2>
      """,
      options: HTMLOptions(headingAnchors: true))
  }
}
