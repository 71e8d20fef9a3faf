import Foundation
import Testing

@testable import CSL

@Suite("Texts by the specification")
struct TextRuleTests {
  private func title(_ attributes: String, _ title: String, _ more: String = "") -> String {
    Trial("<text variable=\"title\" \(attributes)/>").cite("\"title\":\"\(title)\"\(more)")
  }

  @Test("text-case has six values")
  func cases() {
    #expect(title("text-case=\"lowercase\"", "The EU at Sea") == "the eu at sea")
    #expect(title("text-case=\"uppercase\"", "The EU at Sea") == "THE EU AT SEA")
    #expect(title("text-case=\"capitalize-first\"", "the iPhone") == "The iPhone")
    #expect(title("text-case=\"capitalize-first\"", "iPhone sales") == "iPhone sales")
    #expect(title("text-case=\"capitalize-all\"", "ports of the EU") == "Ports Of The EU")
    #expect(title("text-case=\"sentence\"", "ports of the EU") == "Ports of the EU")
    #expect(title("text-case=\"sentence\"", "PORTS OF CALL") == "Ports of call")
  }

  @Test("Turkish has capitals of its own")
  func turkish() {
    #expect(title("text-case=\"uppercase\"", "iç ve dış", #","language":"tr""#) == "İÇ VE DIŞ")
    #expect(title("text-case=\"lowercase\"", "ISI", #","language":"tr-TR""#) == "ısı")
    #expect(title("text-case=\"uppercase\"", "inside") == "INSIDE")
  }

  @Test("title case keeps stop words in lower case, except where a title begins again")
  func titleCase() {
    let cases = [
      ("a tale of two ports", "A Tale of Two Ports"),
      ("ports: the view from above", "Ports: The View from Above"),
      ("what is it for", "What Is It For"),
      ("PORTS OF CALL", "Ports of Call"),
      ("the e-mail of the EU", "The E-Mail of the EU"),
      ("state-of-the-art cranes", "State-of-the-Art Cranes"),
      ("what next? a plan", "What Next? A Plan"),
      ("on <span class='nocase'>van der Waals</span> forces", "On van der Waals Forces"),
    ]
    for (text, expected) in cases {
      let escaped = text.replacingOccurrences(of: "'", with: "\\\"")
      #expect(title("text-case=\"title\"", escaped) == expected)
    }
    #expect(
      title("text-case=\"title\"", "le droit de la mer", #","language":"fr-FR""#)
        == "le droit de la mer")
    #expect(title("text-case=\"title\"", "the law", #","language":"en-GB""#) == "The Law")
  }

  @Test("quotation marks alternate within each other, and enclose commas and full stops")
  func quotes() {
    #expect(
      title("quotes=\"true\"", "On \\\"soft\\\" law") == "“On ‘soft’ law”")
    #expect(title("quotes=\"true\" suffix=\".\"", "Soft law") == "“Soft law.”")
    #expect(title("quotes=\"true\" suffix=\",\"", "Soft \\\"law\\\"") == "“Soft ‘law,’”")
    #expect(title("quotes=\"true\" suffix=\";\"", "Soft law") == "“Soft law”;")
    #expect(title("quotes=\"true\" suffix=\".\"", "Soft law?") == "“Soft law?”")
    #expect(title("", "The ports' law, 'soft' as it is") == "The ports’ law, “soft” as it is")
    var trial = Trial("<text variable=\"title\" quotes=\"true\" suffix=\".\"/>")
    trial.parts = "<locale><style-options punctuation-in-quote=\"false\"/></locale>"
    #expect(trial.cite(#""title":"Soft law""#) == "“Soft law”.")
  }

  @Test("italics within italics are upright, and marks that meet are printed once")
  func flips() {
    #expect(
      title("font-style=\"italic\"", "On <i>Mare liberum</i>")
        == "<i>On <span class=\"csl-upright\">Mare liberum</span></i>")
    #expect(title("suffix=\".\"", "Ports.") == "Ports.")
    #expect(title("suffix=\".\"", "Ports!") == "Ports!")
    #expect(title("suffix=\",\"", "Ports Inc.") == "Ports Inc.,")
    #expect(title("suffix=\": more\"", "Ports?") == "Ports? more")
    #expect(title("strip-periods=\"true\"", "U.N. doc.") == "UN doc")
    #expect(title("", "CO<sub>2</sub> < 1") == "CO<sub>2</sub> &lt; 1")
  }

  @Test("a short form is printed where there is one")
  func short() {
    #expect(title("form=\"short\"", "Ports: a view", #","title-short":"Ports""#) == "Ports")
    #expect(title("form=\"short\"", "Ports: a view") == "Ports: a view")
    let journal = Trial("<text variable=\"container-title\" form=\"short\"/>")
    #expect(
      journal.cite(#""container-title":"Journal","journalAbbreviation":"J.""#) == "J.")
  }

  @Test("terms fall back to other forms, and a style's own come first")
  func terms() {
    var trial = Trial("<text term=\"editor\" form=\"verb-short\"/>")
    #expect(trial.cite(#""title":"x""#) == "edited by")
    trial.layout = "<text term=\"page\" form=\"symbol\" plural=\"true\"/>"
    #expect(trial.cite(#""title":"x""#) == "pp.")
    trial.parts = """
      <locale xml:lang="en"><terms><term name="page" form="short">s.</term></terms></locale>
      <locale xml:lang="fr"><terms><term name="page" form="short">f.</term></terms></locale>
      """
    #expect(trial.cite(#""title":"x""#) == "s.")
    trial.language = "fr-CA"
    #expect(trial.cite(#""title":"x""#) == "f.")
  }
}
