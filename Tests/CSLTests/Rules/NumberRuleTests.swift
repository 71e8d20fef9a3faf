import Testing

@testable import CSL

@Suite("Numbers and labels by the specification")
struct NumberRuleTests {
  @Test("numbers have forms, and what is not a number is printed as it is")
  func forms() {
    func edition(_ form: String, _ value: String) -> String {
      Trial("<number variable=\"edition\" form=\"\(form)\"/>").cite("\"edition\":\"\(value)\"")
    }
    #expect(edition("ordinal", "2") == "2nd")
    #expect(edition("ordinal", "11") == "11th")
    #expect(edition("ordinal", "113") == "113th")
    #expect(edition("ordinal", "21") == "21st")
    #expect(edition("long-ordinal", "2") == "second")
    #expect(edition("long-ordinal", "12") == "12th")
    #expect(edition("roman", "14") == "xiv")
    #expect(edition("numeric", "2, 5") == "2, 5")
    #expect(edition("ordinal", "2-4") == "2nd–4th")
    #expect(edition("ordinal", "2 & 4") == "2nd &amp; 4th")
    #expect(edition("ordinal", "second edition") == "second edition")
  }

  @Test("identifiers are not ranges: their hyphens stay, and nothing is added to them")
  func identifiers() {
    func number(_ variable: String, _ value: String) -> [String] {
      ["<number variable=\"\(variable)\"/>", "<text variable=\"\(variable)\"/>"].map { layout in
        var trial = Trial(layout)
        trial.options = "page-range-format=\"expanded\""
        return trial.cite("\"\(variable)\":\"\(value)\"")
      }
    }
    for variable in ["number", "issue", "collection-number", "version"] {
      #expect(number(variable, "101-2") == ["101-2", "101-2"])
      #expect(number(variable, "2020-3") == ["2020-3", "2020-3"])
    }
    #expect(number("number", "3-4") == ["3-4", "3-4"])
    #expect(number("issue", "3-4") == ["3–4", "3–4"])
    #expect(number("volume", "3-4") == ["3–4", "3–4"])
    #expect(number("page", "321-28") == ["321–328", "321–328"])
  }

  @Test("ordinals have genders and say what they match")
  func genders() {
    var trial = Trial("<number variable=\"edition\" form=\"ordinal\"/>")
    trial.parts = """
      <locale><terms><term name="edition" gender="feminine">edition</term>
      <term name="ordinal">e</term><term name="ordinal-01" gender-form="feminine"
      match="whole-number">re</term><term name="ordinal-01" gender-form="masculine"
      match="whole-number">er</term></terms></locale>
      """
    #expect(trial.cite(#""edition":"1""#) == "1re")
    #expect(trial.cite(#""edition":"21""#) == "21e")
    trial.layout = "<number variable=\"volume\" form=\"ordinal\"/>"
    #expect(trial.cite(#""volume":"2""#) == "2e")
  }

  @Test("labels are plural when their number is, or the style says so")
  func labels() {
    func label(_ attributes: String, _ variable: String, _ value: String) -> String {
      Trial("<label variable=\"\(variable)\" \(attributes)/>").cite(
        "\"\(variable)\":\"\(value)\"")
    }
    #expect(label("", "page", "5") == "page")
    #expect(label("", "page", "5-9") == "pages")
    #expect(label("form=\"short\"", "page", "5, 9") == "pp.")
    #expect(label("", "page", "5 & 9") == "pages")
    #expect(label("plural=\"never\"", "page", "5-9") == "page")
    #expect(label("plural=\"always\"", "page", "5") == "pages")
    #expect(label("form=\"short\" strip-periods=\"true\"", "page", "5") == "p")
    #expect(Trial("<label variable=\"page\"/>").cite("\"title\":\"x\"") == "")
  }

  @Test("page ranges are written in six ways")
  func pages() {
    func page(_ format: String, _ value: String) -> String {
      var trial = Trial("<text variable=\"page\"/>")
      trial.options = "page-range-format=\"\(format)\""
      return trial.cite("\"page\":\"\(value)\"")
    }
    #expect(page("expanded", "321-8") == "321–328")
    #expect(page("minimal", "321-328") == "321–8")
    #expect(page("minimal-two", "321-328") == "321–28")
    #expect(page("minimal-two", "1003-1008") == "1003–08")
    for (range, expected) in [
      ("3-10", "3–10"), ("71-72", "71–72"), ("100-104", "100–104"), ("107-108", "107–8"),
      ("1002-1006", "1002–6"), ("321-325", "321–25"), ("415-532", "415–532"),
      ("11564-11568", "11564–68"), ("13792-13803", "13792–803"), ("1496-1504", "1496–1504"),
    ] {
      #expect(page("chicago", range) == expected)
      #expect(page("chicago-15", range) == expected)
    }
    #expect(page("chicago-16", "1496-1504") == "1496–504")
    #expect(page("chicago-16", "2787-2816") == "2787–816")
    #expect(page("expanded", "A4-A9") == "A4–A9")
    #expect(page("minimal", "N110-N115, 7-9") == "N110–5, 7–9")
  }

  @Test("page ranges have an en dash, whether the style formats them or not")
  func dash() {
    let trial = Trial("<text variable=\"page\"/>")
    #expect(trial.cite("\"page\":\"321-8\"") == "321–8")
    #expect(trial.cite("\"page\":\"321\\\\-8\"") == "321-8")
  }

  @Test("numeric content is distinguished from other content")
  func numeric() {
    func isNumeric(_ value: String) -> Bool {
      Trial("<choose><if is-numeric=\"volume\"><text value=\"yes\"/></if></choose>").cite(
        "\"volume\":\"\(value)\"") == "yes"
    }
    for value in ["2", "2nd", "D2", "2b", "L2d", "2, 3", "2-4", "2 & 4"] {
      #expect(isNumeric(value), "\(value)")
    }
    for value in ["second", "2nd edition", "viii", ""] { #expect(!isNumeric(value), "\(value)") }
  }
}
