import SourceText

/// The keys and brackets of a paragraph, outside code, escapes, addresses and HTML.
struct CitationMarks {
  struct Bracket {
    var open: Int
    var close: Int
    /// Whether it contains the text of a note: `^[…]`.
    var isNote: Bool
    /// The enclosing bracket.
    var parent: Int?
    /// The innermost note that it is, or is in.
    var note: Int?
    /// Whether it contains a key outside its inner brackets.
    var hasOwnKey = false
    var hasKey = false
  }

  /// A key or a semicolon, with the bracket that contains it.
  struct Placed<Mark> {
    var mark: Mark
    var bracket: Int?
  }

  /// The keys in order; the other lists are in order as well.
  private(set) var keys: [Placed<CitationKey>] = []
  private(set) var semicolons: [Placed<Int>] = []
  private(set) var brackets: [Bracket] = []
  private var bracketsByOpening: [Int: Int] = [:]

  init(in text: ArraySlice<UInt8>) {
    var scanner = CitationScanner(text)
    scanner.run()
    keys = scanner.keys
    semicolons = scanner.semicolons
    takeClosed(scanner.brackets)
    for key in keys {
      if let bracket = key.bracket { brackets[bracket].hasOwnKey = true }
    }
    // The brackets within a bracket come after it.
    for index in brackets.indices.reversed() {
      brackets[index].hasKey = brackets[index].hasKey || brackets[index].hasOwnKey
      guard brackets[index].hasKey, !brackets[index].isNote else { continue }
      if let parent = brackets[index].parent { brackets[parent].hasKey = true }
    }
  }

  /// Keeps only closed brackets.
  ///
  /// The content of an unclosed one belongs to the bracket around it.
  private mutating func takeClosed(_ found: [Bracket]) {
    var numbers: [Int?] = []
    for var bracket in found {
      let number = brackets.count
      bracket.parent = bracket.parent.flatMap { numbers[$0] }
      numbers.append(bracket.close > 0 ? number : bracket.parent)
      guard bracket.close > 0 else { continue }
      bracket.note = bracket.isNote ? number : bracket.parent.flatMap { brackets[$0].note }
      bracketsByOpening[bracket.open] = number
      brackets.append(bracket)
    }
    for index in keys.indices { keys[index].bracket = keys[index].bracket.flatMap { numbers[$0] } }
    for index in semicolons.indices {
      semicolons[index].bracket = semicolons[index].bracket.flatMap { numbers[$0] }
    }
  }

  func bracket(at open: Int) -> Bracket? { bracketsByOpening[open].map { brackets[$0] } }

  /// Returns the brackets within another.
  func brackets(in bracket: Bracket) -> ArraySlice<Bracket> {
    let first = bracketsByOpening[bracket.open].map { $0 + 1 } ?? brackets.count
    return brackets[first...].prefix { $0.open < bracket.close }
  }

  /// Returns the note that contains a key or semicolon.
  func note(of placed: Placed<some Any>) -> Int? { placed.bracket.flatMap { brackets[$0].note } }
}
