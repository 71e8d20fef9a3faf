import Testing

@testable import CSL

@Suite("Choices, groups and positions by the specification")
struct ChoiceRuleTests {
  @Test("match says how many conditions have to hold")
  func match() {
    func test(_ match: String, _ work: String) -> String {
      Trial(
        """
        <choose><if type="book report" variable="title" match="\(match)"><text value="if"/></if>
        <else-if variable="URL DOI"><text value="else-if"/></else-if>
        <else><text value="else"/></else></choose>
        """
      ).cite(work)
    }
    #expect(test("any", #""type":"report""#) == "if")
    #expect(test("any", #""title":"x""#) == "if")
    #expect(test("all", #""type":"report","title":"x""#) == "if")
    #expect(test("all", #""type":"report""#) == "else")
    #expect(test("none", #""type":"map""#) == "if")
    #expect(test("none", #""type":"map","title":"x","URL":"u","DOI":"d""#) == "else-if")
    #expect(test("none", #""title":"x","URL":"u""#) == "else")
  }

  @Test("a group is left out with its terms when all its variables are empty")
  func groups() {
    let trial = Trial(
      """
      <group delimiter=", "><text variable="title"/><group delimiter=" " prefix="(" suffix=")">
      <text term="page" form="short"/><text variable="page"/></group><text variable="note"/></group>
      """)
    #expect(trial.cite(#""title":"Ports","page":"4""#) == "Ports, (p. 4)")
    #expect(trial.cite(#""title":"Ports""#) == "Ports")
    #expect(trial.cite(#""page":"4""#) == "(p. 4)")
    #expect(Trial("<group><text term=\"page\"/></group>").cite(#""title":"x""#) == "page")
  }

  @Test("a macro that prints something keeps the group around it")
  func macros() {
    var trial = Trial(
      "<group delimiter=\" \"><text macro=\"undated\"/><text variable=\"page\"/></group>")
    trial.parts = """
      <macro name="undated"><choose><if variable="issued" match="none"><text value="undated"/></if>
      </choose></macro>
      """
    #expect(trial.cite(#""title":"x""#) == "undated")
    #expect(trial.cite(#""issued":{"date-parts":[[2000]]}"#) == "")
  }

  private func positions(_ citations: [Citation]) -> [String] {
    var trial = Trial(
      """
      <choose><if position="ibid-with-locator"><text value="ibid at"/></if>
      <else-if position="ibid"><text value="ibid"/></else-if>
      <else-if position="subsequent"><text value="later"/></else-if>
      <else><text value="first"/></else></choose>
      <choose><if position="near-note"><text value="+"/></if></choose>
      """)
    trial.isNoteStyle = true
    trial.citation = "near-note-distance=\"2\""
    trial.layoutOptions = "delimiter=\"; \""
    return trial.cite([#""title":"a""#, #""title":"b""#], citations)
  }

  @Test("a cite knows whether its work was cited before, and how near")
  func position() {
    let (a, b) = (Cite(id: "1"), Cite(id: "2"))
    let (a5, a6) = (Cite(id: "1", locator: "5"), Cite(id: "1", locator: "6"))
    func notes(_ cites: [[Cite]]) -> [Citation] {
      cites.enumerated().map { Citation($1, noteNumber: $0 + 1) }
    }
    #expect(
      positions(notes([[a], [a], [a5], [a5], [a6], [a]]))
        == ["first", "ibid+", "ibid at+", "ibid+", "ibid at+", "later+"])
    #expect(positions(notes([[a], [b], [a]])) == ["first", "first", "later+"])
    #expect(positions(notes([[a], [b], [b], [b], [a]])).last == "later")
    // “Ibid.” after a note with several works would not say which.
    #expect(positions(notes([[a, b], [b]])) == ["first; first", "later+"])
    #expect(positions(notes([[a, a], [b, a]])) == ["first; ibid+", "first; later+"])
  }

  @Test("a locator is tested by its label")
  func locators() {
    let trial = Trial(
      """
      <choose><if locator="page line"><text value="either"/></if>
      <else-if locator="page"><text value="page"/></else-if>
      <else-if locator="sub-verbo"><text value="s.v."/></else-if></choose>
      """)
    func cite(_ label: String) -> String {
      trial.cite(
        ["\"title\":\"x\""], [Citation([Cite(id: "1", locator: "4", label: label)])])[0]
    }
    #expect(cite("page") == "page")
    #expect(cite("sub-verbo") == "s.v.")
    #expect(cite("chapter") == "")
  }
}
