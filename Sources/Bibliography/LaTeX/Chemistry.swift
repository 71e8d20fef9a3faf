import Basics

/// Converts chemical formulas of the package `mhchem`.
enum Chemistry {
  /// Returns the formula with the markup of references.
  static func text(_ formula: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    var rest = formula.filter { $0 != UInt8(ascii: "$") }[...]
    while let byte = rest.first {
      if let arrow = arrows.first(where: { rest.starts(with: $0.mark.utf8) }) {
        output += arrow.sign.utf8
        rest = rest.dropFirst(arrow.mark.utf8.count)
      } else if byte == UInt8(ascii: "^") || byte == UInt8(ascii: "_") {
        rest = rest.dropFirst()
        let script = takeScript(&rest)
        output += (byte == UInt8(ascii: "^") ? superscript(script) : subscripted(script)).utf8
      } else if byte.isASCIIDigit, output.last?.endsAtom ?? false {
        let digits = rest.prefix(while: \.isASCIIDigit)
        output += subscripted(digits.text).utf8
        rest = rest.dropFirst(digits.count)
      } else {
        if !"{}\\".utf8.contains(byte) { output.append(byte) }
        rest = rest.dropFirst()
      }
    }
    return output
  }

  private static let arrows: [(mark: String, sign: String)] = [
    ("<=>", "⇌"), ("<->", "↔"), ("->", "→"), ("<-", "←"),
  ]

  /// Removes and returns a group, or signs and digits up to the next letter.
  private static func takeScript(_ rest: inout ArraySlice<UInt8>) -> String {
    if rest.first == .openBrace {
      let script = rest.dropFirst().prefix { $0 != .closeBrace }
      rest = rest.dropFirst(script.count + 2)
      return script.text
    }
    let script = rest.prefix {
      $0.isASCIIDigit || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-")
    }
    rest = rest.dropFirst(script.count)
    return script.text
  }

  private static func superscript(_ text: String) -> String {
    text.isEmpty ? "" : "<sup>\(text.replacing("-", with: "−"))</sup>"
  }

  private static func subscripted(_ text: String) -> String {
    text.isEmpty ? "" : "<sub>\(text)</sub>"
  }
}

extension UInt8 {
  /// Whether a digit after the byte counts atoms.
  fileprivate var endsAtom: Bool {
    isASCIILetter || self == .closeParenthesis || self == UInt8(ascii: "]")
      || self == UInt8(ascii: ">")
  }
}
