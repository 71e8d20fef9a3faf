/// A name and a rank written together: `Amina Khan. Research Associate`.
///
/// The full stop of an initial (`J. R. Smith`), a title (`Dr. Amina Khan`) or a suffix
/// (`Martin King Jr.`) does not end a name. A name before a rank has two words, and its last one is
/// not abbreviated.
struct RankedName: Equatable {
  let name: String
  let rank: String

  init?(_ text: String) {
    guard let dot = Self.endOfName(in: text) else { return nil }
    let rank = text[dot...].dropFirst().drop { $0 == " " }
    guard !rank.isEmpty else { return nil }
    name = String(text[..<dot])
    self.rank = String(rank)
  }

  private static func endOfName(in text: String) -> String.Index? {
    var start = text.startIndex
    while let dot = text.utf8[start...].firstIndex(of: UInt8(ascii: ".")) {
      start = text.utf8.index(after: dot)
      guard start < text.endIndex, text.utf8[start] == UInt8(ascii: " ") else { continue }
      if endsName(text[..<dot], rank: text[start...]) { return dot }
    }
    return nil
  }

  private static func endsName(_ name: Substring, rank: Substring) -> Bool {
    let words = name.split(separator: " ")
    guard let last = words.last, words.count >= 2 else { return false }
    let letters = last.split(separator: ".").last.map { $0.lowercased() } ?? ""
    if abbreviations.contains(letters) {
      return suffixes.contains(letters) && NameWords.nameRank(rank)
    }
    return letters.count >= 4 || (letters.count >= 2 && NameWords.nameRank(rank))
  }

  private static let suffixes: Set<String> = ["jr", "sr", "phd", "md", "esq"]

  private static let abbreviations: Set<String> = suffixes.union([
    "adm", "amb", "brig", "capt", "cdr", "col", "dr", "drs", "eng", "engr", "fr", "gen", "gov",
    "hon", "lt", "maj", "mme", "mr", "mrs", "ms", "prof", "rep", "rev", "sen", "sgt", "sir", "st",
  ])
}
