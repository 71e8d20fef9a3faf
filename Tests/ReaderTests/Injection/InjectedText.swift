/// A text in Markdown in which everything with its own syntax contains a payload.
struct InjectedText {
  let payload: String

  func write(into file: inout InjectedFile) {
    for line in lines {
      file.add("")
      file.inject(line)
    }
    file.add(
      "\nA note.[^1]\n\n[^1]: A note.\n\nAll works [@book; @article; @ris; @json, p. 3].\n"
    )
    for line in blocks {
      file.inject(line)
      file.add("")
    }
  }

  private var lines: [String] {
    [
      "## \(payload) heading {#\(payload)}",
      "Water \(payload) and *\(payload)* and `\(payload)` ~~\(payload)~~ ^[Inline \(payload)].",
      "![\(payload)](/assets/x.png \"\(payload)\")",
      "![a](\(payload))", "![a](<\(payload)> '\(payload)')",
      "[\(payload)](<\(payload)> \"\(payload)\")",
      "[a](\(payload))", "<\(payload)>", "<https://e.example/\(payload)>",
      "https://e.example/\(payload)",
      "[a](https://e.example/\(payload))", "[a](#\(payload))", "[a][\(payload)]",
      "[\(payload)]: \(payload)",
      "[see \(payload) @book, p. \(payload); @\(payload)]",
      "> [!\(payload)] \(payload)", "> [!NOTE] \(payload)", "> \(payload)", "- \(payload)",
      "A[^\(payload)].", "[^\(payload)]: Note \(payload).",
      "<b title=\"\(payload)\" id=\"\(payload)\" \(payload)>a</b>", "<a href=\"\(payload)\">a</a>",
      "<img src=\"\(payload)\" alt='\(payload)'>", "<p style=\"\(payload)\">a</p>",
      "<table><tr><td \(payload)>\(payload)</td></tr></table>",
    ]
  }

  /// The blocks that may include the lines after them.
  private var blocks: [String] {
    [
      "| \(payload) | a |\n|---|---|\n| \(payload) | `\(payload)` |",
      "```\(payload)\n\(payload)\n```",
      "<div \(payload)>", "<!-- \(payload)", payload,
    ]
  }
}
