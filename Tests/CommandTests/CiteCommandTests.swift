import Foundation
import TestSupport
import Testing

@Suite("cite")
struct CiteCommandTests {
  private func site() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      title: Karez Institute
      url: https://karez.example/papers
      how-to-cite: [apa, mla]
      series: [{id: note, title: Data Note}]
      """, to: "s/site.yml")
    try folder.write(
      """
      @book{tarkhan2021,
        author = {Tarkhan, Mehreen}, title = {Who Counts the Wells}, publisher = {Karez Press},
        date = {2021},
      }
      """, to: "s/references.bib")
    try folder.write(
      """
      ---
      title: The *dry* day
      date: 2019-01-02
      author: Amina Khan
      editor: Zara Noor
      series: note
      number: 3
      ---

      Text.
      """, to: "s/briefs/day.md")
    return folder
  }

  private let apa =
    "Khan, A. (2019, January 2). The dry day (Z. Noor, Ed.; Data Note No. 3). Karez Institute. "
    + "https://karez.example/papers/briefs/day/\n"
  private let mla =
    "Khan, Amina. The Dry Day. Edited by Zara Noor, Data Note no. 3, Karez Institute, 2 Jan. 2019, "
    + "https://karez.example/papers/briefs/day/.\n"

  @Test("prints a brief in every style of the house and in every format")
  func everything() throws {
    let run = try site().run("cite", "s/briefs/day.md")
    #expect(run.status == 0 && run.errors == "")
    #expect(run.output.hasPrefix("APA\n\n\(apa)\nMLA\n\n\(mla)\nBibTeX\n\n@techreport{day,\n"))
    #expect(run.output.contains("\nRIS\n\nTY  - RPRT\r\n"))
    #expect(run.output.contains("\nCSL-JSON\n\n[\n  {\n    \"id\": \"day\",\n"))
  }

  @Test("prints one form, as HTML with emphasis within italics set upright")
  func html() throws {
    let run = try site().run("cite", "day", "--site", "s", "--style", "apa", "--format", "html")
    #expect(
      run.output
        == "Khan, A. (2019, January 2). <i>The <span class=\"csl-upright\">dry</span> day</i> "
        + "(Z. Noor, Ed.; Data Note No. 3). Karez Institute. "
        + "<a href=\"https://karez.example/papers/briefs/day/\">"
        + "https://karez.example/papers/briefs/day/</a>\n")
    #expect(run.status == 0 && run.errors == "")
  }

  @Test("prints a chapter in Chicago with edition and editor after the book (14.107)")
  func chapter() throws {
    let site = try site()
    try site.write(
      """
      @incollection{salt,
        author = {Noor, Zara}, title = {Salt}, booktitle = {The Delta}, edition = {2},
        editor = {Hale, Miriam and Okafor, Ben}, pages = {100-104}, publisher = {Delta Press},
        date = {2019},
      }
      """, to: "s/references.bib")
    let run = try site.run(
      "cite", "salt", "--site", "s", "--style", "chicago", "--format", "text")
    #expect(
      run.output
        == "Noor, Zara. “Salt.” In The Delta, 2nd ed., edited by Miriam Hale and Ben Okafor, "
        + "100–104. Delta Press, 2019.\n")
  }

  @Test("prints a work of the bibliography by its key, with or without its mark")
  func key() throws {
    for key in ["tarkhan2021", "@tarkhan2021"] {
      let run = try site().run("cite", key, "--site", "s", "--format", "text")
      #expect(
        run.output
          == "Tarkhan, M. (2021). Who counts the wells. Karez Press.\n"
          + "Tarkhan, Mehreen. Who Counts the Wells. Karez Press, 2021.\n")
      #expect(run.status == 0 && run.errors == "")
    }
  }

  @Test("suggests the nearest name for an unknown one")
  func unknown() throws {
    let run = try site().run("cite", "tarkan2021", "--site", "s")
    #expect(run.status == 2 && run.output == "")
    #expect(
      run.errors == """
        error: there is no brief and no work by the name 'tarkan2021'
          help: did you mean 'tarkhan2021'?

        """)
  }

  @Test("prints nothing where a style is missing")
  func unknownStyle() throws {
    let run = try site().run("cite", "day", "--site", "s", "--style", "numerik")
    #expect(run.status == 1 && run.output == "")
    #expect(
      run.errors == """
        --style: error: there is no citation style 'numerik' [unknown-style]
          help: did you mean 'numeric'?

        """)
  }

  @Test("cites a brief outside a site, and one that is a folder")
  func lone() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "---\ntitle: Wells\ndate: 2020-05-06\nauthor: Bo Lind\n---\n\nText.\n", to: "w/index.md")
    let run = try folder.run("cite", "w", "--style", "harvard", "--format", "text")
    #expect(run.output == "Lind, B. (2020) Wells. Briefs.\n")
  }
}
