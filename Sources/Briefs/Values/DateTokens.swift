/// The numbers and words of a date, without its time of day.
///
/// Digits of all scripts are read, and all dashes and spaces are equal, since word processors
/// replace those that were typed.
struct DateTokens {
  struct Number {
    let value: Int
    let width: Int
  }

  enum Token {
    case number(Number)
    /// A word in lower case, without a full stop.
    case word(String)
    case mark(Unicode.Scalar)
  }

  private let tokens: [Token]
  private var index = 0
  private var hasTime = false
  /// Whether it contains a time that no clock shows.
  private(set) var isBroken = false

  init(_ text: String) { tokens = Self.split(text) }

  mutating func next() -> Token? {
    while index < tokens.count {
      let token = tokens[index]
      if takesTime() || takesHour() || takesOffset() || takesNameOfZone() { continue }
      index += 1
      switch token {
      case .mark(" "), .mark(","), .mark("."), .mark("،"), .mark("("), .mark(")"): continue
      case .mark("-"), .mark("/"): return token
      case .mark: isBroken = true
      case .number: takeOrdinal()
      case .word(let word) where hasTime && Self.zones.contains(word): continue
      case .word: break
      }
      return token
    }
    return nil
  }

  /// The word after the next space.
  var peekedWord: String? {
    guard index + 1 < tokens.count, case .mark(" ") = tokens[index],
      case .word(let word) = tokens[index + 1]
    else {
      return nil
    }
    return word
  }

  // MARK: Skipped parts

  private func mark(_ offset: Int) -> Unicode.Scalar? {
    guard index + offset < tokens.count, case .mark(let mark) = tokens[index + offset] else {
      return nil
    }
    return mark
  }

  private func number(_ offset: Int) -> Number? {
    guard index + offset < tokens.count, case .number(let number) = tokens[index + offset] else {
      return nil
    }
    return number
  }

  /// Consumes `10:00` or `10:00:00.123`, with or without `T`.
  private mutating func takesTime() -> Bool {
    var start = 0
    if index < tokens.count, case .word("t") = tokens[index] { start = 1 }
    guard let hour = number(start), mark(start + 1) == ":", let minute = number(start + 2) else {
      return false
    }
    isBroken = isBroken || hasTime || hour.value > 23 || minute.value > 59 || minute.width != 2
    hasTime = true
    index += start + 3
    if mark(0) == ":", let second = number(1) {
      isBroken = isBroken || second.value > 60
      index += 2
      if mark(0) == ".", number(1) != nil { index += 2 }
    }
    return true
  }

  /// Consumes an hour such as `10am` or `3 p.m`.
  private mutating func takesHour() -> Bool {
    guard let hour = number(0), hour.value <= 12 else { return false }
    let next = mark(1) == " " ? index + 2 : index + 1
    guard next < tokens.count, case .word(let word) = tokens[next], word == "am" || word == "pm"
    else { return false }
    isBroken = isBroken || hasTime
    (hasTime, index) = (true, next + 1)
    return true
  }

  /// Consumes `[Asia/Karachi]` or `(Pakistan Standard Time)` after a time.
  private mutating func takesNameOfZone() -> Bool {
    guard hasTime, let open = mark(0), open == "[" || open == "(" else { return false }
    while index < tokens.count, mark(0) != "]", mark(0) != ")" { index += 1 }
    index += 1
    return true
  }

  /// Consumes `+05:00`, `-4` or `+0100` after a time.
  private mutating func takesOffset() -> Bool {
    guard hasTime, let sign = mark(0), sign == "+" || sign == "-", let hours = number(1) else {
      return false
    }
    isBroken = isBroken || hours.width > 4
    index += 2
    if mark(0) == ":", number(1) != nil { index += 2 }
    return true
  }

  private mutating func takeOrdinal() {
    guard index < tokens.count, case .word(let word) = tokens[index], Self.ordinals.contains(word)
    else { return }
    index += 1
  }

  private static let ordinals: Set<String> = [
    "st", "nd", "rd", "th", "er", "ère", "º", "ª", "°", "ء", "م",
  ]

  /// Time zones, and other words next to a time.
  private static let zones: Set<String> = [
    "z", "utc", "gmt", "am", "pm", "a", "p", "m", "est", "edt", "cst", "cdt", "mst", "mdt", "pst",
    "pdt", "cet",
    "cest", "eet", "eest", "bst", "ist", "pkt", "uhr", "h",
  ]

  // MARK: Splitting

  private static func split(_ text: String) -> [Token] {
    var tokens: [Token] = []
    for scalar in text.lowercased().unicodeScalars {
      if let digit = scalar.digit {
        tokens.extend(byDigit: digit)
      } else if scalar.properties.isAlphabetic
        || scalar.properties.generalCategory == .nonspacingMark
      {
        tokens.extend(by: scalar)
      } else if scalar.properties.generalCategory != .format {
        tokens.append(.mark(scalar.plainMark))
      }
    }
    return tokens
  }
}

extension [DateTokens.Token] {
  fileprivate mutating func extend(byDigit digit: Int) {
    guard case .number(let number)? = last, number.width < 9 else {
      return append(.number(DateTokens.Number(value: digit, width: 1)))
    }
    self[count - 1] = .number(
      DateTokens.Number(value: number.value * 10 + digit, width: number.width + 1))
  }

  /// Extends a word, but the Chinese, Japanese and Korean signs for year, month and day are
  /// separate words.
  fileprivate mutating func extend(by letter: Unicode.Scalar) {
    guard case .word(let word)? = last, !letter.properties.isIdeographic else {
      return append(.word(String(letter)))
    }
    self[count - 1] = .word(word + String(letter))
  }
}

extension Unicode.Scalar {
  /// The value of a decimal digit of any script.
  var digit: Int? {
    guard properties.numericType == .decimal, let value = properties.numericValue else {
      return nil
    }
    return Int(value)
  }

  /// A hyphen for any dash, and a space for any space.
  fileprivate var plainMark: Unicode.Scalar {
    switch value {
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: "-"
    case 0x2044, 0x2215, 0xFF0F: "/"
    case 0xFF0E: "."
    case 0xFF1A: ":"
    default: properties.isWhitespace ? " " : self
    }
  }
}
