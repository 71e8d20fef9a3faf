import Testing

@testable import CSL

@Suite("Macros with mistakes")
struct BadMacrosTests {
  private let citation = "<citation><layout><text variable=\"title\"/></layout></citation>"

  @Test("a missing macro is reported, with the nearest name")
  func unknownMacro() {
    let style = SmallStyle(
      """
      <macro name="author"><names variable="author"/></macro>
      <citation><sort><key macro="year"/></sort><layout><text macro="autor"/></layout></citation>
      """)
    #expect(
      style.problems == [
        "house.csl:3:17: error: the style has no macro 'year' [invalid-style]",
        "house.csl:3:51: error: the style has no macro 'autor' [invalid-style]; help: did you mean 'author'?",
      ])
  }

  @Test("a macro that calls itself is taken out")
  func macroCallsItself() {
    let style = SmallStyle(
      """
      <macro name="author"><group><text macro="author"/></group></macro>
      <citation><layout><text variable="title"/><text macro="author"/></layout></citation>
      """)
    #expect(
      style.problems == [
        "house.csl:2:1: error: the macro 'author' calls itself [invalid-style]; help: take the call out, or it would never end"
      ])
    #expect(
      style.process([.report], [Citation([Cite(id: "ports")])]).citations[0].plainText == "Ports")
  }

  @Test("macros that call each other in a circle are taken out")
  func macrosInACircle() {
    let style = SmallStyle(
      """
      <macro name="author"><text macro="year"/></macro>
      <macro name="year"><choose><if type="book"><text macro="title"/></if></choose></macro>
      <macro name="title"><text variable="title"/><text macro="author"/></macro>
      <macro name="all"><text macro="title"/></macro>
      \(citation)
      """)
    #expect(
      style.problems == [
        "house.csl:2:1: error: the macro 'author' calls itself by way of 'year' [invalid-style]; help: take the call out, or it would never end",
        "house.csl:3:1: error: the macro 'year' calls itself by way of 'title' [invalid-style]; help: take the call out, or it would never end",
        "house.csl:4:1: error: the macro 'title' calls itself by way of 'author' [invalid-style]; help: take the call out, or it would never end",
      ])
  }

  @Test("macros that double with each call are taken out beyond a limit")
  func macrosThatDouble() {
    let macros = (0..<40).map { number in
      let call = number == 0 ? "<text variable=\"title\"/>" : "<text macro=\"m\(number - 1)\"/>"
      return "<macro name=\"m\(number)\">\(call)\(call)</macro>"
    }
    let style = SmallStyle(
      macros.joined(separator: "\n")
        + "\n<citation><layout><text macro=\"m39\"/></layout></citation>")
    #expect(
      style.problems.first
        == "house.csl:20:1: error: the macro 'm18' calls too many others [invalid-style]; help: take calls out; no style needs more than 100 nested calls"
    )
    #expect(style.process([.report], [Citation([Cite(id: "ports")])]).citations.count == 1)
  }

  @Test("ten thousand macros, each of which calls the next, are read")
  func macrosInAChain() {
    let macros = (0..<10_000).map { "<macro name=\"m\($0)\"><text macro=\"m\($0 + 1)\"/></macro>" }
    let style = SmallStyle(
      macros.joined(separator: "\n")
        + "\n<macro name=\"m10000\"><text variable=\"title\"/></macro>\n"
        + "<citation><layout><text macro=\"m0\"/></layout></citation>")
    #expect(style.problems.count == 99)
    #expect(style.process([.report], [Citation([Cite(id: "ports")])]).citations.count == 1)
  }
}
