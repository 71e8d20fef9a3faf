import TestSupport
import Testing

/// Citations are parsed as in pandoc 3.9, except for differences that are listed with reasons.
@Suite(
  "Citations: the same as pandoc's",
  .enabled(if: Pandoc.program != nil, "pandoc is in no folder of tools"))
struct CitationOracleTests {
  @Test("these citations are read the same way")
  func areTheSame() throws {
    let theirs = try PandocCitations.read(Self.alike)
    try #require(theirs.count == Self.alike.count)
    for (text, expected) in zip(Self.alike, theirs) {
      #expect(citations(in: text).withoutSpaces == expected, "\(text)")
    }
  }

  @Test("these are read differently, each for a reason")
  func differForAReason() throws {
    let theirs = try PandocCitations.read(Self.different.map(\.text))
    try #require(theirs.count == Self.different.count)
    for (sample, pandoc) in zip(Self.different, theirs) {
      #expect(citations(in: sample.text) == sample.ours, "\(sample.text)")
      #expect(pandoc != sample.ours.withoutSpaces, "\(sample.text): \(sample.reason)")
    }
  }

  static let alike = [
    // Groups.
    "Gauges fail [@silt2019].", "[-@silt2019]", "[see @silt2019, p. 3; also @delta2020 ch. 2]",
    "[ @a ]", "[@a;@b]", "[@a ;@b]", "[-@a; -@b]", "[see -@a p. 3]", "[--@a]", "[- @a]", "[see-@a]",
    "[@a,p. 3]", "[@a , p. 3]", "[@a-]", "[@a.] [@a?]", "[@a:p. 3]", "[@a]'s", "“[@a]”",
    // In the text.
    "@silt2019 says so.", "-@a", "x-@a y", "(@a) and “@a” and —@a and (-@a)", "@a @b @c",
    "a,@b a;@b",
    "@a [p. 3]", "@a[p. 3]", "@a  [p. 3]", "@a\n[p. 3]", "> @a\n> [p. 3]", "-@a [p. 3]",
    "@a [p. 3; see also @b]", "@a [see @b]", "@a [@b]", "@a [; @b]", "@a [ p. 3 ; @b ]", "@a [-@b]",
    "@a [see -@b; c @d]", "@a []", "@a [ ]", "@a\n\n[p. 3]", "@a [*p.* 3]", "@a [see [x] and z]",
    "@a [p. 3](x)", "@a [p. 3][@b]", "@a [p. 3]{.x}", "@a [^1]\n\n[^1]: foo", "@a [p. 3]: foo",
    // Keys.
    "@{https://example.org/a_b?x={y}} foo", "[@{https://example.org/x}, p. 3]", "@{a}b",
    "[@{a;b}; @c]",
    "[@a.b:c#d$e%f&g-h+i?j<k>l~m/n, x]", "@a. @a, @a; @a: @a! @a? @a-- @a- @a' @a's @a’s",
    "@a_ @a__b @_a @1a", "@a//b @a://b @a::b", "@https://example.org/x/y", "@пункт3 @日本語 @éa",
    "[@Ünal2020] [@Müller_2020a] @中文。", "@@a", "[see @@a]",
    // No citations.
    "me@example.org x@y éa@b", "\\@a [\\@a] [@a \\@b]", "[no key] [a@b]",
    "@{https://example.org/a b}",
    "`@a` `[@a]`", "    [@a] code", "```\n[@a] @b\n```", "`` [@a] ` `` [@b]",
    "<https://example.org/@a>", "<me@example.org>", "<b title=\"@a\">[@a]</b>", "/\\@a",
    // What follows a bracket.
    "[@a](http://x.org)", "[@a](<x y> \"t\")", "[@a](not closed", "[@a] (paren)",
    "[@a][ref]\n\n[ref]: /x",
    "[@a][nope]", "[@a][]", "[@a]{.cls}", "[@a]{#id}", "[@a]{x", "[@a]{x y}", "[@a][^2]\n\n[^2]: x",
    "[@a]: foo", "[@a]\\[x]", "[x] [@a]", "[@a] [@b]",
    // Brackets in brackets, and markup.
    "[[@a]] and [x [@a] y]", "[@a, [p. 3] foo]", "[@a\\]x]", "\\[@a]", "[@a\\]", "[@a \\; x; @b]",
    "[@a, *x; y* foo; @b]", "[@a, `x; y` foo; @b]", "[@a, [x; y](http://z.org) foo; @b]",
    "[see *emph* `code` @a, **strong** `c@d` tail]", "[@a \"quoted\" *x*]", "[@a <i>x</i> y]",
    "[@a, &amp; x &lt;]", "[@a, <https://x.org/@b> x]", "*@a* *[@a]* **[@a; @b]**", "_@a_",
    // Places.
    "see [@a,\np. 3;\n@b]", "| a | b |\n|---|---|\n| [@a] | @b |", "> [@a]\n> and @b",
    "- [@a]\n- @b",
    "| a | b |\n|---|---|\n| [@a | b] |", "# What @a says [@b]",
    "[link @a](x.png) [link [@b] x](x.png)", "~~[@a]~~ <span>@a</span>",
    "^[see @a] and ^[@b]", "x^[see [@a, p. 3]] y [@b]", "x[^3] y [@b]\n\n[^3]: See [@a].",
  ]

