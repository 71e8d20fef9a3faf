import Basics
import SourceText

/// Arguments that are read separately, and those of fractions and formulas.
extension LaTeXText {
  /// Skips `[…]`.
  mutating func skipOption() {
    guard current == UInt8(ascii: "[") else { return }
    // An option is short; a bracket in the text may be closed far away.
    if let end = source[index...].prefix(200).firstIndex(of: UInt8(ascii: "]")) { index = end + 1 }
  }

  /// Returns the source of an argument in braces, or nil if there is none.
  mutating func group() -> ArraySlice<UInt8>? {
    skipSpaces()
    guard current == .openBrace else { return nil }
    let start = index + 1
    var depth = 0
    while let byte = current {
      index += 1
      switch byte {
      case .backslash: index = min(index + 1, source.count)
      case .openBrace: depth += 1
      case .closeBrace: depth -= 1
      default: break
      }
      if depth == 0 { return source[start..<index - 1] }
    }
    return source[min(start, source.count)...]
  }

  /// Writes text whose letters keep their case in titles.
  mutating func kept(_ write: (inout LaTeXText) -> Void) {
    let start = output.count
    write(&self)
    if protectsCase, !isProtected { protect(from: start) }
  }

  // MARK: Fractions

  /// Writes `\frac{1}{2}` as 1/2, with parentheses around anything but a number or a name.
  mutating func numerator() {
    skipSpaces()
    let isSum = isSumNext
    if isSum { put("(") }
    argument(.numerator(isSum: isSum))
  }

  mutating func denominator(after isSum: Bool) {
    put(isSum ? ")/" : "/")
    skipSpaces()
    let isSum = isSumNext
    if isSum { put("(") }
    argument(.text(isSum ? ")" : ""))
  }

  /// Writes `\sqrt{2}` as √2.
  mutating func root() {
    skipOption()
    skipSpaces()
    let isSum = isSumNext
    put(isSum ? "√(" : "√")
    argument(.text(isSum ? ")" : ""))
  }

  /// Whether a sum or product begins here; looking only a short way ahead keeps nested ones cheap.
  private var isSumNext: Bool {
    guard current == .openBrace else { return false }
    let ahead = source[(index + 1)...].prefix(40)
    guard let end = ahead.firstIndex(of: .closeBrace) else { return true }
    return ahead[..<end].contains { $0 == .space || "+-*/{".utf8.contains($0) }
  }

  // MARK: Characters

  /// Writes `\char"017D`, `\char'101`, `\char65` or `\symbol{65}`.
  mutating func putCharacter() {
    let isGroup = current == .openBrace
    if isGroup { index += 1 }
    let radix = current == UInt8(ascii: "\"") ? 16 : current == UInt8(ascii: "'") ? 8 : 10
    if radix != 10 { index += 1 }
    let start = index
    while let byte = current, byte.isASCIIDigit || radix == 16 && "ABCDEFabcdef".utf8.contains(byte)
    {
      index += 1
    }
    if let value = UInt32(source[start..<index].text, radix: radix), value >= 0x20,
      let scalar = Unicode.Scalar(value)
    {
      output += String(scalar).withoutForbiddenCharacters.utf8
    }
    // White space ends the number, as it ends the name of a command.
    if current == (isGroup ? .closeBrace : .space) { index += 1 }
  }

  /// Writes the words for a key of BibLaTeX.
  mutating func putBibString() {
    guard let key = group()?.text else { return }
    output += (BibStrings.text(of: key) ?? key).utf8
  }

  /// Sets the letters from an index on in blackboard bold: ℝ.
  mutating func doubleStrike(from start: Int) {
    guard output.count > start else { return }
    let letters = String(decoding: output[start...], as: UTF8.self).unicodeScalars
    output.removeSubrange(start...)
    for letter in letters { output += String(LaTeXMath.doubleStruck(letter)).utf8 }
  }
}
