import Basics

extension TerminalStyle {
  /// Returns the line of a diagnostic, with a caret below its column.
  ///
  /// The terminal decides where right-to-left text is displayed, so a caret would mislead there.
  /// The word at the column is quoted instead.
  func excerpt(for diagnostic: Diagnostic, in file: SourceFile?) -> [String] {
    guard let number = diagnostic.location.line, let text = file?.line(number) else { return [] }
    let gutter = String(number).count
    let line = Array(text.excerptScalars)
    guard !line.isEmpty else { return [] }
    let column = diagnostic.location.column.map { min(max(0, $0 - 1), line.count) }
    let view = SourceWindow(line, around: column ?? 0, width: max(20, width - gutter - 5))
    let shown = "  " + dimmed("\(number) |") + " \(view.text)"
    guard let column else { return [shown] }
    let blank = "  " + dimmed(String(repeating: " ", count: gutter) + " |") + " "
    if line.contains(where: \.runsFromRightToLeft) {
      let word = line[column...].prefix { !$0.properties.isWhitespace }
      guard !word.isEmpty else { return [shown] }
      return [shown, blank + marked("at '\(String(word))'", diagnostic.rule.severity)]
    }
    let indent = String(repeating: " ", count: view.caretOffset)
    return [shown, blank + indent + marked("^", diagnostic.rule.severity)]
  }
}

/// The part of a line that fits on a terminal and includes the relevant column.
private struct SourceWindow {
  var text: String
  /// The number of terminal columns before the caret.
  var caretOffset: Int

  init(_ line: [Unicode.Scalar], around column: Int, width: Int) {
    var start = 0
    if line.terminalWidth > width, line[..<column].terminalWidth > width * 2 / 3 {
      start = column
      while start > 0, line[start..<column].terminalWidth < width / 2 { start -= 1 }
    }
    let mark = start > 0 ? "…" : ""
    text = (mark + String(line[start...])).truncated(toTerminalWidth: width)
    caretOffset = mark.terminalWidth + line[start..<column].terminalWidth
  }
}

extension String {
  fileprivate init(_ scalars: some Sequence<Unicode.Scalar>) {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    self.init(text)
  }

  /// The scalars of a line, with a space for each tab and a replacement for each control character,
  /// so that columns stay the same.
  fileprivate var excerptScalars: some Sequence<Unicode.Scalar> {
    unicodeScalars.map { $0 == "\t" ? " " : $0.isControl ? "\u{FFFD}" : $0 }
  }
}

extension Unicode.Scalar {
  /// Whether it is of a right-to-left script (Hebrew to Arabic Extended-A, and the presentation
  /// forms).
  fileprivate var runsFromRightToLeft: Bool {
    switch value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      true
    default: false
    }
  }
}
