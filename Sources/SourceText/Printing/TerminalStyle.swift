import Basics

/// The properties of a terminal.
public struct TerminalStyle: Sendable, Hashable {
  /// The number of columns.
  public var width: Int
  public var hasColour: Bool

  public init(width: Int = 80, hasColour: Bool = true) {
    self.width = width
    self.hasColour = hasColour
  }

  /// Returns the line with the fault and its position.
  func headline(of diagnostic: Diagnostic) -> String {
    let severity = diagnostic.rule.severity
    return bold("\(diagnostic.location):".withVisibleControls)
      + " " + marked("\(severity.rawValue):", severity)
      + " \(diagnostic.message.withVisibleControls) " + dimmed("[\(diagnostic.rule.id)]")
  }

  func bold(_ text: String) -> String { styled(text, "1") }

  func dimmed(_ text: String) -> String { styled(text, "2") }

  func marked(_ text: String, _ severity: Severity) -> String {
    styled(text, severity == .error ? "1;31" : "1;33")
  }

  /// - Parameter codes: codes of "select graphic rendition" (ECMA-48, section 8.3.117): 31 is red,
  ///   33 yellow
  private func styled(_ text: String, _ codes: String) -> String {
    hasColour ? "\u{1B}[\(codes)m\(text)\u{1B}[0m" : text
  }
}

extension String {
  /// The text with control characters made visible, so that it can neither break a line nor control
  /// a terminal.
  public var withVisibleControls: String { withVisibleControls(but: []) }

  /// The text of several lines, with visible control characters except those that separate lines or
  /// columns.
  public var withVisibleControlsInLines: String { withVisibleControls(but: ["\n", "\r\n", "\t"]) }

  private func withVisibleControls(but allowed: Set<Character>) -> String {
    guard unicodeScalars.contains(where: \.isControl) else { return self }
    return map { character in
      if allowed.contains(character) { return String(character) }
      return character.unicodeScalars.map { scalar in
        scalar.isControl ? scalar.escaped(asASCII: true) : String(scalar)
      }.joined()
    }.joined()
  }
}
