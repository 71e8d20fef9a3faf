/// The parts of a number variable (CSL 1.0.2: number, is-numeric, label).
///
/// Numeric content is one or more numbers, which may have letters before or after them (`D2`, `2b`,
/// `L2d`), separated by commas, hyphens or ampersands.
struct NumberText {
  enum Part: Equatable {
    case number(String)
    /// A separator: `, `, `–` or ` & `.
    case separator(String)
  }

  var parts: [Part] = []
  var isNumeric = true

  init(_ text: String) {
    var word = ""
    var separator = ""
    func isSeparator(_ character: Character) -> Bool { ",-–&".contains(character) }
    func finishWord(_ parts: inout [Part], _ isNumeric: inout Bool) {
      guard !word.isEmpty else { return }
      if !NumberText.isNumber(word) { isNumeric = false }
      parts.append(.number(word))
      word = ""
    }
    for character in text {
      if character.isWhitespace {
        finishWord(&parts, &isNumeric)
      } else if isSeparator(character) {
        finishWord(&parts, &isNumeric)
        separator.append(character)
      } else {
        if case .number? = parts.last, word.isEmpty {
          // Words with nothing between them are not numbers.
          if separator.isEmpty { isNumeric = false }
          parts.append(.separator(Self.normalized(separator)))
        }
        separator = ""
        word.append(character)
      }
    }
    finishWord(&parts, &isNumeric)
    if parts.isEmpty || !separator.isEmpty { isNumeric = false }
  }

  private static func normalized(_ separator: String) -> String {
    switch separator {
    case "": " "
    case ",": ", "
    case "&": " & "
    default: "-"
    }
  }

  /// Whether there is more than one number.
  var isPlural: Bool { parts.count > 1 }

  /// Returns whether the hyphen at a position is between two increasing plain numbers that span at
  /// most `most`.
  func isRange(around place: Int, _ most: Int) -> Bool {
    guard place > 0, place + 1 < parts.count, case .number(let first) = parts[place - 1],
      case .number(let second) = parts[place + 1], let low = Self.plain(first),
      let high = Self.plain(second)
    else { return false }
    return low < high && high - low < most
  }

  /// Whether the numbers are all lower-case Roman numerals: `i-ix`.
  var areAllRoman: Bool {
    parts.allSatisfy { part in
      guard case .number(let text) = part else { return part != .separator(" ") }
      return text.allSatisfy { "ivxlcdm".contains($0) }
    }
  }

  /// Returns the number in a text without letters.
  static func plain(_ text: String) -> Int? {
    text.allSatisfy { $0.isASCII && $0.isNumber } ? Int(text) : nil
  }

  private static func isNumber(_ word: String) -> Bool {
    guard let first = word.firstIndex(where: { $0.isNumber }) else { return false }
    let last = word.lastIndex(where: { $0.isNumber }) ?? first
    return word[first...last].allSatisfy { $0.isNumber || $0 == "." }
      && word[..<first].allSatisfy { $0.isLetter || $0 == "." }
      && word[word.index(after: last)...].allSatisfy { $0.isLetter || "'’".contains($0) }
  }
}

extension Int {
  /// Digits that sort like the number.
  var sortKey: String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, 9 - digits.count)) + digits
  }

  /// The number in lower-case Roman numerals, or in digits above 3,999.
  var roman: String {
    guard (1...3999).contains(self) else { return String(self) }
    let letters = [
      (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
      (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]
    var rest = self
    var text = ""
    for (value, letter) in letters {
      while rest >= value {
        text += letter
        rest -= value
      }
    }
    return text
  }
}