  struct Difference {
    var text: String
    var ours: [String]
    var reason: String

    init(_ text: String, _ ours: [String], _ reason: String) {
      self.text = text
      self.ours = ours
      self.reason = reason
    }
  }

  private static let keyless = "pandoc reads no group where a part has no key; nobody means that"
  private static let second = "pandoc sets the second citation in the first one's suffix"
  private static let address = "an address of a person or page is no citation"

  static let different = [
    Difference("[@a; foo]", ["|a|; foo"], keyless),
    Difference("[foo; see @a]", ["foo; see |a|"], keyless),
    Difference("[@a, (p. 3; see) foo; @b]", ["|a|, (p. 3; see) foo;|b|"], keyless),
    Difference("[@a {x; y} foo; @b]", ["|a| {x; y} foo;|b|"], keyless),
    Difference("[@a; @b; ]", ["|a|;|b|"], keyless),
    Difference("@a [p. 3; foo]", ["|@a|p. 3; foo"], keyless),
    Difference("[@a, @b]", ["|a|;|b|"], second),
    Difference("[see @a, p. 3, and -@b; @c]", ["see |a|, p. 3;and |-b|;|c|"], second),
    Difference("[see @a p. 3 and @b p. 4]", ["see |a| p. 3;and |b| p. 4"], second),
    Difference("[@a, p. 3, quoted in [@b]]", ["|a|, p. 3;quoted in |b|"], second),
    Difference("[*see @a*]", ["*see |a|*"], "pandoc reads no key within emphasis in a group"),
    Difference("[@a][@b]", ["|a|", "|b|"], "pandoc expects a reference; here are two citations"),
    Difference("[@a](see also)", ["|a|"], "that is no address in CommonMark"),
    Difference("https://example.org/@a/b", [], address),
    Difference("www.example.org/@a or example.org/@a", [], address),
    Difference("@office@example.org", [], address),
    Difference("[@office@example.org]", [], address),
    Difference("[@*] @*", [], "the star is for the list of works that nobody cites"),
    Difference("[@{}]", [], "that is no key"),
    Difference("@क्षेत्र", ["|@क्षेत्र|"], "the vowel signs of Indian scripts belong to their words"),
    Difference("![@a](x.png)", [], "in the text for a picture nothing is cited; the caption does"),
    Difference("<div>\n@a\n</div>", [], "in a block of HTML nothing is Markdown in CommonMark"),
  ]
}

extension [String] {
  /// Pandoc trims prefixes, so it cannot say whether a space stood before the key.
  fileprivate var withoutSpaces: [String] { map { $0.replacing(" |", with: "|") } }
}
