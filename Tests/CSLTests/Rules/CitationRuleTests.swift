import Testing

@testable import CSL

@Suite("Citations by the specification")
struct CitationRuleTests {
  private func work(_ family: String, _ given: String, _ year: Int, _ title: String) -> String {
    #"""
    "author":[{"family":"\#(family)","given":"\#(given)"}],
    "issued":{"date-parts":[[\#(year)]]},"title":"\#(title)"
    """#
  }

  private func cites(_ keys: Int...) -> [Citation] { [Citation(keys.map { Cite(id: "\($0)") })] }

  private func authorDate(_ citation: String) -> Trial {
    var trial = Trial(
      """
      <group delimiter=", "><group delimiter=" "><names variable="author">
      <name form="short" and="text"/></names>
      <date variable="issued"><date-part name="year"/></date></group>
      <text variable="locator"/></group>
      """)
    trial.citation = citation
    trial.layoutOptions = "prefix=\"(\" suffix=\")\" delimiter=\"; \""
    return trial
  }

  private var years: [String] {
    [
      work("Hale", "Miriam", 2020, "A"), work("Hale", "Miriam", 2020, "B"),
      work("Hale", "Miriam", 2020, "C"), work("Hale", "Miriam", 2021, "D"),
      work("Lind", "Åsa", 2020, "E"),
    ]
  }

  @Test("years and their letters are collapsed as the style says")
  func collapse() {
    let letters = "disambiguate-add-year-suffix=\"true\""
    func cite(_ attributes: String) -> String {
      authorDate(letters + attributes).cite(years, cites(1, 2, 3, 4, 5))[0]
    }
    #expect(cite("") == "(Hale 2020a; Hale 2020b; Hale 2020c; Hale 2021; Lind 2020)")
    #expect(cite(" collapse=\"year\"") == "(Hale 2020a, 2020b, 2020c, 2021; Lind 2020)")
    #expect(
      cite(" collapse=\"year-suffix\" year-suffix-delimiter=\",\"")
        == "(Hale 2020a,b,c, 2021; Lind 2020)")
    #expect(
      cite(" collapse=\"year-suffix-ranged\" year-suffix-delimiter=\",\"")
        == "(Hale 2020a–c, 2021; Lind 2020)")
    #expect(
      cite(" collapse=\"year\" cite-group-delimiter=\" and \" after-collapse-delimiter=\" / \"")
        == "(Hale 2020a and 2020b and 2020c and 2021 / Lind 2020)")
  }

  @Test("in notes, works of one author are separated like others")
  func notes() {
    var trial = authorDate("collapse=\"year\"")
    trial.isNoteStyle = true
    #expect(trial.cite(years, cites(1, 4, 5))[0] == "(Hale 2020; 2021; Lind 2020)")
  }

  @Test("where years collapse, a delimiter of its own separates all authors, and pages from years")
  func afterCollapse() {
    var trial = authorDate("collapse=\"year\" after-collapse-delimiter=\"; \"")
    trial.layoutOptions = "delimiter=\", \""
    #expect(trial.cite(years, cites(1, 5))[0] == "Hale 2020; Lind 2020")
    let located = Citation([Cite(id: "1", locator: "5"), Cite(id: "4", locator: "7")])
    #expect(trial.cite(years, [located])[0] == "Hale 2020, 5; 2021, 7")
  }

  @Test("undated works get letters although they were accessed on different days")
  func accessed() {
    var trial = Trial(
      """
      <text term="no date" form="short"/><date variable="accessed" form="text" prefix=" ["
      suffix="]"/>
      """)
    trial.citation = "disambiguate-add-year-suffix=\"true\""
    let works = [1, 2].map { #""title":"x","accessed":{"date-parts":[[2020,3,\#($0)]]}"# }
    #expect(trial.cite(works) == ["n.d.a [March 1, 2020]", "n.d.b [March 2, 2020]"])
  }

  @Test("cites of one author are grouped without being collapsed")
  func grouping() {
    #expect(
      authorDate("cite-group-delimiter=\", \"").cite(years, cites(4, 5, 1))[0]
        == "(Hale 2021; Lind 2020; Hale 2020)")
    #expect(
      authorDate("cite-group-delimiter=\", \"").cite(years, cites(4, 1, 5))[0]
        == "(Hale 2021, Hale 2020; Lind 2020)")
  }

  @Test("what an author writes around a cite keeps it from being collapsed")
  func affixes() {
    var second = Cite(id: "4")
    second.prefix = "but see "
    var first = Cite(id: "1")
    first.suffix = ", with doubts"
    let trial = authorDate("collapse=\"year\"")
    #expect(
      trial.cite(years, [Citation([Cite(id: "1"), second])])[0]
        == "(Hale 2020; but see Hale 2021)")
    #expect(
      trial.cite(years, [Citation([first, Cite(id: "4")])])[0]
        == "(Hale 2020, with doubts; Hale 2021)")
  }

  @Test("consecutive numbers become a range")
  func numbers() {
    var trial = Trial("<text variable=\"citation-number\"/>")
    trial.citation = "collapse=\"citation-number\""
    trial.layoutOptions = "prefix=\"[\" suffix=\"]\" delimiter=\",\""
    #expect(trial.cite(years, cites(1, 2, 3, 5))[0] == "[1–3,5]")
    #expect(trial.cite(years, cites(1, 2, 4))[0] == "[1,2,4]")
    #expect(trial.cite(years, cites(5, 3, 2, 1))[0] == "[5,3,2,1]")
  }

  @Test("namesakes are told apart by initials, given names or more names")
  func names() {
    let namesakes = [work("Hale", "Miriam", 2020, "A"), work("Hale", "Jonas", 2020, "B")]
    #expect(
      authorDate("disambiguate-add-givenname=\"true\"").cite(namesakes)
        == ["(Miriam Hale 2020)", "(Jonas Hale 2020)"])
    var initials = authorDate("disambiguate-add-givenname=\"true\"")
    initials.options = "initialize-with=\".\""
    #expect(initials.cite(namesakes) == ["(M. Hale 2020)", "(J. Hale 2020)"])
    let alike = [work("Hale", "Miriam", 2020, "A"), work("Hale", "Max", 2020, "B")]
    #expect(initials.cite(alike) == ["(Miriam Hale 2020)", "(Max Hale 2020)"])
    // Of works of different years, only other rules than by-cite tell the authors apart.
    let years = [work("Hale", "Miriam", 2020, "A"), work("Hale", "Jonas", 2021, "B")]
    #expect(initials.cite(years) == ["(Hale 2020)", "(Hale 2021)"])
    initials.citation += " givenname-disambiguation-rule=\"primary-name\""
    #expect(initials.cite(years) == ["(M. Hale 2020)", "(J. Hale 2021)"])
    var limited = authorDate(
      "disambiguate-add-givenname=\"true\" "
        + "givenname-disambiguation-rule=\"all-names-with-initials\"")
    #expect(limited.cite(years) == ["(Hale 2020)", "(Hale 2021)"])
    limited.options = "initialize-with=\".\""
    #expect(limited.cite(years) == ["(M. Hale 2020)", "(J. Hale 2021)"])
  }

  @Test("names that “et al.” stands for are shown where they tell works apart")
  func addNames() {
    func team(_ third: String) -> String {
      #"""
      "author":[{"family":"Hale"},{"family":"Okafor"},{"family":"\#(third)"},{"family":"Ito"}],
      "issued":{"date-parts":[[2020]]},"title":"\#(third)"
      """#
    }
    let trial = authorDate(
      "et-al-min=\"3\" et-al-use-first=\"1\" disambiguate-add-names=\"true\"")
    #expect(
      trial.cite([team("Lind"), team("Novak")])
        == ["(Hale, Okafor, Lind, et al. 2020)", "(Hale, Okafor, Novak, et al. 2020)"])
    #expect(trial.cite([team("Lind")]) == ["(Hale et al. 2020)"])
  }

  @Test("conditions on disambiguation hold where nothing else tells works apart")
  func conditions() {
    var trial = Trial(
      """
      <group delimiter=", "><names variable="author"><name form="short"/></names>
      <choose><if disambiguate="true"><text variable="title"/></if></choose></group>
      """)
    trial.citation = "disambiguate-add-givenname=\"true\""
    let works = [
      work("Hale", "Miriam", 2020, "A"), work("Hale", "Miriam", 2020, "B"),
      work("Lind", "Åsa", 2020, "E"),
    ]
    #expect(trial.cite(works) == ["Hale, A", "Hale, B", "Lind"])
  }

  @Test("cites are sorted, except those that an author introduces")
  func sorting() {
    var sorted = authorDate("")
    sorted.sort = "<key variable=\"author\"/><key variable=\"issued\"/>"
    #expect(sorted.cite(years, cites(5, 4, 1))[0] == "(Hale 2020; Hale 2021; Lind 2020)")
    var see = Cite(id: "5")
    see.prefix = "see "
    #expect(
      sorted.cite(years, [Citation([see, Cite(id: "4"), Cite(id: "1")])])[0]
        == "(see Lind 2020; Hale 2020; Hale 2021)")
  }
}
