import Basics

/// A typographic mark that is printed for a typewriter one.
struct PrintedMark {
  var text: String
  /// The number of typed bytes that it replaces.
  var length: Int
  /// The character that a quotation mark after it sees.
  var counts: Unicode.Scalar
  /// Whether it also replaces the space typed before it.
  var replacesSpace = false

  /// Returns en dashes for two hyphens, em dashes for three, and the nearest match for more.
  static func dashes(_ count: Int) -> PrintedMark? {
    guard count > 1 else { return nil }
    let (em, en) =
      count % 3 == 0
      ? (count / 3, 0)
      : count % 2 == 0
        ? (0, count / 2)
        : count % 3 == 2 ? ((count - 2) / 3, 1) : ((count - 4) / 3, 2)
    let text = String(repeating: "—", count: em) + String(repeating: "–", count: en)
    return PrintedMark(text: text, length: count, counts: "—")
  }

  /// Returns a mark with the no-break space that French sets before `? ! : ;` and inside its
  /// quotation marks, where a space was typed.
  ///
  /// All are narrow except that before a colon (Lexique des règles typographiques en usage à
  /// l’Imprimerie nationale, “Ponctuation”). They only replace typed spaces, since not everyone who
  /// writes French uses them.
  static func french(
    in text: ArraySlice<UInt8>, at index: Int, isAfterSpace: Bool
  ) -> PrintedMark? {
    let isGuillemet = text[index] == 0xC2
    if isGuillemet, text[index...].starts(with: "« ".utf8) {
      return PrintedMark(text: "«\u{202F}", length: 3, counts: "(")
    }
    guard isAfterSpace else { return nil }
    if isGuillemet {
      guard text[index...].starts(with: "»".utf8) else { return nil }
      return PrintedMark(text: "\u{202F}»", length: 2, counts: ")", replacesSpace: true)
    }
    guard endsClause(before: text[(index + 1)...]) else { return nil }
    let mark = Unicode.Scalar(text[index])
    return PrintedMark(
      text: (mark == ":" ? "\u{A0}" : "\u{202F}") + String(mark), length: 1, counts: mark,
      replacesSpace: true)
  }

  /// Returns whether no word follows, so that `!important` and `::before` stay unchanged.
  private static func endsClause(before text: ArraySlice<UInt8>) -> Bool {
    guard let next = text.firstScalar else { return true }
    switch next {
    case "?", "!", ".", "…", ")", "]", "»", "\"", "'", "”", "’", "\u{A0}": return true
    default: return next.properties.isWhitespace
    }
  }
}
