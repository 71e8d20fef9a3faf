import Basics
import Yams

/// Typographic quotation marks around a whole value, which YAML reads as part of the text:
/// `“Water”`.
enum TypographicQuotes {
  /// Returns the text between the marks, or nil if there are none, or others inside.
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
  /// Returns the text inside typographic quotation marks, which are reported, or the text itself if
  /// there are none.
  func unquoted(_ text: String) -> String {
    guard let content = TypographicQuotes.content(of: text), isPlain else { return text }
    reportQuotes(help: "write straight ones: \(content.inYAMLQuotes)")
    return content
  }

  /// Reports typographic quotation marks around a text that may need them.
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
