import CommonMark
import Testing

/// What is a key, and what is not.
@Suite("Citations: keys")
struct CitationKeysTests {
  @Test("a key may contain single punctuation marks, but not end with one")
  func marks() {
    expectCitations(
      of: "@a.b @a:b @a--b @a- @a, @a. @a? @a’s @a's @a/b//c",
      [
        "|@a.b|", "|@a:b|", "|@a|", "|@a|", "|@a|", "|@a|", "|@a|", "|@a|", "|@a|", "|@a/b//c|",
      ],
      html: "<p>{0} {1} {2}--b {3}- {4}, {5}. {6}? {7}’s {8}'s {9}</p>")
    expectCitations(of: "_@a_ @_a @1a", ["|@a_|", "|@_a|", "|@1a|"])
    expectCitations(of: "@https://example.org/a.b,", ["|@https://example.org/a.b|"])
  }

  @Test("a key may have letters of all scripts")
  func scripts() {
    expectCitations(
      of: "@пункт3, [@Ünal2020] @中文。 @क्षेत्र “@é” —@a…",
      ["|@пункт3|", "|Ünal2020|", "|@中文|", "|@क्षेत्र|", "|@é|", "|@a|"],
      html: "<p>{0}, {1} {2}。 {3} “{4}” —{5}…</p>")
  }

  @Test("braces hold a key of any characters but spaces")
  func braces() {
    expectCitations(
      of: "@{https://example.org/a_b?x={y}}, [@{a;b]c}, p. 3; @{d}e]",
      ["|@https://example.org/a_b?x={y}|", "|a;b]c|, p. 3;|d|e"], html: "<p>{0}, {1}</p>")
    expectCitations(of: "@{a b} @{} @{a", [], html: "<p>@{a b} @{} @{a</p>")
  }

  @Test("mail and web addresses and names with a server are text")
  func addresses() {
    let text = "me@example.org, medium.com/@me, @me@example.org [a@b] é@x"
    expectCitations(of: text, [], html: "<p>\(text)</p>")
    expectCitations(
      of: "https://example.org/@me?x=@y www.example.org/@me;@me <https://example.org/[@a]>", [])
    expectCitations(of: "https://example.org[@a] (https://example.org) @b", ["|a|", "|@b|"])
  }

  @Test("a backslash, or nothing but a sign, makes no key")
  func escapes() {
    expectCitations(of: "\\@a \\\\@b", ["|@b|"], html: "<p>@a \\{0}</p>")
    expectCitations(of: "[\\@a] [@a \\@b]", ["|a| @b"], html: "<p>[@a] {0}</p>")
    expectCitations(of: "@ @. @* [@*] -@ &#64;a", [], html: "<p>@ @. @* [@*] -@ @a</p>")
  }

  @Test("without works only brackets are citations")
  func inBracketsOnly() {
    expectCitations(
      of: "@handle, -@handle, @handle [a note], me@example.org", [],
      html: "<p>@handle, -@handle, @handle [a note], me@example.org</p>", .inBrackets)
    expectCitations(
      of: "@handle [see @doe] [@a](/x)", ["see |doe|"],
      html: "<p>@handle {0} <a href=\"/x\">@a</a></p>", .inBrackets)
    expectCitations(of: "@a [@b]", [], html: "<p>@a [@b]</p>", .none)
  }
}
