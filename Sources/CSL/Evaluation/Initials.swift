/// Given names as initials (CSL 1.0.2: initialize, initialize-with, initialize-with-hyphen).
struct Initials {
  /// The mark after each initial: `.` or `. `.
  let mark: String
  let keepsHyphen: Bool
  /// Whether to shorten whole names; if not, only existing initials are made uniform.
  let abbreviates: Bool

  func of(_ given: String) -> String {
    var result = ""
    var followsHyphen = false
    for word in words(of: given) {
      if word == "-" {
        followsHyphen = true
        continue
      }
      append(word, to: &result, followsHyphen: followsHyphen)
      followsHyphen = false
    }
    return result.trimmed
  }

  /// Returns the initials of a part of a given name, with its separator from the previous one.
  func of(part: String) -> String {
    let rest = part.drop { $0.isWhitespace }
    let initials = of(String(rest.drop { $0 == "-" }))
    if rest.first == "-" { return (keepsHyphen ? "-" : "") + initials }
    let hasSpace = rest.startIndex > part.startIndex && mark.last?.isWhitespace ?? false
    return (hasSpace ? " " : "") + initials
  }

  /// Returns the names, with hyphens as separate words.
  private func words(of given: String) -> [Substring] {
    var words: [Substring] = []
    for word in given.split(whereSeparator: { $0.isWhitespace }) {
      // `J.M.` and `M.-A.` contain several.
      var rest = word
      while let end = rest.firstIndex(where: { $0 == "." || $0 == "-" || $0 == "‐" }) {
        if end > rest.startIndex || rest[end] == "." {
          let upper = rest[end] == "." ? rest.index(after: end) : end
          words.append(rest[rest.startIndex..<upper])
        }
        if rest[end] != "." { words.append("-") }
        rest = rest[rest.index(after: end)...]
      }
      if !rest.isEmpty { words.append(rest) }
    }
    return words
  }

  private func append(_ word: Substring, to result: inout String, followsHyphen: Bool) {
    let name = word.filter { $0 != "." }
    guard let first = name.first(where: \.isLetter) else {
      result += (result.isEmpty ? "" : " ") + word
      return
    }
    // Words in lower case are particles and stay; after a hyphen, they are parts of a name.
    if first.isLowercase, followsHyphen, abbreviates { return }
    if first.isLowercase {
      space(&result, followsHyphen: followsHyphen)
      result += word + " "
      return
    }
    let isInitial = name.count == 1
    if !abbreviates, !isInitial, !(word.hasSuffix(".") && name.count <= 3) {
      space(&result, followsHyphen: followsHyphen)
      result += word + " "
      return
    }
    join(&result, followsHyphen: followsHyphen)
    result += initial(of: name, hasPeriod: word.hasSuffix(".")) + mark
  }

  /// Returns the first letter, or an existing abbreviation such as `Ph.`.
  private func initial(of name: String, hasPeriod: Bool) -> String {
    if hasPeriod, name.count > 1, name.count <= 3 { return name }
    // `TSerendorj` begins with one letter of its alphabet.
    let capitals = name.prefix { $0.isUppercase }
    if capitals.count == 2, capitals.count < name.count {
      return capitals.prefix(1) + capitals.dropFirst().lowercased()
    }
    return String(name.first { $0.isLetter } ?? " ").uppercased()
  }

  private func join(_ result: inout String, followsHyphen: Bool) {
    guard followsHyphen, keepsHyphen, !result.isEmpty else { return }
    while result.last?.isWhitespace ?? false { result.removeLast() }
    result += "-"
  }

  private func space(_ result: inout String, followsHyphen: Bool) {
    if followsHyphen {
      while result.last?.isWhitespace ?? false { result.removeLast() }
      result += "-"
    } else if !result.isEmpty, !(result.last?.isWhitespace ?? false) {
      result += " "
    }
  }
}
