import Testing

@testable import CSL

@Suite("Citations with mistakes")
struct BadCitationsTests {
  private let notes = SmallStyle(
    """
    <citation><layout suffix="." delimiter="; ">
      <choose>
        <if position="ibid"><text term="ibid"/></if>
        <else-if position="subsequent"><text variable="title" form="short"/></else-if>
        <else><text variable="title"/></else>
      </choose>
      <text variable="locator" prefix=", "/>
    </layout></citation>
    <bibliography><layout><text variable="title"/></layout></bibliography>
    """, styleClass: "note")

  @Test("an unknown key is printed and reported")
  func unknownKey() {
    let result = notes.process([.report], [Citation([Cite(id: "prots"), Cite(id: "ports")])])
    #expect(result.citations[0].html == "<b>prots?</b>; Ports.")
    #expect(result.unknownKeys == ["prots"])
    #expect(
      notes.process([], [Citation([Cite(id: "<b>")])]).citations[0].html == "<b>&lt;b&gt;?</b>")
  }

  @Test("a work that is cited twice in one citation is “ibid.” the second time")
  func sameKeyTwice() {
    let cites = [
      Cite(id: "ports", locator: "1"), Cite(id: "ports", locator: "1"), Cite(id: "ports"),
    ]
    let result = notes.process([.report], [Citation(cites, noteNumber: 1)])
    #expect(result.citations[0].plainText == "Ports, 1; ibid., 1; Ports.")
  }

  @Test("a citation of nothing prints nothing")
  func empty() {
    let result = notes.process(
      [.report], [Citation([]), Citation([Cite(id: "ports")]), Citation([])])
    #expect(
      result.citations.map(\.plainText) == [
        "",
        "Ports.",
        "",
      ])
    #expect(result.citations[0].isEmpty)
    #expect(notes.process([], []).entries.isEmpty)
  }

  @Test("the first of several works with one key is cited")
  func sameKeyOfTwoWorks() {
    var other = Reference.report
    other.texts[.title] = "Other ports"
    let result = notes.process([.report, other], [Citation([Cite(id: "ports")])])
    #expect(result.citations[0].plainText == "Ports.")
    #expect(result.entries.map(\.text.plainText) == ["Ports", "Other ports"])
  }

  @Test("markup around a cite is escaped and balanced")
  func affixes() {
    var cite = Cite(id: "ports", locator: "<b>3</b>-4 & 5")
    cite.prefix = "see <i>also "
    cite.suffix = ", \"and <script>"
    let result = notes.process([.report], [Citation([cite])])
    #expect(
      result.citations[0].html
        == "see &lt;i&gt;also Ports, <b>3</b>-4 &amp; 5, &quot;and &lt;script&gt;.")
  }
}
