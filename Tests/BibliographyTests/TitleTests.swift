import Bibliography
import CSL
import SourceText
import Testing

@Suite("Titles of BibTeX")
struct TitleTests {
  @Test(
    "titles in title case are turned to sentence case, and what is in braces keeps its case",
    arguments: [
      ("The Water of the Plateau and the Delta", "The water of the plateau and the delta"),
      ("Water Policy From Below", "Water policy from below"),
      ("Water Policy from Below", "Water policy from below"),
      ("The water of the Plateau", "The water of the Plateau"), ("Water", "Water"),
      ("The Future of {NATO}", #"The future of <span class="nocase">NATO</span>"#),
      (
        "The {D}elta of {Plateau City}",
        #"The <span class="nocase">D</span>elta of <span class="nocase">Plateau City</span>"#
      ),
      ("The {\\'E}tat of Things", "The état of things"), ("The NATO Summit", "The NATO summit"),
      ("Long-Term Water Plans", "Long-term water plans"),
      ("Water: The Future? Yes: A Plan", "Water: The future? Yes: A plan"),
      ("Vitamin C and Plan B", "Vitamin C and plan B"), ("This Is a Plan", "This is a plan"),
      ("\\emph{Mare Liberum} Revisited Again", "<i>Mare liberum</i> revisited again"),
      ("{The Water of the Plateau}", "The Water of the Plateau"),
      ("{{NATO} and the Delta}", #"<span class="nocase">NATO</span> and the Delta"#),
      ("The U.S. Water Policy vs. Delta Policy", "The U.S. water policy vs. delta policy"),
      ("Émigrés Über Alles: Étude Première", "Émigrés über alles: Étude première"),
    ])
  func sentenceCase(title: String, expected: String) {
    #expect(fields("title = {\(title)}")["title"] == expected)
  }

  @Test("titles in other languages stay as they are")
  func languages() {
    #expect(
      fields("title = {Das Wasser der Hochebene}, langid = {ngerman}")
        == ["title": "Das Wasser der Hochebene", "language": "de"])
    #expect(
      fields("title = {Water of the Delta}, langid = {british}")["title"] == "Water of the delta")
    #expect(
      fields("title = {Water of the Delta}, language = {urdu}")["title"] == "Water of the Delta")
  }

  @Test("subtitles and additions follow the title, which is also the short title")
  func subtitles() {
    #expect(
      fields("title = {On Water Policy}, subtitle = {A Long View}, titleaddon = {A Review}")
        == ["title": "On water policy: A long view. A review", "title-short": "On water policy"])
    #expect(fields("title = {Why water?}, subtitle = {A view}")["title"] == "Why water? A view")
    #expect(
      fields("title = {Water: a view}") == ["title": "Water: a view", "title-short": "Water"])
    #expect(
      fields("title = {Water: a view}, shorttitle = {{H2O}}")
        == ["title": "Water: a view", "title-short": "H2O"])
  }

  @Test("titles of books follow the same rule, but names of series and journals do not")
  func others() {
    #expect(
      fields(
        "booktitle = {Essays on Water Policy}, series = {Studies in Water Policy}",
        of: "incollection")
        == [
          "container-title": "Essays on water policy",
          "collection-title": "Studies in Water Policy",
        ])
    #expect(
      fields("journal = {Water Policy Review}", of: "article") == [
        "container-title": "Water Policy Review"
      ])
  }
}
