import Basics

/// The no-break spaces that French sets before `? ! : ;` and inside its quotation marks.
///
/// All are narrow except that before a colon (Lexique des règles typographiques en usage à
/// l’Imprimerie nationale, “Ponctuation”). They only replace typed spaces, since not everyone who
/// writes French uses them.
extension HTMLWriter {
  func frenchMark(in text: ArraySlice<UInt8>, at index: Int, from start: Int) -> PrintedMark? {
    let isGuillemet = text[index] == 0xC2
    if isGuillemet, text[index...].starts(with: "« ".utf8) {
      return PrintedMark(text: "«\u{202F}", length: 3, counts: "(")
    }
    guard hasTypedSpace(before: index, in: text, from: start) else { return nil }
    if isGuillemet {
      guard text[index...].starts(with: "»".utf8) else { return nil }
      return PrintedMark(text: "\u{202F}»", length: 2, counts: ")", replacesSpace: true)
    }
    guard text[(index + 1)...].endsClause else { return nil }
    let mark = Unicode.Scalar(text[index])
    return PrintedMark(
      text: (mark == ":" ? "\u{A0}" : "\u{202F}") + String(mark), length: 1, counts: mark,
      replacesSpace: true)
  }

  /// Returns whether exactly one space, or a line ending, comes before.
  private func hasTypedSpace(before index: Int, in text: ArraySlice<UInt8>, from start: Int) -> Bool
  {
    guard index > start else { return previous == " " && out.last?.isASCIISpace == true }
    guard text[index - 1] == UInt8(ascii: " ") else { return false }
    return index - 1 > start ? text[index - 2] != UInt8(ascii: " ") : previous != nil
  }
}

extension ArraySlice<UInt8> {
  /// Whether no word follows, so that `!important` and `::before` stay unchanged.
  fileprivate var endsClause: Bool {
    guard let next = firstScalar else { return true }
    switch next {
    case "?", "!", ".", "…", ")", "]", "»", "\"", "'", "”", "’", "\u{A0}": return true
    default: return next.properties.isWhitespace
    }
  }
}
