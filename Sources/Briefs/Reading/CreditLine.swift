import Basics

/// A name, separated from additions to it: `Bo Lind (University of Kisumu)`,
/// `Bo Lind – Senior Fellow`, `Bo Lind <bo@example.org>`,
/// `Bo Lind, Senior Fellow, Institute of Water`.
///
/// A text that names several people is not divided.
struct CreditLine: Equatable {
  private(set) var name: String
  private(set) var role: String?
  private(set) var affiliation: String?
  private(set) var email: String?

  /// - Returns: nil for a lone name, and for a text that cannot be divided with certainty
  init?(_ text: String) {
    guard
      text.utf8.contains(where: Self.marks.contains) || text.hasPrefix("By ")
        || text.hasPrefix("by ")
    else {
      return nil
    }
    if let ranked = RankedName(text) {
      (name, role) = (ranked.name, ranked.rank)
      return
    }
    name = text
    if name.lowercased().hasPrefix("by ") { name = String(name.dropFirst(3)).trimmed }
    takeAddress()
    takeParentheses()
    takeAfterDash()
    takeAfterComma()
    guard name != text, name.isOneName else { return nil }
  }

  /// The marks that may separate a name from an addition; dashes begin with 0xE2.
  private static let marks = Set("(<@|/-–,.".utf8)

  private mutating func takeAddress() {
    guard name.contains("@") else { return }
    var words = name.split(separator: " ").map(String.init)
    guard let index = words.firstIndex(where: { $0.contains("@") }), words.count > 1 else { return }
    let address = words.remove(at: index).filter { !"<>(),;".contains($0) }.replacing(
      "mailto:", with: "")
    guard WebAddress.isEmail(address) else { return }
    email = address
    name = words.joined(separator: " ").trimmedOfMarks
  }

  private mutating func takeParentheses() {
    guard name.hasSuffix(")") || name.hasSuffix("]"),
      let open = name.lastIndex(where: { $0 == "(" || $0 == "[" })
    else {
      return
    }
    let content = String(name[open...].dropFirst().dropLast()).trimmed
    let before = String(name[..<open]).trimmedOfMarks
    guard before.isPerson, !content.isEmpty else { return }
    if NameWords.areSuffixes(content) || (content.contains("/") && content.count < 20) {
      name = before
    } else if content.hasSameScript(as: before) {
      name = before
      take(content, asRole: content.first?.isLowercase ?? false)
    }
  }

  /// Whether a space precedes a byte that can begin a dash, as in few names.
  private var mayHoldDash: Bool {
    var isAfterSpace = false
    for byte in name.utf8 {
      if isAfterSpace, Self.dashes.contains(byte) { return true }
      isAfterSpace = byte == UInt8(ascii: " ")
    }
    return false
  }

  /// The first bytes of the dashes used as separators.
  private static let dashes = Set("-|/–·".utf8.filter { $0 < 0x80 || $0 >= 0xC0 })

  private mutating func takeAfterDash() {
    guard mayHoldDash else { return }
    for mark in [" - ", " – ", " — ", " ― ", " | ", " / ", " -- ", " · ", " • "] {
      let parts = name.split(separator: mark, maxSplits: 1).map { String($0).trimmed }
      guard parts.count == 2, parts[0].isPerson else { continue }
      if mark == " / ", !NameWords.nameRank(parts[1]), !NameWords.nameInstitution(parts[1]) {
        continue
      }
      name = parts[0]
      take(parts[1], asRole: true)
      return
    }
  }

  private mutating func takeAfterComma() {
    let parts = name.split(separator: ",", maxSplits: 1).map { String($0).trimmed }
    guard parts.count == 2, parts[0].isPerson, parts[0].contains(" ") else { return }
    guard NameWords.nameRank(parts[1]) || NameWords.nameInstitution(parts[1]) else { return }
    name = parts[0]
    take(parts[1], asRole: false)
  }

  /// Adds a rank, an institution, or one followed by the other.
  private mutating func take(_ text: String, asRole isRole: Bool) {
    let parts = text.split(separator: ",", maxSplits: 1).map { String($0).trimmed }
    if parts.count == 2, NameWords.nameRank(parts[0]), !NameWords.nameRank(parts[1]) {
      (role, affiliation) = (parts[0], parts[1])
    } else if NameWords.nameRank(text) || (isRole && !NameWords.nameInstitution(text)) {
      role = text
    } else {
      affiliation = text
    }
  }
}

extension CreditLine {
  /// A description of the parts: `the name 'Bo Lind', the role 'Fellow' and the affiliation 'X'`.
  var reading: String {
    var parts = pairs.map { "the \($0.key == "email" ? "address" : $0.key) '\($0.value)'" }
    let last = parts.count > 1 ? " and " + parts.removeLast() : " alone"
    return parts.joined(separator: ", ") + last
  }

  /// The name and its additions as keys of a map.
  var pairs: [(key: String, value: String)] {
    [("name", name), ("role", role), ("affiliation", affiliation), ("email", email)]
      .compactMap { key, value in value.map { (key, $0) } }
  }
}

extension String {
  fileprivate var trimmedOfMarks: String {
    var text = self.trimmed
    while let last = text.last, ",;|-–—".contains(last) { text = String(text.dropLast()).trimmed }
    return text
  }

  /// Whether the text is a single name that is not an institution's.
  fileprivate var isPerson: Bool { isOneName && !NameWords.nameInstitution(self) }

  /// Whether nothing in the text joins two names or cannot be part of one.
  fileprivate var isOneName: Bool {
    !isEmpty && !contains { ";&()[]<>@|".contains($0) } && !contains(" and ") && !contains(" und ")
      && !contains(" et ")
  }

  /// Returns whether another text is in the same script, and not the same name in another one.
  fileprivate func hasSameScript(as other: String) -> Bool {
    let isLatin = { (text: String) in
      text.unicodeScalars.contains { $0.properties.isAlphabetic && $0.value < 0x250 }
    }
    return isLatin(self) == isLatin(other)
  }
}
