import SourceText
import Testing

@testable import CSL

@Suite("Bibliographies by the specification")
struct BibliographyRuleTests {
  private func trial(_ attributes: String, _ layout: String, sort: String = "") -> Trial {
    var trial = Trial("<text variable=\"title\"/>")
    trial.bibliography = """
      <bibliography \(attributes)><sort>\(sort)</sort><layout suffix=".">\(layout)</layout>
      </bibliography>
      """
    return trial
  }

  private let named = """
    <group delimiter=". "><names variable="author"><name and="text" name-as-sort-order="first"/>
    </names><text variable="title"/></group>
    """

  private func work(_ title: String, _ families: String...) -> String {
    let names = families.map { "{\"family\":\"\($0)\"}" }.joined(separator: ",")
    return "\"title\":\"\(title)\",\"author\":[\(names)]"
  }

  @Test("a mark replaces the authors of the entry before, by four rules")
  func authorSubstitute() {
    let works = [
      work("A", "Hale", "Okafor"), work("B", "Hale", "Okafor"), work("C", "Hale", "Lind"),
      work("D", "Novak"),
    ]
    func list(_ rule: String) -> [String] {
      trial(
        "subsequent-author-substitute=\"—\" subsequent-author-substitute-rule=\"\(rule)\"", named
      ).list(works)
    }
    #expect(
      list("complete-all")
        == ["Hale and Okafor. A.", "—. B.", "Hale and Lind. C.", "Novak. D."])
    #expect(
      list("complete-each")
        == ["Hale and Okafor. A.", "— and —. B.", "Hale and Lind. C.", "Novak. D."])
    #expect(
      list("partial-each")
        == ["Hale and Okafor. A.", "— and —. B.", "— and Lind. C.", "Novak. D."])
    #expect(
      list("partial-first")
        == ["Hale and Okafor. A.", "— and Okafor. B.", "— and Lind. C.", "Novak. D."])
  }

  @Test("entries are sorted by all keys, and those without a value come last")
  func sorting() {
    let works = [
      #""title":"B","issued":{"date-parts":[[2020]]}"#,
      #""title":"A","issued":{"date-parts":[[2020,5]]}"#, #""title":"C""#,
      #""title":"D","issued":{"date-parts":[[1999]]}"#,
    ]
    func list(_ sort: String) -> [String] {
      trial("", "<text variable=\"title\"/>", sort: sort).list(works)
    }
    #expect(list("<key variable=\"issued\"/>") == ["D.", "B.", "A.", "C."])
    #expect(
      list("<key variable=\"issued\" sort=\"descending\"/>") == ["A.", "B.", "D.", "C."])
    #expect(list("<key variable=\"title\"/>") == ["A.", "B.", "C.", "D."])
  }

  @Test("numbers ascend or descend along the list")
  func citationNumbers() {
    let works = ["B", "A", "C"].map { "\"title\":\"\($0)\"" }
    let layout = "<text variable=\"citation-number\" suffix=\" \"/><text variable=\"title\"/>"
    func list(_ sort: String) -> [String] { trial("", layout, sort: sort).list(works) }
    #expect(list("<key variable=\"title\"/>") == ["1 A.", "2 B.", "3 C."])
    let descending = "<key variable=\"citation-number\" sort=\"descending\"/>"
    #expect(list(descending) == ["3 C.", "2 A.", "1 B."])
    #expect(list("<key variable=\"title\"/>" + descending) == ["3 A.", "2 B.", "1 C."])
  }

  @Test("a key may count names, or shorten their list")
  func sortNames() {
    let works = [work("A", "Hale", "Okafor"), work("B", "Hale"), work("C", "Hale", "Lind")]
    var trial = trial(
      "", "<text variable=\"title\"/>",
      sort: "<key macro=\"names\" names-min=\"2\" names-use-first=\"1\"/><key variable=\"title\"/>")
    trial.parts = "<macro name=\"names\"><names variable=\"author\"/></macro>"
    #expect(trial.list(works) == ["A.", "B.", "C."])
    trial.bibliography = trial.bibliography.replacing(
      "names-min=\"2\" names-use-first=\"1\"", with: "")
    #expect(trial.list(works) == ["B.", "C.", "A."])
    trial.parts =
      "<macro name=\"names\"><names variable=\"author\"><name form=\"count\"/></names></macro>"
    #expect(trial.list(works) == ["B.", "A.", "C."])
  }

  @Test("the first field is set in the margin, and blocks are set apart")
  func display() {
    let numbered = trial(
      "second-field-align=\"flush\"",
      "<text variable=\"citation-number\" suffix=\". \"/><text variable=\"title\"/>")
    #expect(
      numbered.list([#""title":"Ports""#]) == [
        "<span class=\"csl-left-margin\">1. </span> <span class=\"csl-right-inline\">Ports.</span>"
      ])
    let blocks = trial(
      "",
      "<text variable=\"title\" display=\"block\"/><text variable=\"note\" display=\"indent\"/>")
    #expect(
      blocks.list([#""title":"Ports","note":"Dull""#]) == [
        "<span class=\"csl-block\">Ports</span> <span class=\"csl-indent\">Dull.</span>"
      ])
  }

  @Test("letters of years follow the order of the list")
  func letters() {
    var trial = trial(
      "",
      "<text variable=\"title\" suffix=\" \"/><date variable=\"issued\"><date-part name=\"year\"/></date>",
      sort: "<key variable=\"title\"/>")
    trial.layout = "<date variable=\"issued\"><date-part name=\"year\"/></date>"
    trial.citation = "disambiguate-add-year-suffix=\"true\""
    let works = ["B", "A"].map { "\"title\":\"\($0)\",\"issued\":{\"date-parts\":[[2020]]}" }
    #expect(trial.list(works) == ["A 2020a.", "B 2020b."])
    #expect(trial.cite(works) == ["2020b", "2020a"])
  }

  @Test("a dependent style names the style that it depends on")
  func dependent() {
    let file = SourceFile(
      path: "dependent.csl",
      text: """
        <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><info>
        <link href="http://www.zotero.org/styles/oscola" rel="independent-parent"/></info></style>
        """)
    #expect(Style.parent(of: file) == "oscola")
  }

  @Test("a language falls back to its main dialect and then to English")
  func locales() {
    #expect(LocaleFile.candidates(for: "de-AT") == ["de-AT", "de-DE", "en-US"])
    #expect(LocaleFile.candidates(for: "fr") == ["fr", "fr-FR", "en-US"])
    #expect(LocaleFile.candidates(for: "en-US") == ["en-US"])
    #expect(LocaleFile.candidates(for: "ar") == ["ar", "en-US"])
  }
}
