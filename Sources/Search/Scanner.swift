import Basics

/// Scans a text word by word.
///
/// A *surface* is the text between two separators. It need not be a single word, since only
/// separators that are easily found in UTF-8 are looked for. `TermCutter` determines the words of
/// each distinct surface.
struct Scanner {
  /// What a byte may begin.
  private enum Class {
    static let separator: UInt8 = 0
    static let word: UInt8 = 1
    /// The first byte of some separators of two or three bytes.
    static let leadOfSome: UInt8 = 2
  }

  private let classes: [UInt8]

  init() {
    classes = (0...255).map { value in
      let byte = UInt8(value)
      if byte < 0x80 { return byte.isASCIIAlphanumeric ? Class.word : Class.separator }
      return [0xC2, 0xD8, 0xDB, 0xE2, 0xE3].contains(byte) ? Class.leadOfSome : Class.word
    }
  }

  /// - Parameters:
  ///   - word: receives each surface and its hash
  ///   - separator: receives the text before and between surfaces
  @inline(__always)
  func scan(
    _ text: UnsafeBufferPointer<UInt8>,
    word: (UnsafeBufferPointer<UInt8>, UInt32) -> Void,
    separator: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    classes.withUnsafeBufferPointer { classes in
      var index = 0
      while index < text.count {
        let start = index
        var hash = ByteTable.hashSeed
        while index < text.count {
          let byte = text[index]
          let kind = classes[Int(byte)]
          if kind != Class.word {
            if kind == Class.separator { break }
            if Self.lengthOfSeparator(in: text, at: index) > 0 { break }
          }
          hash = ByteTable.hash(hash, byte)
          index += 1
        }
        if index > start { word(UnsafeBufferPointer(rebasing: text[start..<index]), hash) }
        let end = index
        while index < text.count {
          let kind = classes[Int(text[index])]
          if kind == Class.word { break }
          let length = kind == Class.separator ? 1 : Self.lengthOfSeparator(in: text, at: index)
          if length == 0 { break }
          index += length
        }
        if index > end { separator(UnsafeBufferPointer(rebasing: text[end..<index])) }
      }
    }
  }

  /// Returns the length of a frequent separator beyond ASCII, or 0; none of these is part of a word
  /// in any script.
  private static func lengthOfSeparator(
    in text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Int {
    guard index + 2 <= text.count else { return 0 }
    let second = text[index + 1]
    switch text[index] {
    // U+00A0 to U+00BF, except the soft hyphen, numbers and letters.
    case 0xC2: return latinSigns.contains(second) ? 2 : 0
    // Arabic comma, semicolon and question mark.
    case 0xD8: return second == 0x8C || second == 0x9B || second == 0x9F ? 2 : 0
    // Arabic full stop.
    case 0xDB: return second == 0x94 ? 2 : 0
    default: break
    }
    guard index + 3 <= text.count else { return 0 }
    let third = text[index + 2]
    switch (text[index], second) {
    // General punctuation: dashes, quotation marks and dots, but not joiners and direction marks.
    case (0xE2, 0x80): return third >= 0x90 && third <= 0xA6 ? 3 : 0
    // Punctuation of Chinese and Japanese.
    case (0xE3, 0x80): return third == 0x81 || third == 0x82 || (0x88...0x91) ~= third ? 3 : 0
    default: return 0
    }
  }

  /// No-break space and the signs ¡ § « ° ¶ · » ¿.
  private static let latinSigns: Set<UInt8> = [
    0xA0, 0xA1, 0xA7, 0xAB, 0xB0, 0xB6, 0xB7, 0xBB, 0xBF,
  ]
}
