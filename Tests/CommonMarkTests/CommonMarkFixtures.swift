/// Small texts of our own for every construct of CommonMark, by the chapters of its specification.
enum CommonMarkFixtures {
  static let all = leafBlocks + containerBlocks + inlines + withoutExtensions

  /// Chapter 4.
  private static let leafBlocks = [
    "a\n", "a\nb\n\nc", "  a\n   b\n", "a  \nb\\\nc", "***\n---\n___\n", " * * *\n", "a\n***\nb\n",
    "# a\n## b\n### c\n#### d\n##### e\n###### f\n####### g\n", "#a\n\\# b\n",
    "# a #\n## b ##   \n# c \\#\n#\n", "a\n===\nb\n---\n", "a\nb\n===\n", "    a\n\n      b\n\nc\n",
    "a\n    b\n", "\ta\tb\n", "```\na\n<b>\n```\n", "~~~ x y\na\n\nb\n~~~~\n", "```\na\n",
    "````\n```\n````\n", "``` a`b\nc\n", "  ```\n   a\n  b\n  ```\n", "```\n```\n",
    "~~~ a&amp;\\*\n~~~\n", "> ```\n> a\n\nb\n", "<div>\n*a*\n</div>\n", "<div>\n\n*a*\n\n</div>\n",
    "<!-- a\n\nb -->\nc\n", "<script>\n\na\n</script>\nb\n", "<?a\n\nb?>\n", "<!A b>\n",
    "<![CDATA[\na\n]]>\n", "<b>\na\n</b>\n", "a\n<b>\n", "<pre>\n\n*a*</pre>\n",
    "[a]: /b 'c'\n\n[a]\n", "[a]:\n/b\n\"c\nd\"\n\n[A]\n", "[a]: <>\n\n[a]\n",
    "[a]: /b\n[a]: /c\n\n[a]\n", "a\n[b]: /c\n\n[b]\n", "[a]: /b 'c' d\n", "[ẞ]: /a\n\n[SS]\n",
    "\n\n  \na\n\n\n\nb\n\n", "",
  ]

  /// Chapter 5.
  private static let containerBlocks = [
    "> a\n> b\n", "> a\nb\n", ">a\n> > b\n>>> c\n", "> - a\n> - b\n\n> c\n", ">\n> a\n>\n",
    "> a\n\n> b\n", "> a\n---\n", ">     a\n\n>    b\n", "- a\n- b\n", "- a\n\n- b\n",
    "- a\n\n  b\n", "- a\n- \n- b\n", "-\n  a\n", "* a\n+ b\n- c\n", "1. a\n2. b\n", "3) a\n4) b\n",
    "0. a\n", "123456789. a\n", "1234567890. a\n", "a\n2. b\n", "a\n1. b\n",
    "- a\n  - b\n    - c\n", "- a\n - b\n  - c\n   - d\n    - e\n", "-     a\n", "- a\n\n\n  b\n",
    "1.  a\n\n    b\n\n        c\n\n    > d\n", "- - a\n", "1. - 2. a\n", "- # a\n- b\n  ---\n",
    "- a\n  > b\n  ```\n  c\n  ```\n- d\n", "* a\n  *\n\n  b\n", "- a\n\n  [b]: /c\n- d\n",
    "- a\n<!-- -->\n- b\n", "- ```\n  a\n\n\n  b\n  ```\n",
  ]

  /// Chapter 6.
  private static let inlines = [
    "`a` `` b`c `` ` `` ` `\n", "`a\nb`\n", "`a\\`b`\n", "`a\n", "*a* _b_ **c** __d__\n",
    "***a*** ___b___ **a*b*c**\n", "*a **b* c**\n", "a*b*c a_b_c\n", "* a* *a *\n", "**a*\n*a**\n",
    "*(**a**)*\n", "*a`*`*\n", "_a_b_ __a__b\n", "*a\nb*\n", "\\*a\\* \\a \\\\ \\\n",
    "&amp; &copy; &#35; &#x22; &#0; &x; &#987654321; &amp\n",
    "[a](/b) [a](/b \"c\") [a](/b 'c') [a](/b (c))\n", "[a](<b c>) [a](b c) [a]() [](b)\n",
    "[a](b(c)d) [a](b\\)c) [a](<b)c>)\n", "[a](b\n\"c\")\n",
    "[a](/é?x=1&y=2#z) [a](%20\") [a](b\\c)\n", "[a [b] c](d) [a ] b](c)\n",
    "[*a* `b`](c) [![a](b)](c)\n", "[a [b](c) d](e)\n", "*[a*](b) [a`](b)`\n",
    "[a][b] [b][] [b] [B]\n\n[b]: /c\n", "[a] [b]\n\n[b]: /c\n", "[a\\]][b] [a]:b\n\n[b]: /c\n",
    "![a](b) ![a *b*](c \"d\") ![a][b] ![]()\n\n[b]: /c\n", "![a ![b](c) [d](e)](f)\n",
    "!\\[a](b) \\![a](b)\n", "<https://a.b?c=d&e> <a@b.c> <mailto:a@b> <x:> <a b:c>\n",
    "<https://a.b/\\[> <HTTPS://A.B>\n", "<b> <b/> <b c> <b c=d> <b c='d' e=\"f\"> </b >\n",
    "<b c='d\ne'> <!-- a --> <?a?> <!A b> <![CDATA[c]]>\n", "<3 <_a> <a*b> <b c=\"> a\n",
    "a  \nb   \n c\\\nd\n", "a \n b\n", "a  \n", "\"a\" 'b' <c> & d\n", "a\u{A0}b\tc\n",
    "[a](javascript:b) [a](JAVASCRIPT:b) ![a](data:text/html,b) ![a](data:image/png,b)\n",
    "[a](vbscript:b) [a](file:///b) <javascript:b>\n", "**é**a *\u{3000}a* *«a»* a*«b»*\n",
    "پانی **اور** [ہوا](/پ)\n", "~a~ |a| ^a^ :a: ==a==\n", "*a [b*](c) **d `e** f`\n",
    "[a](b \"c 'd' &quot; \\\"\")\n", "`` ` ``` ``\n",
  ]

  /// Syntax that exists only in briefs, which is plain text here.
  private static let withoutExtensions = [
    "a ~~b~~ www.c.d https://e.f\n", "a[^1] ^[b] [^1]\n", "| a | b |\n|---|---|\n| c | d |\n",
    "> [!NOTE]\n> a\n",
  ]
}
