import Basics

/// The tags (BCP 47) for the names of languages in the packages `babel` and `polyglossia`, in
/// catalogues and by people.
enum Languages {
  /// Returns the tag of a language, or the text itself if it is not the name of one, since it may
  /// be a tag.
  ///
  /// Of several languages, as in `eng; fre` or `english and french`, it returns the first.
  static func tag(_ name: String) -> String {
    let name = name.trimmed
    if let tag = known(name) { return tag }
    let first = name.split { ",;/|".contains($0) }.first.map { String($0).trimmed } ?? name
    let word = first.split(separator: " ").first.map { String($0) } ?? first
    return known(first) ?? known(String(word)) ?? first.asTag
  }

  /// Returns whether the text is the name of a language.
  static func isName(_ name: String) -> Bool { LanguageNames.tags[name.lowercased()] != nil }

  /// Returns the name of a language that is equivalent to a tag, or the tag if there is none.
  static func name(_ tag: String) -> String { LanguageNames.names[tag.lowercased()] ?? tag }

  /// Returns whether the text has the form of a tag: a language of two or three letters, and parts
  /// of up to eight.
  static func isTag(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.count), first.allSatisfy(\.isASCIILetter)
    else { return false }
    return parts.dropFirst().allSatisfy { part in
      (1...8).contains(part.count) && part.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit }
    }
  }

  private static func known(_ name: String) -> String? {
    if name.utf8.count == 2 { return nil }
    let name = name.lowercased()
    if let tag = LanguageNames.tags[name] { return tag }
    return name.utf8.count == 3 ? LanguageCodes.tags[name] : nil
  }
}

extension String {
  /// The tag `en-US` for `en_US` or `EN-us`, and `en-GB` for `eng-GB`, without an encoding after a
  /// full stop.
  fileprivate var asTag: String {
    let text = (split(separator: ".").first.map { String($0) } ?? self).replacing("_", with: "-")
    guard Languages.isTag(text) else { return self }
    var parts = text.split(separator: "-").map { String($0) }
    parts[0] = parts[0].lowercased()
    if let code = LanguageCodes.tags[parts[0]] { parts[0] = code }
    for place in parts.indices.dropFirst() where parts[place].utf8.allSatisfy(\.isASCIILetter) {
      let part = parts[place].lowercased()
      if part.count == 2 { parts[place] = part.uppercased() }
      if part.count == 4 { parts[place] = part.prefix(1).uppercased() + part.dropFirst() }
    }
    return parts.joined(separator: "-")
  }
}
