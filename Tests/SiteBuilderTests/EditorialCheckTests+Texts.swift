import Testing

/// Remarks on the text of a brief: notes, headings, links, DOIs.
extension EditorialCheckTests {
  @Test("notes that are bare addresses are reported once for each text")
  func bareNotes() async throws {
    let body = """
      One.[^a] Two.[^b] Three.[^c]

      [^a]: https://example.org/a
      [^b]: A. Khan, *Wells* (2019), https://example.org/b
      [^c]: <https://example.org/c>
      """
    #expect(
      try await Self.remarks(
        [
          "briefs/a.md": Self.text(body: body),
          "briefs/b.md": Self.text(body: "One.[^1]\n\n[^1]: www.example.org/a"),
          "briefs/c.md": Self.text(body: "Ein *Stück*.^[https://example.org/d]"),
        ], help: true) == [
          "briefs/a.md:10:1: warning: 2 of 3 notes hold a bare web address, which no reference "
            + "tool can read [bare-note] | write author, title, publisher and year before it, or "
            + "cite the work by key: Google Scholar counts formal references",
          "briefs/b.md:10:1: warning: a note holds a bare web address, which no reference tool "
            + "can read [bare-note] | write author, title, publisher and year before it, or cite "
            + "the work by key: Google Scholar counts formal references",
          "briefs/c.md:8:13: warning: a note holds a bare web address, which no reference tool "
            + "can read [bare-note] | write author, title, publisher and year before it, or cite "
            + "the work by key: Google Scholar counts formal references",
        ])
  }

  @Test("headings that skip a level are reported, counting from the title")
  func headings() async throws {
    #expect(
      try await Self.remarks(
        [
          "briefs/a.md": Self.text(body: "### Wells\n\n## Rain\n\n#### Snow"),
          "briefs/b.md": Self.text(body: "# Wells\n\n## Rain\n\n# Snow\n\n### Ice"),
        ], help: true) == [
          "briefs/a.md:8:1: warning: the heading 'Wells' has level 3, after one of level 1 "
            + "[skipped-heading] | write '## Wells': screen readers move from level to "
            + "level",
          "briefs/a.md:12:1: warning: the heading 'Snow' has level 4, after one of level 2 "
            + "[skipped-heading] | write '### Snow': screen readers move from level to "
            + "level",
          "briefs/b.md:14:1: warning: the heading 'Ice' has level 4, after one of level 2 "
            + "[skipped-heading] | write '## Ice': screen readers move from level to "
            + "level",
        ])
  }

  @Test("link texts that do not say where they lead are reported in several languages")
  func links() async throws {
    let body =
      "See [here](https://example.org/a), [یہاں](https://example.org/b), [](https://example.org/c), "
      + "[the survey](https://example.org/d) and <https://example.org/e>."
    #expect(
      try await Self.remarks(["briefs/a.md": Self.text(body: body)]) == [
        "briefs/a.md:8:12: warning: the link text 'here' does not say where it leads [vague-link]",
        "briefs/a.md:8:43: warning: the link text 'یہاں' does not say where it leads [vague-link]",
        "briefs/a.md:8:70: warning: a link to 'https://example.org/c' has no text [vague-link]",
      ])
    #expect(
      try await Self.remarks(["briefs/a.md": Self.text(body: "[More …](b.md)")], help: true)
        .last?.hasSuffix(
          "[vague-link] | link the words that name the page: some readers hear only the links "
            + "(WCAG 2.2, 2.4.4)") == true)
  }

  @Test("DOIs in forms that Crossref no longer uses are reported")
  func dois() async throws {
    let body =
      "One (doi:10.5555/a.1). [Two](http://dx.doi.org/10.5555/B). https://doi.org/10.5555/c\n\n"
      + "[DOI: 10.5555/k], doi:10.5555/m"
    #expect(
      try await Self.remarks(["briefs/a.md": Self.text(body: body)], help: true) == [
        "briefs/a.md:8:6: warning: 'doi:10.5555/a.1' is an old way to write a DOI, expected "
          + "'https://doi.org/10.5555/a.1' [old-doi] | write the whole link, which reference "
          + "tools follow",
        "briefs/a.md:8:30: warning: 'http://dx.doi.org/10.5555/B' is an old way to write a DOI, "
          + "expected 'https://doi.org/10.5555/B' [old-doi] | write the whole link, which "
          + "reference tools follow",
        "briefs/a.md:10:2: warning: 'DOI: 10.5555/k' is an old way to write a DOI, expected "
          + "'https://doi.org/10.5555/k' [old-doi] | write the whole link, which reference tools "
          + "follow",
        "briefs/a.md:10:19: warning: 'doi:10.5555/m' is an old way to write a DOI, expected "
          + "'https://doi.org/10.5555/m' [old-doi] | write the whole link, which reference tools "
          + "follow",
      ])
  }
}
