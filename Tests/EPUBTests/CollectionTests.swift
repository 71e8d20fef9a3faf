import Foundation
import TestSupport
import Testing

@Suite(
  "An EPUB of several briefs", .serialized,
  .enabled(if: BookSite.isCheckerInstalled, "EPUBCheck is not installed"))
struct CollectionTests {
  private func site() throws -> BookSite {
    try BookSite([
      "site.yml": """
      title: House
      url: https://house.example/
      letterhead: {name: House of Wells}
      series: [{id: notes, title: Notes & queries, description: What we *asked*.}]
      """,
      "briefs/first.md": BookSite.brief(
        "First", "series: notes\nnumber: 1\ntopics: [Water]\n",
        text:
          "## Same\n\nSee [the second](second.md#same) and [another](other.md).[^1]\n\n[^1]: One."),
      "briefs/second.md": BookSite.brief(
        "Second", "series: notes\nnumber: 2\ntopics: [Water]\n",
        text: "## Same\n\nSee [the first](/briefs/first/).[^1]\n\n[^1]: Two."),
      "briefs/third.md": BookSite.brief("Third", "series: notes\nnumber: 3\nstatus: draft\n"),
      "briefs/gone.md": BookSite.brief(
        "Gone", "series: notes\nnumber: 4\nwithdrawn: {date: 2022-01-01, reason: Wrong.}\n"),
      "briefs/other.md": BookSite.brief("Other"),
    ])
  }

  @Test("has those of a series that readers see, in their order, with links between them")
  func series() throws {
    let site = try site()
    let run = try site.make("--series", "notes")
    #expect(run.status == 0 && run.errors == "", "\(run.errors)")
    #expect(try site.faults() == "")
    let contents = try site.read("EPUB/nav.xhtml")
    #expect(
      contents.matches(of: /<li><a href="brief-\d.xhtml">(\w+)/).map { String($0.1) } == [
        "First", "Second",
      ])
    #expect(
      try site.chapter(1).contains(
        "See <a href=\"brief-2.xhtml#same\">the second</a> and "
          + "<a href=\"https://house.example/briefs/other/\">another</a>"))
    #expect(try site.chapter(2).contains("See <a href=\"brief-1.xhtml\">the first</a>"))
    let package = try site.package()
    for part in [
      "<dc:title id=\"title\">Notes &amp; queries</dc:title>",
      "<dc:identifier id=\"id-1\">https://house.example/series/notes/</dc:identifier>",
      "<dc:description>What we asked.</dc:description>",
      "<dc:publisher>House of Wells</dc:publisher>",
      "id=\"collection\">Notes &amp; queries</meta>",
    ] {
      #expect(package.contains(part), "\(part) is not in the package document")
    }
    #expect(package.ranges(of: "<dc:creator").count == 1)
    #expect(try site.read("EPUB/title.xhtml").contains("<h1>Notes &amp; queries</h1>"))
  }

  @Test("has those on a topic, or those that are listed, under their title")
  func others() throws {
    let site = try site()
    #expect(try site.make("--topic", "water", "--title", "Wells").errors == "")
    #expect(try site.faults() == "")
    #expect(try site.package().contains("<dc:title id=\"title\">Wells</dc:title>"))
    let run = try site.run(["epub", "other", "briefs/first.md", "gone", "-o", "list.epub"])
    #expect(run.status == 0 && run.errors == "", "\(run.errors)")
    #expect(try site.faults("list.epub") == "")
    #expect(try site.chapter(1, of: "list.epub").contains("Other"))
    #expect(try site.chapter(2, of: "list.epub").contains("href=\"brief-1.xhtml\">another</a>"))
    #expect(try site.chapter(3, of: "list.epub").contains("Wrong."))
    #expect(try site.package(of: "list.epub").contains(">House</dc:title>"))
  }

  @Test("has what is held back only if that is asked for")
  func heldBack() throws {
    let site = try site()
    let refused = try site.make("first", "third")
    #expect(refused.status == 2 && !site.folder.has("book.epub"))
    #expect(
      refused.errors == """
        error: 'briefs/third.md' is held back from readers
          help: '--drafts' includes what is held back; a single file can always be made

        """)
    #expect(try site.make("--series", "notes", "--drafts").status == 0)
    #expect(try site.chapter(3).contains("<strong>Draft</strong>"))
    #expect(try site.faults() == "")
  }

  @Test("is not made of names that are unknown, or of a site with errors")
  func errors() throws {
    let site = try site()
    for (arguments, message) in [
      (["firts"], "there is no brief by the name 'firts'\n  help: did you mean 'first'?"),
      (
        ["--series", "note"],
        "there is no brief in the series 'note'\n  help: did you mean 'notes'?"
      ),
      (
        ["--topic", "air"],
        "there is no brief in the topic 'air'\n  help: give an id as in site.yml"
      ),
    ] {
      let run = try site.run(["epub"] + arguments + ["-o", "book.epub"])
      #expect(run.status == 2)
      #expect(run.errors == "error: \(message)\n")
    }
    try site.folder.write("---\ntitle: No date\nauthor: A B\n---\n", to: "briefs/bad.md")
    let run = try site.make("--series", "notes")
    #expect(run.status == 1 && run.errors.contains("briefs/bad.md"), "\(run.errors)")
    #expect(!site.folder.has("book.epub"))
  }

  @Test("needs one kind of choice")
  func choices() throws {
    let site = try site()
    for arguments in [
      [], ["--series", "notes", "--topic", "water"], ["first", "--series", "notes"],
    ] {
      let run = try site.run(["epub"] + arguments)
      #expect(run.status == 2)
      #expect(
        run.errors.contains("Name one or more briefs, or a '--series', or a '--topic'."),
        "\(run.errors)")
    }
    #expect(
      try site.make("first", "--title", "X").errors.contains(
        "'--title' is for several briefs; a single one has its own."))
  }

  @Test("refuses a page, which is not a brief")
  func page() throws {
    let site = try site()
    try site.folder.write("---\ntitle: About\n---\n\nUs.\n", to: "pages/about.md")
    let run = try site.make("pages/about.md")
    #expect(run.status == 1)
    #expect(
      run.errors == """
        pages/about.md: error: only briefs can be made into EPUBs, and this is a page [epub-page]
          help: name a brief

        """)
  }
}
