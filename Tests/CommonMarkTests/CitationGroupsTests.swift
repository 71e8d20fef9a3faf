import CommonMark
import Testing

/// `[see @key, p. 3; @other]` and `@key [p. 3]`.
@Suite("Citations: groups")
struct CitationGroupsTests {
  @Test("a group has works with prefixes and suffixes")
  func groups() {
    expectCitations(of: "Gauges fail [@silt2019].", ["|silt2019|"], html: "<p>Gauges fail {0}.</p>")
    expectCitations(
      of: "A [see @silt2019, pp. 3-5; also -@delta2020 ch. 2] b",
      ["see |silt2019|, pp. 3-5;also |-delta2020| ch. 2"], html: "<p>A {0} b</p>")
    expectCitations(of: "[@a] [@b][@c]", ["|a|", "|b|", "|c|"], html: "<p>{0} {1}{2}</p>")
  }

  @Test("the sentence names an author, and a bracket continues with the work")
  func authorInText() {
    expectCitations(of: "As @silt2019 says", ["|@silt2019|"], html: "<p>As {0} says</p>")
    expectCitations(of: "@silt2019 [p. 3] says", ["|@silt2019|p. 3"], html: "<p>{0} says</p>")
    expectCitations(
      of: "@silt2019 [p. 3; see also @delta2020].", ["|@silt2019|p. 3;see also |delta2020|"],
      html: "<p>{0}.</p>")
    expectCitations(of: "In -@silt2019 [p. 3],", ["|-silt2019|p. 3"], html: "<p>In {0},</p>")
    expectCitations(of: "@a\r\n[p. 3]", ["|@a|p. 3"], html: "<p>{0}</p>")
    expectCitations(of: "@a []", ["|@a|"], html: "<p>{0} []</p>")
  }

  @Test("prefixes and suffixes keep their emphasis, and the text of code and links")
  func markup() {
    expectCitations(
      of: "[see *the* `code` of @a, **not** <sub>x</sub> [annex](https://example.org/a)]",
      ["see <i>the</i> code of |a|, <b>not</b> <sub>x</sub> annex (https://example.org/a)"],
      html: "<p>{0}</p>")
    expectCitations(
      of: "[@a, <https://example.org/@b>, <span class=\"@c\">x</span> &amp; \"y\"]",
      ["|a|, https://example.org/@b, x & \"y\""])
    expectCitations(of: "x\n[- 1. # @a > b\n4. x]", ["- 1. # |a| > b 4. x"])
  }

  @Test("nothing is lost where a part has no key")
  func partsWithoutKey() {
    expectCitations(of: "[@a; emphasis added]", ["|a|; emphasis added"])
    expectCitations(of: "[a map; @a; b; @b; ]", ["a map; |a|; b;|b|"])
    expectCitations(of: "@a [p. 3; emphasis added]", ["|@a|p. 3; emphasis added"])
    expectCitations(of: "[@a, [p. 3; x] and (b; c); @b]", ["|a|, [p. 3; x] and (b; c);|b|"])
  }

  @Test("a second key in a part is a work of the group")
  func severalKeys() {
    expectCitations(of: "[@a, @b]", ["|a|;|b|"])
    expectCitations(of: "[see @a, pp. 3, 5 and @b]", ["see |a|, pp. 3, 5;and |b|"])
    expectCitations(of: "[@a, p. 3, quoted in [@b]]", ["|a|, p. 3;quoted in |b|"])
    expectCitations(of: "[@a, [as [in [@b]; @c] d] [e; f]]", ["|a|;as in |b|;|c| d [e; f]"])
    expectCitations(of: "@a [p. 3, see @b]", ["|@a|p. 3;see |b|"])
  }

  @Test("a bracket without a key of its own is not a group")
  func otherBrackets() {
    expectCitations(of: "[no key] [a@example.org]", [], html: "<p>[no key] [a@example.org]</p>")
    expectCitations(of: "[[@a]] [x [@b] y]", ["|a|", "|b|"], html: "<p>[{0}] [x {1} y]</p>")
    expectCitations(of: "\\[@a] [@b\\]", ["|@a|", "|@b|"], html: "<p>[{0}] [{1}]</p>")
    expectCitations(of: "[see\n\n@a]", ["|@a|"], html: "<p>[see</p>\n<p>{0}]</p>")
  }

  @Test("what follows a bracket may make it the text of a link")
  func beforeLinks() {
    expectCitations(
      of: "[@a](https://example.org) [@b](not one",
      ["|@a|", "|b|"], html: "<p><a href=\"https://example.org\">{0}</a> {1}(not one</p>")
    expectCitations(
      of: "[@a][there] [@b][nowhere]\n\n[there]: /x", ["|@a|", "|@b|"],
      html: "<p><a href=\"/x\">{0}</a> [{1}][nowhere]</p>")
    expectCitations(
      of: "[@a]{.x} [@b]{x", ["|@a|", "|b|"], html: "<p>[{0}]{.x} {1}{x</p>")
  }

  @Test("what follows a citation does not change it")
  func beforeOthers() {
    expectCitations(
      of: "@a(b) @c[p. 3](/d) [@e](see f)\n\n[p. 3]: /x",
      ["|@a|", "|@c|", "|e|"], html: "<p>{0}(b) {1}<a href=\"/d\">p. 3</a> {2}(see f)</p>")
    expectCitations(of: "[@a]: foo", ["|a|"], html: "<p>{0}: foo</p>")
    expectCitations(of: "[see @a]: /x\n\nsee", ["see |a|"], html: "<p>{0}: /x</p>\n<p>see</p>")
  }
}
