import CSL

/// Names as BibTeX writes them (BibTeX, “Names”; BibLaTeX manual, “Extended name format”).
enum BibTeXNames {
  static func parse(_ value: String) -> [Name] {
    split(value, at: "and").compactMap { name($0) }
  }

  private static func name(_ text: String) -> Name? {
    let text = text.trimmed
    if text.isEmpty { return nil }
    if text == "others" { return Name(literal: "others") }
    if text.isWholeGroup { return Name(literal: LaTeXText.text(text)) }
    if text.contains("="), let name = keyed(text) { return name }
    let parts = split(text, at: ",")
    switch parts.count {
    case 1: return inOrder(words(text))
    case 2: return family(words(parts[0]), given: parts[1], suffix: nil)
    default: return family(words(parts[0]), given: parts[2], suffix: parts[1])
    }
  }

  /// `family=Berg, given=Anna, prefix=van den, useprefix=true`.
  private static func keyed(_ text: String) -> Name? {
    var values: [String: String] = [:]
    for part in split(text, at: ",") {
      guard let equals = part.firstIndex(of: "=") else { return nil }
      let key = part[..<equals].trimmingSpaces.lowercased()
      values[key] = LaTeXText.text(part[part.index(after: equals)...].trimmingSpaces)
    }
    guard values["family"] != nil || values["given"] != nil else { return nil }
    var name = Name(family: values["family"], given: values["given"], suffix: values["suffix"])
    if values["useprefix"] == "true" {
      name.nonDroppingParticle = values["prefix"]
    } else {
      name.droppingParticle = values["prefix"]
    }
    return name
  }

  /// `First von Last`.
  private static func inOrder(_ words: [String]) -> Name {
    guard words.count > 1 else { return Name(family: LaTeXText.text(words.first ?? "")) }
    guard let start = words.dropLast().firstIndex(where: \.beginsInLowercase) else {
      return Name(
        family: LaTeXText.text(words[words.count - 1]),
        given: LaTeXText.text(words.dropLast().joined(separator: " ")))
    }
    let end = words.dropLast().lastIndex(where: \.beginsInLowercase) ?? start
    var name = Name(family: LaTeXText.text(words[(end + 1)...].joined(separator: " ")))
    name.droppingParticle = LaTeXText.text(words[start...end].joined(separator: " "))
    if start > 0 { name.given = LaTeXText.text(words[..<start].joined(separator: " ")) }
    return name
  }

  /// `von Last, First` and `von Last, Jr, First`.
  private static func family(_ words: [String], given: String, suffix: String?) -> Name {
    let count = words.dropLast().prefix(while: \.beginsInLowercase).count
    let first = LaTeXText.text(given.trimmed)
    var name = Name(
      family: LaTeXText.text(words[count...].joined(separator: " ")),
      given: first.isEmpty ? nil : first)
    if count > 0 {
      name.droppingParticle = LaTeXText.text(words[..<count].joined(separator: " "))
    }
    if let suffix = suffix?.trimmed, !suffix.isEmpty { name.suffix = LaTeXText.text(suffix) }
    return name
  }

  // MARK: Splitting

  private static func words(_ text: String) -> [String] {
    split(text, where: { $0.isWhitespace || $0 == "~" }).filter { !$0.isEmpty }
  }

  /// Splits outside braces: at a comma, or at a word.
  private static func split(_ text: String, at separator: String) -> [String] {
    // In Arabic script people write that script's comma.
    if separator == "," { return split(text) { $0 == "," || $0 == "،" } }
    guard text.contains(separator) else { return [text] }
    var parts: [String] = []
    var current: [String] = []
    for word in split(text, where: \.isWhitespace) where !word.isEmpty {
      if word.lowercased() == separator {
        parts.append(current.joined(separator: " "))
        current = []
      } else {
        current.append(word)
      }
    }
    return parts + [current.joined(separator: " ")]
  }

  private static func split(_ text: String, where isSeparator: (Character) -> Bool) -> [String] {
    var parts: [String] = []
    var current = ""
    var depth = 0
    for character in text {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      if depth <= 0, isSeparator(character) {
        parts.append(current)
        current = ""
      } else {
        current.append(character)
      }
    }
    return parts + [current]
  }
}

extension String {
  /// Whether one pair of braces holds all of the text.
  fileprivate var isWholeGroup: Bool {
    guard first == "{", last == "}" else { return false }
    var depth = 0
    for (offset, character) in enumerated() {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      if depth == 0, offset < count - 1 { return false }
    }
    // `{\'E}` is one letter, and no institution.
    return !hasPrefix("{\\") || contains(" ")
  }

  /// Whether the first letter outside braces is small, that of a special character included.
  fileprivate var beginsInLowercase: Bool {
    if hasPrefix("{\\") {
      return LaTeXText.text(self).first(where: \.isLetter)?.isLowercase ?? false
    }
    return hasPrefix("{")
      ? false : LaTeXText.text(self).first(where: \.isLetter)?.isLowercase ?? false
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String { String(self).trimmed }
}
