/// Words that begin with an apostrophe for omitted letters.
struct Elisions {
  /// Words that never begin a quotation.
  let certain: Set<String>
  /// Words that may begin a quotation, which a closing mark after them shows.
  let likely: Set<String>

  static func of(_ language: String) -> Elisions? {
    switch language {
    case "en": english
    case "nl", "af": dutch
    case "de": german
    default: nil
    }
  }

  /// The words that lose their vowel before another one.
  static let french: Set<String> = [
    "c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
  ]

  private static let english = Elisions(
    certain: [
      "tis", "tisn", "twas", "twasn", "tween", "twere", "twill", "twixt", "twould", "twouldn",
    ],
    likely: [
      "bout", "cause", "coz", "cuz", "em", "fraid", "n", "neath", "nother", "nuff", "round",
      "scuse", "spose", "til", "till",
    ])

  private static let dutch = Elisions(
    certain: ["k", "m", "n", "ns", "r", "s", "t"], likely: ["n"])

  private static let german = Elisions(certain: [], likely: ["n", "ne", "nen", "ner", "s"])
}
