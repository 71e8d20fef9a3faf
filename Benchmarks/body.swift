extension Brief {
  /// Returns about 900 words: paragraphs under three to five headings, and three to eight notes.
  static func body(_ index: Int, _ prose: inout Prose) -> String {
    let count = prose.random.number(in: 9..<11)
    let headings = prose.random.number(in: 3..<6)
    let notes = prose.random.number(in: 3..<9)
    let extra = prose.random.number(in: 2..<count)
    var blocks: [String] = []
    for position in 0..<count {
      if isFirst(position, of: headings, in: count) {
        blocks.append("## " + prose.sentence(Patterns.headings))
      }
      blocks.append(paragraph(note: note(at: position, of: notes, in: count), &prose))
      if position == extra { blocks += extras(index, &prose) }
    }
    blocks.append((1...notes).map { "[^\($0)]: " + source(&prose) }.joined(separator: "\n"))
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// Returns whether a heading comes before a paragraph: the first has none, and the second always has one.
  private static func isFirst(_ position: Int, of headings: Int, in count: Int) -> Bool {
    func section(_ position: Int) -> Int { (position - 1) * headings / (count - 1) }
    return position == 1 || position > 1 && section(position) != section(position - 1)
  }

  /// Returns the note for a paragraph, with the notes spread evenly over the text.
  private static func note(at position: Int, of notes: Int, in count: Int) -> Int? {
    let (before, after) = (position * notes / count, (position + 1) * notes / count)
    return before == after ? nil : after
  }

  private static func paragraph(note: Int?, _ prose: inout Prose) -> String {
    var sentences = prose.paragraph(words: prose.random.number(in: 60..<108))
    if let note {
      sentences[prose.random.number(in: 0..<sentences.count)] += "[^\(note)]"
    }
    return sentences.joined(separator: " ")
  }

  /// Returns a note: most are a bare web address; the others are a sentence, often with a link.
  private static func source(_ prose: inout Prose) -> String {
    prose.random.once(in: 4) ? prose.sentence(Patterns.sources) : prose.word(.address)
  }

  private static func extras(_ index: Int, _ prose: inout Prose) -> [String] {
    var blocks: [String] = []
    if prose.random.once(in: 4) { blocks.append(list(&prose)) }
    if prose.random.once(in: 5) { blocks.append("> " + prose.sentence() + " " + prose.sentence()) }
    if prose.random.once(in: 10) { blocks.append(table(&prose)) }
    if index > 0, prose.random.once(in: 3) {
      let link = link(to: prose.random.number(in: 0..<index))
      blocks.append("An earlier brief, \(link), has more on this. " + prose.sentence())
    }
    return blocks
  }

  private static func list(_ prose: inout Prose) -> String {
    (0..<prose.random.number(in: 3..<6))
      .map { _ in "- " + prose.sentence(Patterns.items) }
      .joined(separator: "\n")
  }

  private static func table(_ prose: inout Prose) -> String {
    let years = ["2005", "2015", "2025"]
    let rows = (0..<prose.random.number(in: 3..<7)).map { _ in
      let name = prose.word(.adjective) + " " + prose.word(.plural)
      let figures = years.map { _ in String(prose.random.number(in: 10..<990)) }
      return "| \(name) | \(figures.joined(separator: " | ")) |"
    }
    return (["| Sector | \(years.joined(separator: " | ")) |", "|---|--:|--:|--:|"] + rows)
      .joined(separator: "\n")
  }
}
