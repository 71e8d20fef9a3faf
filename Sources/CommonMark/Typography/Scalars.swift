import SourceText

extension ArraySlice<UInt8> {
  /// The first Unicode scalar of UTF-8 text.
  var firstScalar: Unicode.Scalar? {
    guard let first else { return nil }
    if first < 0x80 { return Unicode.Scalar(first) }
    return String(decoding: prefix(4), as: UTF8.self).unicodeScalars.first
  }

  /// The last Unicode scalar of UTF-8 text.
  var lastScalar: Unicode.Scalar? {
    guard let start = lastIndex(where: { !$0.isUTF8Continuation }) else { return nil }
    if self[start] < 0x80 { return Unicode.Scalar(self[start]) }
    return String(decoding: self[start...], as: UTF8.self).unicodeScalars.first
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
  var isSharedPunctuation: Bool {
    switch self {
    case "“", "”", "‘", "’", "…", "—", "·": true
    default: false
    }
  }
}
