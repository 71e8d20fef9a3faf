import TestSupport

/// Generates difficult Markdown from pieces, the same in every run.
struct MarkdownMixture {
  let pieces: [String]
  private var random: RandomNumbers

  init(pieces: [String], seed: UInt64 = 2017) {
    self.pieces = pieces
    random = RandomNumbers(seed: seed)
  }

  /// The next mixture of up to forty pieces.
  mutating func next() -> String {
    let count = 1 + random.below(40)
    return (0..<count).map { _ in random.pick(pieces) }.joined()
  }

  /// The syntax of CommonMark, and what can break it.
  static let commonMark = [
    "a", "b c", "é", "پانی", " ", "  ", "    ", "\t", "\n", "\n", "\n\n", "\r\n", "\r", "\u{0}",
    "\u{A0}",
    "> ", ">", "- ", "+ ", "* ", "1. ", "2) ", "- - ", "# ", "## ", " ##\n", "---\n", "===\n",
    "***\n",
    "*", "**", "***", "_", "__", "`", "``", "```\n", "```x y\n", "~~~\n", "~~", "\\", "\\\n",
    "  \n",
    "[", "]", "![", "(", ")", "](/u)", "](/u \"t\")", "](<a b> 't')", "[a]", "[a][b]", "[]",
    "[a]: /b\n",
    "[b]: <c> \"d\"\n", "<b>", "</b>", "<b c='d'>", "<!-- ", " -->", "<?", "?>", "<!X", "<div>\n",
    "</div>\n", "<script>", "</script>\n", "<a@b.c>", "<https://a.b/&c>", "<javascript:x>",
    "](javascript:x)", "](data:image/png;x)", "&amp;", "&#0;", "&#x41;", "&copy;", "&x;", "<", ">",
    "&",
    "\"", "'", "!", "|", ":", "#", "-", "+", ".", "^", "[!", "www.a.b", "https://a.b/c_d_",
  ]

  /// The extensions in briefs, with raw HTML.
  static let brief =
    commonMark + [
      "[^1]", "[^2]", "[^1]", "^[", "^[x]", "[^1]: ", "\n[^1]: one\n", "\n\n[^2]: two\n    more\n",
      "\n> [^1]: q\n", "[^", "[^x]", "][^1]", "![^2]", "\n| a | b |\n|---|---|\n", "| c | d |\n",
      "\\|",
      "\n: caption\n", "\n> [!KEY] t\n> ", "[!NOTE]", "~~x~~", "\n\n![a](b \"c\")\n\n", "<p>",
      "</p>",
      "<i id=\"a\">", "</i>", "<a href=\"x\">", "</a>", "<font>", "<img src=\"x\">", "\n\n## a\n\n",
      "\"x\"", "'", "--", "...",
    ]
}
