/// Titles of journals and series in capitals.
extension String {
  /// The title with its acronyms protected, which stay in capitals when the rest is put in lower
  /// case: `BMC PUBLIC HEALTH`, `PLOS ONE`.
  var protectingAcronyms: String {
    guard isInCapitals, !utf8.contains(UInt8(ascii: "<")) else { return self }
    let words = split(separator: " ", omittingEmptySubsequences: false)
    let areAllShort = words.allSatisfy { $0.count <= Self.longestAcronym }
    return words.map { word in
      let isKept = word.isShortName && (areAllShort || !Self.ordinary.contains(word.lowercased()))
      return isKept ? "<span class=\"nocase\">\(word)</span>" : String(word)
    }.joined(separator: " ")
  }

  private var isInCapitals: Bool {
    guard let first = utf8.first, first < UInt8(ascii: "a") || first >= 0x80 else { return false }
    return contains(" ") && !contains(where: \.isLowercase)
  }

  private static let longestAcronym = 4

  /// Short words that are not names.
  private static let ordinary: Set<String> = [
    "a", "acta", "aged", "ages", "aid", "air", "an", "and", "arab", "area", "art", "arts", "as",
    "asia", "at", "bank", "bone", "book", "boy", "but", "by", "care", "cell", "city", "coal",
    "cold",
    "da", "das", "data", "day", "de", "del", "der", "des", "di", "die", "diet", "drug", "du",
    "east",
    "el", "eye", "farm", "fire", "fish", "food", "foot", "for", "free", "from", "fuel", "game",
    "gas", "gene", "gulf", "hand", "high", "home", "in", "into", "iran", "iraq", "la", "lake",
    "land", "law", "laws", "le", "left", "les", "life", "line", "los", "low", "lung", "man", "mass",
    "men", "mind", "near", "new", "news", "next", "nor", "of", "off", "oil", "old", "on", "open",
    "or", "oral", "out", "over", "pain", "past", "per", "plan", "play", "poor", "post", "race",
    "real", "rice", "risk", "road", "rock", "sea", "self", "sex", "skin", "so", "soil", "sons",
    "star", "tax", "term", "text", "the", "time", "to", "town", "tree", "true", "und", "up", "via",
    "war", "wars", "wave", "week", "west", "wild", "wind", "with", "wood", "word", "work", "year",
    "yet", "zoo",
  ]
}

extension Substring {
  fileprivate var isShortName: Bool {
    count <= 4 && contains(where: \.isUppercase) && allSatisfy { $0.isUppercase || $0.isNumber }
  }
}
