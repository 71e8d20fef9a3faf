import Testing

@testable import CSL

@Suite("Dates by the specification")
struct DateRuleTests {
  private func issued(_ parts: String) -> String { #""issued":{"date-parts":\#(parts)}"# }

  private let long = Trial("<date variable=\"issued\" form=\"text\"/>")

  @Test("a date of the language has the parts that are asked for and known")
  func localized() {
    #expect(long.cite(issued("[[2020,3,5]]")) == "March 5, 2020")
    #expect(long.cite(issued("[[2020,3]]")) == "March 2020")
    #expect(long.cite(issued("[[2020]]")) == "2020")
    let month = Trial("<date variable=\"issued\" form=\"text\" date-parts=\"year-month\"/>")
    #expect(month.cite(issued("[[2020,3,5]]")) == "March 2020")
    let numeric = Trial("<date variable=\"issued\" form=\"numeric\"/>")
    #expect(numeric.cite(issued("[[2020,3,5]]")) == "03/05/2020")
    let short = Trial(
      "<date variable=\"issued\" form=\"text\"><date-part name=\"month\" form=\"short\"/></date>")
    #expect(short.cite(issued("[[2020,3,5]]")) == "Mar. 5, 2020")
  }

  @Test("a range has once what both dates share")
  func ranges() {
    #expect(long.cite(issued("[[2020,3,5],[2020,3,9]]")) == "March 5–9, 2020")
    #expect(long.cite(issued("[[2020,3,5],[2020,5,9]]")) == "March 5–May 9, 2020")
    #expect(long.cite(issued("[[2020,3,5],[2021,5,9]]")) == "March 5, 2020–May 9, 2021")
    #expect(long.cite(issued("[[2020],[2021]]")) == "2020–2021")
    let slash = Trial(
      """
      <date variable="issued"><date-part name="month" range-delimiter=" to " suffix=" "/>
      <date-part name="year" range-delimiter="/"/></date>
      """)
    #expect(slash.cite(issued("[[2020,3],[2020,5]]")) == "March to May 2020")
    #expect(slash.cite(issued("[[2020],[2021]]")) == "2020/2021")
  }

  @Test("parts have forms")
  func forms() {
    let day = Trial(
      "<date variable=\"issued\"><date-part name=\"day\" form=\"ordinal\" suffix=\" \"/><date-part name=\"year\" form=\"short\"/></date>"
    )
    #expect(day.cite(issued("[[2007,3,22]]")) == "22nd 07")
    #expect(day.cite(issued("[[2007,3,11]]")) == "11th 07")
    let zeros = Trial(
      """
      <date variable="issued" delimiter="-"><date-part name="year"/>
      <date-part name="month" form="numeric-leading-zeros"/>
      <date-part name="day" form="numeric"/></date>
      """)
    #expect(zeros.cite(issued("[[2007,3,5]]")) == "2007-03-5")
  }

  @Test(
    "seasons replace months, years before 1000 have an era, and a literal is printed as it is")
  func others() {
    #expect(long.cite(#""issued":{"date-parts":[[2009]],"season":1}"#) == "Spring 2009")
    #expect(long.cite(issued("[[-44]]")) == "44BC")
    #expect(long.cite(issued("[[79]]")) == "79AD")
    #expect(long.cite(#""issued":{"literal":"in press"}"#) == "in press")
    #expect(long.cite(#""issued":{"raw":"2020-03-05/2020-05-01"}"#) == "March 5–May 1, 2020")
  }

  @Test("a style can test for an uncertain date")
  func uncertain() {
    let trial = Trial(
      """
      <choose><if is-uncertain-date="issued"><text value="c. "/></if></choose>
      <date variable="issued"><date-part name="year"/></date>
      """)
    #expect(trial.cite(#""issued":{"date-parts":[[1720]],"circa":true}"#) == "c. 1720")
    #expect(trial.cite(issued("[[1720]]")) == "1720")
  }
}
