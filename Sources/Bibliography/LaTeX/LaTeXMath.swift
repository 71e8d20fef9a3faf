/// Letters of formulas.
enum LaTeXMath {
  /// Returns the letter or digit in blackboard bold (Unicode, “Mathematical Alphanumeric Symbols”).
  static func doubleStruck(_ letter: Unicode.Scalar) -> Unicode.Scalar {
    if let early = early[letter] { return early }
    let base: UInt32
    switch letter {
    case "A"..."Z": base = 0x1D538 - 0x41
    case "a"..."z": base = 0x1D552 - 0x61
    case "0"..."9": base = 0x1D7D8 - 0x30
    default: return letter
    }
    return Unicode.Scalar(base + letter.value) ?? letter
  }

  /// The letters that Unicode encoded earlier than the others.
  private static let early: [Unicode.Scalar: Unicode.Scalar] = [
    "C": "ℂ", "H": "ℍ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ",
  ]
}
