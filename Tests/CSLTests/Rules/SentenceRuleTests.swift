import Foundation
import Testing

@testable import CSL

@Suite("Citations in a sentence")
struct SentenceRuleTests {
  private static func authors(_ count: Int) -> String {
    let names = (0..<count).map { "{\"family\":\"N\($0)\",\"given\":\"X\"}" }
    return "\"author\":[\(names.joined(separator: ","))]"
  }

  private func sentence(_ count: Int, citation: String = "", bibliography: String = "") -> String? {
    var trial = Trial("<text variable=\"citation-number\" prefix=\"[\" suffix=\"]\"/>")
    trial.citation = citation
    trial.bibliography =
      "<bibliography \(bibliography)><layout><text variable=\"title\"/></layout></bibliography>"
    guard let json = try? CSLJSON(parsing: Data("{\(Self.authors(count))}".utf8)),
      let work = Reference(json: json, defaultID: "1")
    else { return nil }
    var citation = Citation([Cite(id: "1")])
    citation.namesAuthorInText = true
    return trial.processor()?.process(references: [work], citations: [citation]).authors[0]?
      .plainText
  }

  @Test("a number follows the first of many names")
  func names() {
    #expect(sentence(1) == "N0")
    #expect(sentence(2) == "N0 and N1")
    #expect(sentence(3) == "N0, N1, and N2")
    #expect(sentence(4) == "N0 et al.")
    #expect(sentence(8) == "N0 et al.")
  }

  @Test("the style may set how many names are printed")
  func styles() {
    #expect(sentence(3, bibliography: "et-al-min=\"3\" et-al-use-first=\"1\"") == "N0 et al.")
    #expect(sentence(3, bibliography: "et-al-min=\"7\" et-al-use-first=\"6\"") == "N0, N1, and N2")
    #expect(
      sentence(5, citation: "et-al-min=\"6\" et-al-use-first=\"2\"") == "N0, N1, N2, N3, and N4")
    #expect(sentence(6, citation: "et-al-min=\"6\" et-al-use-first=\"2\"") == "N0, N1, et al.")
  }

  @Test("“and others” counts as one more name")
  func others() {
    func names(_ count: Int, _ options: String) -> String {
      let named = Self.authors(count).dropLast() + ",{\"literal\":\"others\"}]"
      return Trial("<names variable=\"author\"><name form=\"short\" \(options)/></names>")
        .cite(String(named))
    }
    #expect(names(3, "") == "N0, N1, N2, et al.")
    #expect(names(3, "et-al-min=\"4\" et-al-use-first=\"1\"") == "N0 et al.")
    #expect(names(2, "et-al-min=\"4\" et-al-use-first=\"1\"") == "N0, N1, et al.")
    #expect(
      names(3, "et-al-min=\"4\" et-al-use-first=\"1\" et-al-use-last=\"true\"") == "N0 et al.")
  }

  @Test("“ibid.” has a capital only where a sentence begins with it")
  func ibid() {
    var trial = Trial("<text term=\"ibid\"/>")
    trial.isNoteStyle = true
    func cite(_ prefix: String, begins: Bool) -> String {
      var cite = Cite(id: "1")
      cite.prefix = prefix
      var citation = Citation([cite], noteNumber: 1)
      citation.beginsSentence = begins
      return trial.cite(["\"title\":\"T\""], [citation]).first ?? ""
    }
    #expect(cite("", begins: true) == "Ibid.")
    #expect(cite("", begins: false) == "ibid.")
    #expect(cite("see ", begins: true) == "see ibid.")
    #expect(cite("That is so. ", begins: false) == "That is so. Ibid.")
    #expect(cite("But see e.g. ", begins: true) == "But see e.g. ibid.")
  }

  @Test("ʿayn and hamza, and marks before a word, do not count in sorting")
  func sorting() {
    var trial = Trial("<text variable=\"title\"/>")
    trial.bibliography = """
      <bibliography><sort><key variable="title"/></sort><layout><text variable="title"/></layout>
      </bibliography>
      """
    let titles = [
      "Zayd", "ʿAbd", "Saʿd", "Said", "Saʾid", "ʼAli", ".NET", "Mules", "Ports", "‘Umar", "Tar",
      "“Nets”",
    ]
    let sorted = [
      "ʿAbd", "ʼAli", "Mules", ".NET", "“Nets”", "Ports", "Saʿd", "Said", "Saʾid", "Tar", "‘Umar",
      "Zayd",
    ]
    #expect(trial.list(titles.map { "\"title\":\"\($0)\"" }) == sorted)
  }
}
