/// Marks that print another one together, as `--` prints a dash (TeX, “Ligatures”).
enum LaTeXLigatures {
  /// Returns what a mark prints, with those after it that belong to it.
  static func text(of mark: UInt8, _ source: inout LaTeXSource) -> StaticString {
    switch mark {
    case UInt8(ascii: "-"): dash(&source)
    case UInt8(ascii: "`"): isDoubled(mark, &source) ? "“" : "‘"
    case UInt8(ascii: "'"): isDoubled(mark, &source) ? "”" : "'"
    case UInt8(ascii: "?"): isInverted(&source) ? "¿" : "?"
    default: isInverted(&source) ? "¡" : "!"
    }
  }

  private static func dash(_ source: inout LaTeXSource) -> StaticString {
    guard isDoubled(UInt8(ascii: "-"), &source) else { return "-" }
    return isDoubled(UInt8(ascii: "-"), &source) ? "—" : "–"
  }

  /// Skips a mark that is the same as the one before, and returns whether it is there.
  private static func isDoubled(_ mark: UInt8, _ source: inout LaTeXSource) -> Bool {
    guard source.current == mark else { return false }
    source.advance()
    return true
  }

  /// Skips the mark in ?` and !`, and returns whether it is there; two begin a quotation.
  private static func isInverted(_ source: inout LaTeXSource) -> Bool {
    guard source.starts(with: "`"), !source.starts(with: "``") else { return false }
    source.advance()
    return true
  }
}
