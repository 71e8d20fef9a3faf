/// Words that end with a full stop which does not end a sentence.
public enum Abbreviation {
  private static let known: Set<String> = [
    "acad", "al", "am", "ann", "app", "approx", "arch", "art", "assoc", "ave", "biol", "bros",
    "bull", "ca", "cf", "ch", "chap", "chem", "co", "col", "colo", "comput", "conf", "corp", "dept",
    "ed", "eds", "econ", "eng", "environ", "esp", "est", "etc", "fig", "gen", "gov", "hon", "ibid",
    "inc", "int", "intl", "math", "med", "nat", "natl", "para", "phys", "polit", "pres", "proc",
    "prof", "psychol", "rep", "res", "rev", "sci", "sec", "sen", "ser", "soc", "supp", "suppl",
    "symp", "tech", "trans", "univ", "vgl", "viz", "vol", "vols", "usw",
  ]

  /// Returns whether a word without its final full stop is an abbreviation: `U.S`, `St`, `J`,
  /// `Proc`.
  public static func isOne(_ word: some StringProtocol) -> Bool {
    let letters = word.drop { !$0.isLetter && !$0.isNumber }.lowercased()
    guard let first = letters.first, first.isLetter else { return false }
    if letters.count == 1 || letters.contains(".") { return true }
    return known.contains(letters)
      || !letters.contains { "aeiouyàáâäèéêëìíîïòóôöùúûü".contains($0) || !$0.isASCII }
  }
}

extension StringProtocol {
  /// Whether the text ends a sentence, and does not end with an abbreviation or an ellipsis.
  public var endsSentence: Bool {
    var rest = self[...]
    while let last = rest.last, last.isWhitespace || "\"'”’»)]".contains(last) { rest.removeLast() }
    switch rest.popLast() {
    case "!", "?": return true
    case ".":
      let start = rest.lastIndex(where: \.isWhitespace).map(rest.index(after:)) ?? rest.startIndex
      return rest.last != "." && !Abbreviation.isOne(rest[start...])
    default: return false
    }
  }
}
