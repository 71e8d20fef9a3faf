import CommonMark
import SourceText
import Testing

@Suite("The markup of other programs")
struct ForeignMarkupTests {
  private func messages(_ markdown: String) -> [String] {
    render(markdown + "\n").diagnostics.map(\.description)
  }

  @Test(
    "is reported",
    arguments: [
      ("{{< youtube abc >}}", "'{{< youtube abc >}}' is a shortcode of Hugo"),
      ("{{<youtube abc>}}", "'{{<youtube abc>}}' is a shortcode of Hugo"),
      ("{{% note %}}", "'{{% note %}}' is a shortcode of Hugo"),
      ("{% include x a=\"b\" %}", "'{% include x a=\"b\" %}' is a tag of Liquid or Jinja"),
      ("{% if a %}\nb\n", "'{% if a %}' is a tag of Liquid or Jinja"),
      ("{{ site.title }}", "'{{ site.title }}' is a placeholder of another generator"),
      ("{{site.a_b_c}}", "'{{site.a_b_c}}' is a placeholder of another generator"),
      ("<%= title %>", "'<%= title %>' is a piece of a program"),
      ("<?php echo 1 ?>", "'<?php echo 1 ?>' is a piece of a program"),
      (
        "[caption id=\"a\" width=\"1\"]b[/caption]",
        "'[caption id=\"a\" width=\"1\"]' is a shortcode of WordPress"
      ),
      ("[gallery]", "'[gallery]' is a shortcode of WordPress"),
      ("[su_note]a[/su_note]", "'[/su_note]' is a shortcode of WordPress"),
      ("::: warning\na\n:::", "'::: warning' is a fenced div"),
      (":::{.callout-note}\na\n:::", "':::{.callout-note}' is a fenced div"),
      ("!!! note \"A\"", "'!!! note \"A\"' is an admonition"),
      ("a\n{: .note}", "'{: .note}' is a list of attributes"),
      ("{:toc}", "'{:toc}' is a list of attributes"),
      ("a {.b #c}", "'{.b #c}' is a list of attributes"),
      ("![a](b.png){width=50%}", "'{width=50%}' is a list of attributes"),
      ("[a](b){target=\"_blank\"}", "'{target=\"_blank\"}' is a list of attributes"),
      ("import A from './a.js'", "'import A from './a.js'' is a line of MDX"),
      ("export const a = 1", "'export const a = 1' is a line of MDX"),
      ("<Tabs/>", "'<Tabs/>' is a component"),
      ("a [[Other page]]", "'[[Other page]]' is a wiki link"),
      ("a ![[b.png]]", "'[[b.png]]' is a wiki link"),
      ("[a]({{site.url}}/b)", "'{{site.url}}' is a placeholder of another generator"),
    ])
  func reported(markdown: String, message: String) {
    let end = ", which Briefpress does not read [foreign-placeholder]"
    let found = messages(markdown).filter { $0.hasSuffix(end) }
    #expect(found.map { String($0.dropLast(end.count).drop { $0 != "'" }) } == [message])
  }

  @Test("is reported once for each kind, with how often it occurs")
  func counted() {
    #expect(
      messages(
        """
        a {{ b }} and {% c %}

        > {{ d }} `{{ e }}` {{ f }}

        [g]({{h}}) {% i %}

            {{ j }}
        """) == [
          "x.md:1:3: warning: '{{ b }}' and 3 others are placeholders of another generator, "
            + "which Briefpress does not read [foreign-placeholder]",
          "x.md:1:15: warning: '{% c %}' and 1 other are tags of Liquid or Jinja, "
            + "which Briefpress does not read [foreign-placeholder]",
        ])
  }

  @Test(
    "is not found in ordinary text, code or hidden text",
    arguments: [
      "`{{ a }}` and `{% b %}`", "```\n{{ a }}\n```", "a <!--more--> b",
      "<!-- {{ a }} -->", "<!-- wp:paragraph -->\n<p>a</p>\n<!-- /wp:paragraph -->",
      "a {b} c {1, 2} {x=1}", "the set {{1}, {2}", "[sic] [a] [1] [see x=3]", "a [b/c] [/]",
      "import duties rose from 'low' to high.", "export grew", "a: b :: c ::: d", "!!! Attention",
      "a {", "{{ a", "{% a", "List<T> and Map<K>", "[[1]] [[^1]]", "5 < 6 % of 7 %> 8",
    ])
  func quiet(markdown: String) {
    #expect(messages(markdown).filter { $0.hasSuffix("[foreign-placeholder]") } == [])
  }

  @Test("is looked for quickly where very many openings are never closed")
  func cheap() {
    for opening in ["{{", "{%", "{: ", "[a b=\"", "<%", "](", "[[a", ":::", "{{<"] {
      _ = messages(String(repeating: opening, count: 5_000))
    }
  }
}

@Suite("Addresses with spaces")
struct SpacedAddressTests {
  private func messages(_ markdown: String) -> [String] {
    render(markdown + "\n").diagnostics.filter { $0.rule.id == "space-in-address" }
      .map { "\($0) \($0.help ?? "")" }
  }

  @Test("are reported with how to write them")
  func reported() {
    #expect(
      messages("a ![x](my map.png) [y](my report.pdf \"T\")\n\n[*z*](../a b/c.md#d)") == [
        "x.md:1:8: warning: the address 'my map.png' has a space, so it is not a picture "
          + "[space-in-address] write '(<my map.png>)' or '(my%20map.png)'",
        "x.md:1:24: warning: the address 'my report.pdf' has a space, so it is not a link "
          + "[space-in-address] write '(<my report.pdf>)' or '(my%20report.pdf)'",
        "x.md:3:7: warning: the address '../a b/c.md#d' has a space, so it is not a link "
          + "[space-in-address] write '(<../a b/c.md#d>)' or '(../a%20b/c.md#d)'",
      ])
  }

  @Test("are reported in link reference definitions")
  func definitions() {
    #expect(
      messages("[a] and [b].\n\n[a]: my map.png 'T'\n [b]: b.png") == [
        "x.md:3:6: warning: the address 'my map.png' has a space, so it defines no link "
          + "[space-in-address] write ': <my map.png>' or ': my%20map.png'"
      ])
  }

  @Test("are reported with brackets, and with a host")
  func others() {
    #expect(messages("[x](my report (1).pdf)").count == 1)
    #expect(messages("[x](https://a.example/b c)").count == 1)
  }

  @Test(
    "are not reported in other text in brackets and parentheses",
    arguments: [
      "[x](<my map.png>)", "[x](my%20map.png)", "[x](a.png \"my map.png\")", "`[x](my map.png)`",
      "[x] (my map.png)", "[sic](this is meant)", "[x](see p. 3)", "[x](Smith et al.)",
      "[x]({{ a b }}/c.png)", "[a]: <my map.png>", "see [a]: my map.png", "[Note]: read this first",
    ])
  func quiet(markdown: String) { #expect(messages(markdown) == []) }
}
