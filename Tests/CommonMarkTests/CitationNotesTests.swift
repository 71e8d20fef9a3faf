import CommonMark
import Testing

/// Citations in a style of notes.
@Suite("Citations: as notes")
struct CitationNotesTests {
  @Test("a citation makes a note, numbered together with the author's")
  func numbers() {
    let html = htmlWithNotes(
      "One [@a], two.[^x] Three [@b].^[Mine.] Four.[^x]\n\n[^x]: Theirs.[^y]\n\n[^y]: Last.")
    #expect(html.text == "<p>One,{ref-1} two.{ref-2} Three.{ref-3}{, ref-4} Four.{ref-2-2}</p>")
    #expect(
      html.notes
        == """
        <li id="note-1"><p>Work 0. ←ref-1</p></li>
        <li id="note-2"><p>Theirs.{ref-5} ←ref-2 ←ref-2-2</p></li>
        <li id="note-3"><p>Work 1. ←ref-3</p></li>
        <li id="note-4"><p>Mine. ←ref-4</p></li>
        <li id="note-5"><p>Last. ←ref-5</p></li>

        """.trimmingEnd)
    let places = cited("One [@a][^x] [@b].\n\n[^x]: See [@c]; @d.\n")
      .citationPlaces(makingNotes: true)
    #expect(places.map(\.group) == [0, 2, 3, 1])
    #expect(places.map(\.note) == [1, 2, 2, 3])
    #expect(places.map(\.isInNote) == [false, true, true, false])
  }

  @Test("a citation that begins a note of the author is recognized")
  func beginnings() {
    let places = cited("x[^1] [@a]^[[see @b] and [@c]] y^[@d]\n\n[^1]: [@e]; @f\n\n    [@g]")
      .citationPlaces(makingNotes: true)
    #expect(places.filter(\.beginsNote).map(\.group) == [4, 1, 3])
  }

  @Test("the mark follows the word and its punctuation")
  func marks() {
    #expect(
      htmlWithNotes("Yes [@a]. No\n[@b]!? \"So [@c]\" *it* [@d] is").text == """
        <p>Yes.{ref-1} No!?{ref-2} “So{ref-3}” <em>it</em>{ref-4} is</p>
        """)
    #expect(
      htmlWithNotes("[@a] begins. And [@b]... [@c] [@d]; end  \n[@e]").text == """
        <p>{ref-1} begins. And…{ref-2}{ref-3};{ref-4} end<br />
        {ref-5}</p>
        """)
    #expect(htmlWithNotes("\"He [@a],\" 'she [@b]'").text == "<p>“He,{ref-1}” ‘she{ref-2}’</p>")
  }

  @Test("the sentence names the author, and the note has the rest")
  func authorInText() {
    let html = htmlWithNotes("So @doe [p. 3], and -@roe too.")
    #expect(html.text == "<p>So Name 0,{ref-1} and{ref-2} too.</p>")
    #expect(
      html.notes == """
        <li id="note-1"><p>Work 0. ←ref-1</p></li>
        <li id="note-2"><p>Work 1. ←ref-2</p></li>
        """)
  }

  @Test("a citation in a note stays in it")
  func inNotes() {
    let html = htmlWithNotes(
      "x[^1]^[@c] y^[[@d] (see [@e], [@f]).]\n\n[^1]: See [@a]. And [@b] *too*;\n    [@g]\n    z.")
    #expect(html.text == "<p>x{ref-1}{, ref-2} y{ref-3}</p>")
    #expect(
      html.notes == """
        <li id="note-1"><p>See Work 4. And Work 5 <em>too</em>;
        Work 6
        z. ←ref-1</p></li>
        <li id="note-2"><p>Work 0. ←ref-2</p></li>
        <li id="note-3"><p>Work 1 (see Work 2, Work 3). ←ref-3</p></li>
        """)
  }

  @Test("in headings, cells and captions, and where several texts meet, ids stay unique")
  func places() {
    let html = htmlWithNotes(
      """
      # Title [@a]

      | a [@c] |
      |---|
      | [@d] |
      : After [@b].

      ![x](y.png "Map [@e].")
      """, prefix: "brief-")
    #expect(
      html.text == """
        <h2 id="brief-title">Title{brief-ref-1}</h2>
        <figure class="table">
        <figcaption id="brief-table-1">After.{brief-ref-2}</figcaption>
        <div scroll aria-labelledby="brief-table-1">
        <table>
        <thead>
        <tr><th scope="col">a{brief-ref-3}</th></tr>
        </thead>
        <tbody>
        <tr><td>{brief-ref-4}</td></tr>
        </tbody>
        </table>
        </div>
        </figure>
        <figure class="image"><img src="y.png" alt="x" />\
        <figcaption>Map.{brief-ref-5}</figcaption></figure>
        """)
    #expect(
      html.notes.split(separator: "\n").first
        == "<li id=\"brief-note-1\"><p>Work 0. ←brief-ref-1</p></li>")
  }

  @Test("the mark in a link is not a link")
  func inLinks() {
    #expect(
      htmlWithNotes("[so [@a] it](/x)").text == """
        <p><a href="/x">so<sup class="note-ref" id="ref-1">1</sup> it</a></p>
        """)
  }

  @Test("the margin has a copy of the note")
  func margin() {
    #expect(
      htmlWithNotes("So [@a].[^1]\n\n[^1]: See [@b] too.", inMargin: true).text == """
        <p>So.{ref-1}<span class="margin-note" aria-hidden="true">\
        <b>1</b> Work 0.</span>{, ref-2}\
        <span class="margin-note" aria-hidden="true"><b>2</b> \
        See Work 1 too.</span></p>
        """)
  }

  @Test("without formatted citations the text stays as typed")
  func withoutCitations() {
    #expect(
      cited("So [see *@a*,\np. 3] & @b [p. 4]").html(HTMLOptions()).text
        == "<p>So [see *@a*,\np. 3] &amp; @b [p. 4]</p>\n")
  }
}

extension String {
  fileprivate var trimmingEnd: String { last == "\n" ? String(dropLast()) : self }
}
