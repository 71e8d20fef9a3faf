import Yams

/// Typographic quotation marks around a whole value, which YAML takes for letters: `“Water”`.
enum TypographicQuotes {
  /// The text between the marks; nil where there are none, or others within.
  static func content(of text: String) -> String? {
    guard let first = text.utf8.first, first == 0xE2 || first == 0xC2 else { return nil }
    guard let open = text.unicodeScalars.first, let close = text.unicodeScalars.last,
      let closing = pairs[open], closing.contains(close), text.unicodeScalars.count > 2
    else { return nil }
    let content = text.unicodeScalars.dropFirst().dropLast()
    let isWhole = !content.contains { $0 == open || ($0 == close && $0 != "’" && $0 != "'") }
    return isWhole ? String(String.UnicodeScalarView(content)).trimmed : nil
  }

  private static let pairs: [Unicode.Scalar: Set<Unicode.Scalar>] = [
    "“": ["”", "“", "\""], "”": ["”", "\""], "„": ["“", "”", "\""], "‟": ["”"], "‘": ["’", "'"],
    "’": ["’"],
    "‚": ["‘", "’"], "«": ["»"], "»": ["«"],
  ]
}

extension YAMLField {
  /// The text within typographic quotation marks, which are reported; the text itself where there are none.
  func unquoted(_ text: String) -> String {
    guard let content = TypographicQuotes.content(of: text), isPlain else { return text }
    reportQuotes(help: "write straight ones: \(content.inYAMLQuotes)")
    return content
  }

  /// Reports typographic quotation marks around a text that may have marks of its own.
  func reportQuotes(around text: String) {
    guard let content = TypographicQuotes.content(of: text), isPlain else { return }
    reportQuotes(
      help:
        "write straight ones, \(content.inYAMLQuotes), or \(text.inYAMLQuotes) if they belong to the text"
    )
  }

  private func reportQuotes(help: String) {
    context.report(
      .typographicQuotes,
      "\(subject) is in typographic quotation marks, which YAML takes for letters",
      at: location, help: help)
  }

  private var isPlain: Bool {
    if case .scalar(let scalar) = node { scalar.style == .plain } else { false }
  }
}
