import Basics

/// Numbers with units (siunitx) and chemical formulas (mhchem).
enum LaTeXScience {
  /// Returns the text of a command of these packages, or nil if it is not one.
  static func text(of name: String, _ source: inout LaTeXSource) -> [UInt8]? {
    switch name {
    case "SI", "qty": quantity(numbers: 1, &source)
    case "SIrange", "qtyrange": quantity(numbers: 2, &source)
    case "si", "unit": unit(&source)
    case "num", "tablenum": numbers(1, &source)
    case "numrange": numbers(2, &source)
    case "ang": numbers(1, &source) + "°".utf8
    case "ce", "cee", "chemform", "ch": source.group().map { Chemistry.text($0) } ?? []
    default: nil
    }
  }

  /// Returns whether the letters of a command's text keep their case in titles.
  static func keepsCase(_ name: String) -> Bool {
    !["num", "tablenum", "numrange", "ang"].contains(name)
  }

  private static func quantity(numbers count: Int, _ source: inout LaTeXSource) -> [UInt8] {
    let number = numbers(count, &source)
    // `\SI{5}[\$]{…}` has a sign before the number.
    source.skipOption()
    guard let unit = source.group(), !unit.isEmpty else { return number }
    let text = SIUnits.text(unit)
    return number + (text == "°" ? "" : " ").utf8 + text.utf8
  }

  private static func unit(_ source: inout LaTeXSource) -> [UInt8] {
    source.skipOption()
    return source.group().map { Array(SIUnits.text($0).utf8) } ?? []
  }

  private static func numbers(_ count: Int, _ source: inout LaTeXSource) -> [UInt8] {
    source.skipOption()
    var output: [UInt8] = []
    for number in 0..<count {
      if number > 0 { output += "–".utf8 }
      output += source.group().map { Array(self.number($0).utf8) } ?? []
    }
    return output
  }

  /// Returns `1.5e3` as 1.5 × 10³, and `5 +- 1` as 5 ± 1.
  private static func number(_ source: ArraySlice<UInt8>) -> String {
    let text = source.filter { !"\\{}$ ".utf8.contains($0) }[...].text
      .replacing("+-", with: " ± ").replacing("pm", with: " ± ").replacing("E", with: "e")
    let parts = text.split(separator: "e", maxSplits: 1)
    let mantissa = parts.first.map { String($0) } ?? ""
    return parts.count > 1 ? "\(mantissa) × 10<sup>\(parts[1])</sup>" : mantissa
  }
}
