import Testing

@testable import CSL

@Suite("Names by the specification")
struct NameRuleTests {
  private let three = #"""
    "author":[{"family":"Hale","given":"Miriam Ann"},{"family":"Okafor","given":"Chidi"},
    {"family":"Lind","given":"Åsa"}]
    """#
  private let two = #"""
    "author":[{"family":"Hale","given":"Miriam Ann"},{"family":"Okafor","given":"Chidi"}]
    """#

  private func names(_ attributes: String, _ inner: String = "") -> Trial {
    Trial("<names variable=\"author\"><name \(attributes)/>\(inner)</names>")
  }

  @Test("a delimiter goes before the last name as delimiter-precedes-last says")
  func delimiterPrecedesLast() {
    #expect(names("and=\"text\"").cite(two) == "Miriam Ann Hale and Chidi Okafor")
    #expect(
      names("and=\"text\"").cite(three) == "Miriam Ann Hale, Chidi Okafor, and Åsa Lind")
    #expect(
      names("and=\"symbol\" delimiter-precedes-last=\"always\"").cite(two)
        == "Miriam Ann Hale, &amp; Chidi Okafor")
    #expect(
      names("and=\"text\" delimiter-precedes-last=\"never\"").cite(three)
        == "Miriam Ann Hale, Chidi Okafor and Åsa Lind")
    let inverted =
      "and=\"text\" name-as-sort-order=\"first\" delimiter-precedes-last=\"after-inverted-name\""
    #expect(names(inverted).cite(two) == "Hale, Miriam Ann, and Chidi Okafor")
    #expect(names(inverted).cite(three) == "Hale, Miriam Ann, Chidi Okafor and Åsa Lind")
  }

  @Test("a list is shortened by et-al-min and et-al-use-first, and ends as et-al-use-last says")
  func etAl() {
    let short = "form=\"short\" et-al-min=\"3\" et-al-use-first=\"1\""
    #expect(names(short).cite(three) == "Hale et al.")
    #expect(names(short).cite(two) == "Hale, Okafor")
    #expect(
      names("form=\"short\" et-al-min=\"3\" et-al-use-first=\"2\"").cite(three)
        == "Hale, Okafor, et al.")
    #expect(names(short + " delimiter-precedes-et-al=\"always\"").cite(three) == "Hale, et al.")
    #expect(names(short + " et-al-use-last=\"true\"").cite(three) == "Hale, … Lind")
    #expect(
      names("form=\"short\" et-al-min=\"3\" et-al-use-first=\"2\" et-al-use-last=\"true\"")
        .cite(three) == "Hale, Okafor, et al.")
    #expect(
      names(short, "<et-al term=\"and others\" font-style=\"italic\"/>").cite(three)
        == "Hale <i>and others</i>")
  }

  @Test("names are counted as they would be printed")
  func count() {
    #expect(names("form=\"count\"").cite(three) == "3")
    #expect(
      names("form=\"count\" et-al-min=\"3\" et-al-use-first=\"1\"").cite(three) == "1")
  }

  @Test("given names are shortened to initials")
  func initials() {
    let work = #""author":[{"family":"Hale","given":"Jean-Luc Marie"}]"#
    #expect(names("initialize-with=\".\"").cite(work) == "J.-L.M. Hale")
    #expect(names("initialize-with=\". \"").cite(work) == "J.-L. M. Hale")
    #expect(names("initialize-with=\"\"").cite(work) == "J-LM Hale")
    var trial = names("initialize-with=\".\"")
    trial.options = "initialize-with-hyphen=\"false\""
    #expect(trial.cite(work) == "J.L.M. Hale")
    let mixed = #""author":[{"family":"Hale","given":"J. L. Marie"}]"#
    #expect(
      names("initialize=\"false\" initialize-with=\".\"").cite(mixed) == "J.L. Marie Hale")
  }

  @Test("parts of a name have a format of their own")
  func parts() {
    let trial = Trial(
      """
      <names variable="author"><name name-as-sort-order="all" sort-separator=" ">
      <name-part name="family" text-case="uppercase" font-weight="bold"/>
      <name-part name="given" prefix="(" suffix=")"/></name></names>
      """)
    #expect(
      trial.cite(#""author":[{"family":"Hale","given":"Miriam"}]"#) == "<b>HALE</b> (Miriam)")
  }

  @Test("particles go with the family name or after the given one")
  func particles() {
    let van = #"""
      "author":[{"family":"Gogh","given":"Vincent","non-dropping-particle":"van","suffix":"III"}]
      """#
    let von = #""author":[{"family":"Heide","given":"Ernst","dropping-particle":"von der"}]"#
    #expect(names("").cite(van) == "Vincent van Gogh III")
    #expect(names("form=\"short\"").cite(van) == "van Gogh")
    #expect(names("form=\"short\"").cite(von) == "Heide")
    let sorted = "name-as-sort-order=\"all\""
    #expect(names(sorted).cite(van) == "Gogh, Vincent van, III")
    #expect(names(sorted).cite(von) == "Heide, Ernst von der")
    var never = names(sorted)
    never.options = "demote-non-dropping-particle=\"never\""
    #expect(never.cite(van) == "van Gogh, Vincent, III")
    never.options = "demote-non-dropping-particle=\"sort-only\""
    #expect(never.cite(van) == "van Gogh, Vincent, III")
  }

  @Test("labels are plural where there are several names, and are where the style puts them")
  func labels() {
    let one = #""editor":[{"family":"Hale"}]"#
    let two = #""editor":[{"family":"Hale"},{"family":"Lind"}]"#
    let after = Trial(
      "<names variable=\"editor\"><name and=\"text\"/><label form=\"short\" prefix=\", \"/></names>"
    )
    #expect(after.cite(one) == "Hale, ed.")
    #expect(after.cite(two) == "Hale and Lind, eds.")
    let before = Trial(
      "<names variable=\"editor\"><label form=\"verb\" suffix=\" \"/><name/></names>")
    #expect(before.cite(two) == "edited by Hale, Lind")
    let never = Trial(
      "<names variable=\"editor\"><name/><label plural=\"never\" prefix=\" \"/></names>")
    #expect(never.cite(two) == "Hale, Lind editor")
    let always = Trial(
      "<names variable=\"editor\"><name/><label plural=\"always\" prefix=\" \"/></names>")
    #expect(always.cite(one) == "Hale editors")
  }

  @Test("a person who edited and translated is named once")
  func editorTranslator() {
    let trial = Trial(
      """
      <names variable="editor translator" delimiter="; "><label form="verb" suffix=" "/><name/>
      </names>
      """)
    let same = #""editor":[{"family":"Hale"}],"translator":[{"family":"Hale"}]"#
    let others = #""editor":[{"family":"Hale"}],"translator":[{"family":"Lind"}]"#
    #expect(trial.cite(same) == "edited and translated by Hale")
    #expect(trial.cite(others) == "edited by Hale; translated by Lind")
  }

  @Test("what replaces names is not printed again")
  func substitute() {
    let trial = Trial(
      """
      <group delimiter=". "><names variable="author"><name form="short"/><label prefix=" "/>
      <substitute><names variable="editor"/><text variable="title"/></substitute></names>
      <text variable="title"/><names variable="editor"/></group>
      """)
    #expect(trial.cite(#""title":"Ports""#) == "Ports")
    #expect(
      trial.cite(#""title":"Ports","editor":[{"family":"Hale","given":"M."}]"#)
        == "Hale editor. Ports")
    #expect(trial.cite(#""title":"Ports","author":[{"family":"Lind"}]"#) == "Lind. Ports")
  }

  @Test("what replaces names has their affixes, and is the first part of a choice that prints")
  func substituteDecor() {
    let trial = Trial(
      """
      <names variable="author" suffix=". "><name form="short"/><substitute><choose>
      <if type="report"><text variable="publisher"/><text variable="title"/></if>
      <else><text variable="title"/></else></choose></substitute></names><text variable="note"/>
      """)
    let report = #""type":"report","title":"Ports","note":"Dull""#
    #expect(trial.cite(report) == "Ports. Dull")
    #expect(trial.cite(report + #","publisher":"Quay""#) == "Quay. Dull")
    #expect(trial.cite(#""title":"Ports","note":"Dull""#) == "Ports. Dull")
  }

  @Test("initials are found in names with markup and in those of one letter")
  func markedInitials() {
    let marked = #""author":[{"family":"Hale","given":"<b>Jean</b>-Luc"}]"#
    #expect(names("initialize-with=\".\"").cite(marked) == "<b>J.</b>-L. Hale")
    let arabic = #""author":[{"family":"الحسن","given":"ليلى"}]"#
    #expect(names("initialize-with=\".\"").cite(arabic) == "ليلى الحسن")
  }

  @Test("options of the style apply to all names, and nearer ones override them")
  func inheritance() {
    var trial = Trial("<names variable=\"author\"/>")
    trial.options = "and=\"symbol\" initialize-with=\".\" name-delimiter=\"; \""
    #expect(trial.cite(two) == "M.A. Hale &amp; C. Okafor")
    trial.citation = "and=\"text\" et-al-min=\"2\" et-al-use-first=\"1\""
    #expect(trial.cite(two) == "M.A. Hale et al.")
    trial.layout = "<names variable=\"author\"><name et-al-min=\"9\"/></names>"
    #expect(trial.cite(three) == "M.A. Hale; C. Okafor; and Å. Lind")
  }

  @Test("later cites may name fewer people")
  func subsequent() {
    var trial = names("form=\"short\"")
    trial.citation = "et-al-subsequent-min=\"2\" et-al-subsequent-use-first=\"1\""
    let cites = [Citation([Cite(id: "1")]), Citation([Cite(id: "1")])]
    #expect(trial.cite([three], cites) == ["Hale, Okafor, Lind", "Hale et al."])
  }
}
