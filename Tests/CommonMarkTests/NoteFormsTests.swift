import CommonMark
import SourceText
import Testing

@Suite("Notes: other forms that authors write")
struct NoteFormsTests {
  @Test("a label with a space is reported once, with one that is allowed")
  func labelWithSpace() {
    let rendered = render(
      "Text.[^my note] Again.[^my note] `[^a b]`\n\n[^my note]: A survey of 2018.\n")
    #expect(
      rendered.diagnostics.map(\.description) == [
        "x.md:1:6: warning: '[^my note]' is not a note: its label contains a space [note-label]"
      ])
    #expect(
      rendered.diagnostics.map(\.help) == [
        "write '[^my-note]' there and before the text of the note"
      ])
  }

  @Test("a label with a space is reported where its note looks like an address")
  func labelWithSpaceAndAddress() {
    #expect(
      render("Text.[^my note]\n\n[^my note]: Ibid.\n").diagnostics.map(\.description) == [
        "x.md:1:6: warning: '[^my note]' is not a note: its label contains a space [note-label]"
      ])
    #expect(render("[^see there](u) and [^ ] and [^\n").diagnostics.isEmpty)
  }

  @Test(
    "an author's own heading becomes that of the list",
    arguments: [
      ("Notes", nil), ("Endnotes:", "endnotes"), ("*References*", "references"),
      ("Fußnoten", "fußnoten"), ("حواشی", "حواشی"),
      ("Notes de bas de page", "notes-de-bas-de-page"),
      ("Referencias", "referencias"), ("الهوامش", "الهوامش"),
    ])
  func ownHeading(heading: String, identifier: String?) {
    let rendered = render("a[^1]\n\n## \(heading)\n\n[^1]: x y\n")
    #expect(rendered.text.shortened == "<p>a{ref-1}</p>")
    #expect(rendered.headings.isEmpty)
    let shown = heading == "*References*" ? "<em>References</em>" : heading
    #expect(rendered.notesText.contains("<h2 id=\"notes\">\(shown)</h2>"))
    #expect(rendered.notesText.contains("doc-endnotes\" id=\"") == (identifier != nil))
    #expect(rendered.identifiers.isSuperset(of: ["notes", identifier ?? "notes"]))
  }

  @Test(
    "another heading stays",
    arguments: [
      "a[^1]\n\n## Notes\n\n[^1]: x y\n\nb\n", "a[^1]\n\n## The end\n\n[^1]: x y\n",
      "a[^1]\n\n[^1]: x y\n\n## References\n", "## Notes\n\na[^1]\n\n[^1]: x y\n",
      "a\n\n## Notes\n",
    ])
  func headingStays(markdown: String) {
    let rendered = render(markdown)
    #expect(rendered.headings.count == 1)
    #expect(rendered.notes.isEmpty || rendered.notesText.contains(">Notes</h2>"))
  }

  @Test("a final heading of notes without definitions below it is that of the list, too")
  func headingWithoutDefinitions() {
    let rendered = render("a^[x y]\n\n# Footnotes\n")
    #expect(rendered.headings.isEmpty)
    #expect(rendered.notesText.contains("<h2 id=\"notes\">Footnotes</h2>"))
  }

  @Test(
    "notes that are numbered by hand are reported",
    arguments: [
      ("a [1] b [2]\n\n[1] x\n\n[2] y\n", "x.md:3", "[1]"),
      ("a [1] b [2]\n\n## Notes\n\n[1] x\n[2] y\n", "x.md:5", "[1]"),
      ("a¹ b²\n\n¹ x\n\n² y\n", "x.md:3", "¹"),
      ("a<sup>1</sup> b<sup>2</sup>\n\n## Notes\n\n1. x\n2. y\n", "x.md:5", "¹"),
      ("a (1) b (2)\n\n## Endnotes\n\n1. x\n2. y\n", "x.md:5", "(1)"),
      ("ا [١] ب [٢]\n\n[١] ج\n\n[٢] د\n", "x.md:3", "[1]"),
    ])
  func handNumbered(markdown: String, place: String, mark: String) {
    let diagnostics = render(markdown).diagnostics
    #expect(
      diagnostics.map(\.description) == [
        "\(place): warning: the notes 1 to 2 are numbered by hand, with '\(mark)' in the text "
          + "[hand-numbered-notes]"
      ])
    #expect(
      diagnostics.map(\.help) == [
        "write '[^1]' in the text for each '\(mark)', and '[^1]:' before each note"
      ])
  }

  @Test(
    "other numbers are not notes",
    arguments: [
      "a (1) b (2)\n\n1. x\n2. y\n", "a [1] b\n\n[1]: /x\n[2]: /y\n", "(1) a\n\n(2) b\n",
      "a (1) and (2)\n\n(1) x\n", "a m² b m³\n\n1. x\n2. y\n\nz\n", "a\n\n1. x\n2. y\n",
      "see (2018) and (2019)\n\n(1) x\n\n(2) y\n",
    ])
  func otherNumbers(markdown: String) { #expect(render(markdown).diagnostics.isEmpty) }
}
