import SourceText

/// Line endings in scripts that are written without spaces.
extension HTMLWriter {
  /// Returns whether a line ending is between two characters of Chinese or Japanese, where it would
  /// be displayed as a space (CSS Text 4, section 4.1.3).
  ///
  /// Korean sets spaces between words, in any script.
  func joinsLines(at softBreak: Int) -> Bool {
    guard let previous, previous.value >= 0xB7, options.typography != nil,
      options.language != "ko", let next = tree.firstScalar(behind: softBreak)
    else { return false }
    return (previous.isSetSolid && (next.isSetSolid || next.isSharedPunctuation))
      || (previous.isSharedPunctuation && next.isSetSolid)
  }
}

extension MarkdownTree {
  /// Returns the first scalar of the running text after a node, if text follows.
  func firstScalar(behind node: Int) -> Unicode.Scalar? {
    var index = node + 1
    while index < nodes.count {
      switch nodes[index].kind {
      case .text: return self[nodes[index].literal].firstScalar
      case .emphasis, .strong, .strikethrough, .link: index += 1
      default: return nil
      }
    }
    return nil
  }
}

extension Unicode.Scalar {
  /// Whether its script sets no spaces between words: Han, kana, Bopomofo, Yi, and their
  /// punctuation.
  var isSetSolid: Bool {
    switch value {
    case 0x2E80...0x312F, 0x3190...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF, 0xF900...0xFAFF,
      0xFE30...0xFE4F, 0xFF00...0xFF9F, 0xFFE0...0xFFE6, 0x1AFF0...0x1B16F, 0x1F200...0x1F2FF,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }

  /// Whether it is Western punctuation that Chinese also uses.
  fileprivate var isSharedPunctuation: Bool {
    switch self {
    case "“", "”", "‘", "’", "…", "—", "·": true
    default: false
    }
  }
}
