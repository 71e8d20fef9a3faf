import Testing

@testable import CSL

@Suite("Capitals of titles")
struct TitleCaseRuleTests {
  private func cased(_ text: String, _ textCase: String = "title") -> String {
    Trial("<text variable=\"title\" text-case=\"\(textCase)\"/>").cite("\"title\":\"\(text)\"")
  }

  @Test(
    "a full stop ends a title only where it is not a word's own",
    arguments: [
      ("the U.S. and the U.K. in the 1990s", "The U.S. and the U.K. in the 1990s"),
      ("Smith v. the State", "Smith v. the State"), ("cats vs. the dogs", "Cats vs. the Dogs"),
      ("Proc. of the IEEE", "Proc. of the IEEE"), ("Mr. and Mrs. Smith", "Mr. and Mrs. Smith"),
      ("St. and Dr. of the J. of the sea", "St. and Dr. of the J. of the Sea"),
      ("water, e.g. in deserts", "Water, e.g. in Deserts"),
      ("Washington, D.C. and the nation", "Washington, D.C. and the Nation"),
      ("on the war. The story", "On the War. The Story"),
      ("part 1. the story", "Part 1. The Story"),
      ("who pays? the story of a bill", "Who Pays? The Story of a Bill"),
    ])
  func abbreviations(text: String, expected: String) { #expect(cased(text) == expected) }

  @Test(
    "the last word of each part of a title has a capital",
    arguments: [
      (
        "space and beyond: the world we live in: a guide",
        "Space and Beyond: The World We Live In: A Guide"
      ),
      ("what are we waiting for? an answer", "What Are We Waiting For? An Answer"),
      ("the world we live in — a guide", "The World We Live In — A Guide"),
      ("why not: in", "Why Not: In"),
    ])
  func edges(text: String, expected: String) { #expect(cased(text) == expected) }

  @Test(
    "the noun has the capital after an elided article, and both have one where a title begins",
    arguments: [
      ("the coup d'état and the raison d'être", "The Coup d’État and the Raison d’Être"),
      ("l’état and l’Être", "L’État and l’Être"), ("D'état: a word", "D’État: A Word"),
      ("dell’arte and all’ombra", "Dell’Arte and all’Ombra"),
      ("don’t stop: it’s o’clock", "Don’t Stop: It’s O’clock"),
      ("all’s well that ends well", "All’s Well That Ends Well"),
    ])
  func elision(text: String, expected: String) { #expect(cased(text) == expected) }

  @Test(
    "formulas, units and addresses stay as they are",
    arguments: [
      ("bounds for x² and y₂ in km²", "Bounds for x<sup>2</sup> and y₂ in km<sup>2</sup>"),
      ("bounds for x<sup>2</sup> again", "Bounds for x<sup>2</sup> Again"),
      ("f(x) and the x axis", "f(x) and the x Axis"),
      (
        "a 5 km walk of 80 km/h with 10 mg of gold", "A 5 km Walk of 80 km/h with 10 mg of Gold"
      ),
      ("data from https://a.org/x and data.gov", "Data from https://a.org/x and data.gov"),
      ("write to info@example.org today", "Write to info@example.org Today"),
      ("vitamin d and plan b", "Vitamin D and Plan B"), ("the rise of .NET", "The Rise of .NET"),
    ])
  func asWritten(text: String, expected: String) { #expect(cased(text) == expected) }

  @Test("sentence case keeps formulas and addresses too")
  func sentence() {
    #expect(cased("https://a.org/x in use", "sentence") == "https://a.org/x in use")
    #expect(cased("x² again", "sentence") == "x<sup>2</sup> again")
    #expect(cased("e.g. a case", "capitalize-first") == "E.g. a case")
    #expect(cased("THE U.S. POLICY", "sentence") == "The U.S. policy")
  }

  @Test(
    "a journal in capitals keeps its short names",
    arguments: [
      ("PLOS ONE", "PLOS ONE"), ("AI & SOCIETY", "AI &amp; Society"), ("JAMA", "JAMA"),
      ("BMC PUBLIC HEALTH", "BMC Public Health"), ("NEW LEFT REVIEW", "New Left Review"),
      ("NATO REVIEW", "NATO Review"), ("THE LANCET", "The Lancet"),
      ("JOURNAL OF THE SEA", "Journal of the Sea"),
      ("U.S. NEWS AND WORLD REPORT", "U.S. News and World Report"),
    ])
  func journals(text: String, expected: String) {
    let trial = Trial("<text variable=\"container-title\" text-case=\"title\"/>")
    #expect(trial.cite("\"container-title\":\"\(text)\"") == expected)
  }

  @Test("a full stop or colon at the end of a title gives way to the marks of the style")
  func finalMarks() {
    func title(_ text: String, _ suffix: String) -> String {
      Trial("<text variable=\"title\" quotes=\"true\" suffix=\"\(suffix)\"/>")
        .cite("\"title\":\"\(text)\"")
    }
    #expect(title("Methods yield patterns.", ",") == "“Methods yield patterns,”")
    #expect(title("Methods yield patterns.", ".") == "“Methods yield patterns.”")
    #expect(title("Methods yield patterns.", "") == "“Methods yield patterns.”")
    #expect(title("All you need is love:", ",") == "“All you need is love,”")
    #expect(title("Works of Smith Corp.", ",") == "“Works of Smith Corp.,”")
    #expect(title("Made in the U.S.", ",") == "“Made in the U.S.,”")
  }
}
