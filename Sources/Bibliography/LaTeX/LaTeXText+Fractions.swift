import Basics
import SourceText

/// Commands that write their arguments differently: fractions, formulas and characters.
extension LaTeXText {
  /// Writes text whose letters keep their case in titles.
  mutating func kept(_ write: (inout LaTeXText) -> Void) {
    let start = output.count
    write(&self)
    if protectsCase, !isProtected { output.protect(from: start) }
  }

  // MARK: Fractions

  /// Writes `\frac{1}{2}` as 1/2, with parentheses around anything but a number or a name.
  mutating func numerator() {
    source.skipSpaces()
    let isSum = source.isAtSum
    if isSum { put("(") }
    argument(.numerator(isSum: isSum))
  }

  mutating func denominator(after isSum: Bool) {
    put(isSum ? ")/" : "/")
    source.skipSpaces()
    let isSum = source.isAtSum
    if isSum { put("(") }
    argument(.text(isSum ? ")" : ""))
  }

  /// Writes `\sqrt{2}` as √2.
  mutating func root() {
    source.skipOption()
    source.skipSpaces()
    let isSum = source.isAtSum
    put(isSum ? "√(" : "√")
    argument(.text(isSum ? ")" : ""))
  }

  // MARK: Characters

  /// Writes the character of `\char"017D` or `\symbol{65}`.
  mutating func putCharacter() {
    if let character = source.character() {
      output += String(character).withoutForbiddenCharacters.utf8
    }
  }

  /// Writes the words for a key of BibLaTeX.
  mutating func putBibString() {
    guard let key = source.group()?.text else { return }
    output += (BibStrings.text(of: key) ?? key).utf8
  }
}
