import Basics
import Foundation

/// The text that a LaTeX text prints, with the markup of references.
struct LaTeXOutput {
  private var bytes: [UInt8] = []
  private var hasCombiningMarks = false

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  /// The text without white space around it.
  var text: String {
    let text = bytes[...].trimmed.text
    return hasCombiningMarks ? text.precomposedStringWithCanonicalMapping : text
  }

  /// The number of bytes, which is the place of the text that is written next.
  var count: Int { bytes.count }
  var last: UInt8? { bytes.last }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  static func += (output: inout LaTeXOutput, text: some Sequence<UInt8>) { output.bytes += text }

  mutating func put(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Writes a space, unless one is there or nothing precedes it.
  mutating func putSpace() {
    if let last, last != .space { append(.space) }
  }

  // MARK: Changes of what is written

  /// Removes and returns the text from a place on.
  @discardableResult mutating func remove(from start: Int) -> ArraySlice<UInt8> {
    defer { bytes.removeSubrange(start...) }
    return bytes[start...]
  }

  /// Lets the text from a place on keep its case in titles.
  mutating func protect(from start: Int) {
    guard count > start else { return }
    bytes.replaceSubrange(start..., with: CaseProtection.protected(bytes[start...]))
  }

  /// Puts a combining mark after the character at a place.
  mutating func addAccent(_ mark: StaticString, at start: Int) {
    guard count > start else { return }
    if bytes[start...].starts(with: "ı".utf8) {
      bytes.replaceSubrange(start..<start + 2, with: "i".utf8)
    } else if bytes[start...].starts(with: "ȷ".utf8) {
      bytes.replaceSubrange(start..<start + 2, with: "j".utf8)
    }
    let rest = bytes[(start + 1)...]
    let end = rest.firstIndex { $0 & 0b1100_0000 != 0b1000_0000 } ?? rest.endIndex
    bytes.insert(contentsOf: mark.withUTF8Buffer { Array($0) }, at: end)
    hasCombiningMarks = true
  }

  /// Sets the letters from a place on in blackboard bold: ℝ.
  mutating func doubleStrike(from start: Int) {
    guard count > start else { return }
    for letter in remove(from: start).text.unicodeScalars {
      bytes += String(LaTeXMath.doubleStruck(letter)).utf8
    }
  }
}
