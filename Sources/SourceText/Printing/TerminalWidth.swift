extension String {
  /// The number of terminal columns that the text takes.
  public var terminalWidth: Int { unicodeScalars.terminalWidth }

  /// Returns the text, cut to a number of columns with an ellipsis if it is longer.
  public func truncated(toTerminalWidth width: Int) -> String {
    guard terminalWidth > width else { return self }
    var kept = ""
    var used = 1
    for character in self {
      used += String(character).terminalWidth
      if used > width { break }
      kept.append(character)
    }
    return kept + "…"
  }

  /// Returns the text with spaces after it, up to a number of columns.
  public func padded(toTerminalWidth width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - terminalWidth))
  }
}

extension Sequence<Unicode.Scalar> {
  var terminalWidth: Int { reduce(0) { $0 + $1.terminalWidth } }
}

extension Unicode.Scalar {
  /// The number of columns: 0 for combining marks, and 2 for wide East Asian letters and pictures.
  fileprivate var terminalWidth: Int {
    if value < 0x300 { return 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return isWide ? 2 : 1
    }
  }

  /// Whether it is in the ranges that Unicode Standard Annex 11 calls wide, without rare ones.
  private var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
      0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
