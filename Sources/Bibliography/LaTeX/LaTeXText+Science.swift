/// Numbers with units (siunitx) and chemical formulas (mhchem).
extension LaTeXText {
  /// Applies a command of these packages, and returns whether it is one.
  mutating func applyScience(_ name: String) -> Bool {
    switch name {
    case "SI", "qty":
      skipOption()
      kept { $0.quantity(numbers: 1) }
    case "SIrange", "qtyrange":
      skipOption()
      kept { $0.quantity(numbers: 2) }
    case "si", "unit":
      skipOption()
      kept { $0.putUnit() }
    case "num", "tablenum":
      skipOption()
      putNumber()
    case "numrange":
      skipOption()
      putNumbers(2)
    case "ang":
      skipOption()
      putNumber()
      put("°")
    case "ce", "cee", "chemform", "ch": kept { $0.putChemistry() }
    default: return false
    }
    return true
  }

  private mutating func quantity(numbers: Int) {
    putNumbers(numbers)
    // `\SI{5}[\$]{…}` has a sign before the number.
    skipOption()
    if let unit = group(), !unit.isEmpty {
      let text = SIUnits.text(unit)
      if text != "°" { put(" ") }
      output += text.utf8
    }
  }

  private mutating func putUnit() {
    if let unit = group() { output += SIUnits.text(unit).utf8 }
  }

  private mutating func putNumbers(_ count: Int) {
    for number in 0..<count {
      if number > 0 { put("–") }
      putNumber()
    }
  }

  /// Writes `1.5e3` as 1.5 × 10³, and `5 +- 1` as 5 ± 1.
  private mutating func putNumber() {
    guard let number = group() else { return }
    let text = number.filter { !"\\{}$ ".utf8.contains($0) }[...].text
      .replacing("+-", with: " ± ").replacing("pm", with: " ± ").replacing("E", with: "e")
    let parts = text.split(separator: "e", maxSplits: 1)
    output += (parts.first.map { String($0) } ?? "").utf8
    if parts.count > 1 { output += " × 10<sup>\(parts[1])</sup>".utf8 }
  }

  /// Writes `H2O` or `SO4^2-`: digits after a letter or bracket are subscript, and the text after
  /// `^` is superscript.
  private mutating func putChemistry() {
    guard let formula = group() else { return }
    output += Chemistry.text(formula)
  }
}
