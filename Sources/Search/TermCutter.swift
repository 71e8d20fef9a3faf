import Basics

/// Divides texts into the terms by which they are found.
///
/// A term is a folded word. In scripts without spaces between words, any two adjacent letters are a
/// term, and so is the last letter of a run, so every letter begins a term.
package struct TermCutter {
  private var fold = Folding()
  private var terms: [[UInt8]] = []
  private var word: [UInt8] = []
  private var row: [Unicode.Scalar] = []

  package init() {}

  /// Returns the terms of a text, in order.
  package mutating func terms(of text: UnsafeBufferPointer<UInt8>) -> [[UInt8]] {
    terms = []
    if text.allSatisfy({ $0 < 0x80 }) { cutASCII(text) } else { cut(text) }
    return terms
  }

  package mutating func terms(of text: String) -> [String] {
    var text = text
    return text.withUTF8 { terms(of: $0) }.map { String(decoding: $0, as: UTF8.self) }
  }

  private mutating func cutASCII(_ text: UnsafeBufferPointer<UInt8>) {
    for byte in text {
      if byte.isASCIIAlphanumeric {
        word.append(byte.asciiLowercased)
      } else {
        endWord()
      }
    }
    endWord()
  }

  private mutating func cut(_ text: UnsafeBufferPointer<UInt8>) {
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      for part in fold(scalar) { put(part) }
    }
    endWord()
    endRow()
  }

  private mutating func put(_ part: FoldedScalar) {
    switch part.kind {
    case .word:
      endRow()
      word += UTF8.encode(part.value).map(Array.init) ?? []
    case .spaceless:
      endWord()
      row.append(part.value)
    case .separator:
      endWord()
      endRow()
    }
  }

  private mutating func endWord() {
    guard !word.isEmpty else { return }
    terms.append(word)
    word = []
  }

  private mutating func endRow() {
    guard !row.isEmpty else { return }
    for index in row.indices {
      terms.append(row[index..<min(index + 2, row.count)].flatMap { Array(String($0).utf8) })
    }
    row = []
  }
}
