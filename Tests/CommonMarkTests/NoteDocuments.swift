import TestSupport

/// Generates documents with definitions of notes in every position, the same in every run.
struct NoteDocuments {
  private var random: RandomNumbers

  init(seed: UInt64) { random = RandomNumbers(seed: seed) }

  /// A text that refers to each of its notes, so that pandoc shows where each ends.
  ///
  /// Each label is defined once at most, and a line refers to later labels only: pandoc never
  /// returns from a note that leads to itself.
  mutating func next() -> String {
    let count = 3 + random.below(9)
    let references = (0..<count).flatMap { ["0[^\($0)]", ""] }
    let lines = references + (0..<count).map { line(label: $0) }
    let text = lines.joined(separator: "\n") + "\n"
    return text.replacing("\n", with: random.pick(["\n", "\n", "\n", "\r\n"]))
  }

  private mutating func line(label: Int) -> String {
    if random.below(4) == 0 { return random.pick(["", "", "", ">", "> ", "   "]) }
    let content = random.below(2) == 0 ? definition(label) : text(label)
    return random.pick(Self.indentations) + random.pick(Self.containers) + content
  }

  private mutating func text(_ label: Int) -> String {
    random.below(12) == 0 ? "c[^\(label + 1)]" : random.pick(Self.contents)
  }

  private mutating func definition(_ label: Int) -> String {
    "[^\(label)]: \(random.pick(Self.notes))"
  }

  private static let indentations = [
    "", "", "", "", "", " ", "  ", "   ", "    ", "    ", "     ", "      ", "\t", "  \t",
    "        ", "\t\t",
  ]
  private static let containers = [
    "", "", "", "", "", "> ", ">", "- ", "-   ", "+ ", "1. ", "2. ", "1) ", "> - ", "> > ", "- > ",
    "* ", "-\t", ">\t", "10. ",
  ]
  private static let notes = ["n", "n", "n", "", "> n", "# h", "```", "[r]: /u", "<div>", "___"]
  private static let contents = [
    "a", "a", "b", "c", "# h", "___", "===", "```", "~~~", "<div>", "</div>", "<!-- x", "-->",
    "[r]: /u", "[r]", "- a", "2. a", "> a", "\n\n| a | b |\n|---|---|\n| c | d |\n", "      code",
  ]
}
