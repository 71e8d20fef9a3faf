import Basics

extension LanguageTag {
  /// Reads a well-formed tag (RFC 5646, section 2.1, without its grandfathered tags).
  package init?(_ text: String) {
    let parts = text.lowercased().split(separator: "-", omittingEmptySubsequences: false)
    guard let primary = parts.first, parts.allSatisfy(\.isSubtag) else { return nil }
    var rest = parts.dropFirst()
    let isPrivate = primary == "x"
    guard isPrivate ? !rest.isEmpty : primary.isLetters(2...8) else { return nil }
    if primary.utf8.count < 4 { rest.dropPrefix(limit: 3) { $0.isLetters(3...3) } }
    let script = isPrivate ? nil : rest.takeFirst { $0.isLetters(4...4) }?.titleCased
    let region = isPrivate ? nil : rest.takeFirst(where: \.isRegion)?.uppercased()
    guard isPrivate || rest.isTail else { return nil }
    let cased =
      parts.prefix(1).map(String.init)
      + parts.dropFirst().map { part in
        [script, region].compactMap { $0 }.first { $0.lowercased() == part } ?? String(part)
      }
    self.init(
      text: cased.joined(separator: "-"), language: String(primary), script: script,
      region: region)
  }
}

extension ArraySlice<Substring> {
  fileprivate mutating func takeFirst(where isWanted: (Substring) -> Bool) -> Substring? {
    guard let first, isWanted(first) else { return nil }
    return removeFirst()
  }

  fileprivate mutating func dropPrefix(limit: Int, while isWanted: (Substring) -> Bool) {
    for _ in 0..<limit { _ = takeFirst(where: isWanted) }
  }

  /// Whether the subtags are variants, then extensions, then private use.
  fileprivate var isTail: Bool {
    var rest = self
    rest.dropPrefix(limit: rest.count, while: \.isVariant)
    while let singleton = rest.takeFirst(where: { $0.utf8.count == 1 }) {
      if singleton == "x" { return !rest.isEmpty }
      guard rest.takeFirst(where: { $0.utf8.count >= 2 }) != nil else { return false }
      rest.dropPrefix(limit: rest.count) { $0.utf8.count >= 2 }
    }
    return rest.isEmpty
  }
}

extension Substring {
  fileprivate var isSubtag: Bool {
    (1...8).contains(utf8.count) && utf8.allSatisfy(\.isASCIIAlphanumeric)
  }

  fileprivate func isLetters(_ width: ClosedRange<Int>) -> Bool {
    width.contains(utf8.count) && utf8.allSatisfy(\.isASCIILetter)
  }

  fileprivate var isRegion: Bool {
    isLetters(2...2) || (utf8.count == 3 && utf8.allSatisfy(\.isASCIIDigit))
  }

  fileprivate var isVariant: Bool {
    utf8.count >= 5 || (utf8.count == 4 && utf8.first?.isASCIIDigit == true)
  }

  fileprivate var titleCased: String { prefix(1).uppercased() + dropFirst() }
}

extension LanguageTag {
  /// The direction of its script, or of the script that its language is usually written in.
  package var direction: TextDirection {
    let isRightToLeft =
      script.map(rightToLeftScripts.contains) ?? rightToLeftLanguages.contains(language)
    return isRightToLeft ? .rightToLeft : .leftToRight
  }
}

private let rightToLeftScripts: Set<String> = [
  "Adlm", "Arab", "Aran", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa",
]

/// The languages with right-to-left scripts, by the likely subtags of Unicode's CLDR.
private let rightToLeftLanguages: Set<String> = [
  "apc", "ar", "arb", "arc", "ary", "arz", "azb", "bal", "bgn", "bqi", "brh", "ckb", "dv", "fa",
  "glk", "hbo", "he", "hno", "iw", "ji", "khw", "ks", "lki", "lrc", "luz", "mzn", "nqo", "pbt",
  "pes", "pnb", "prs", "ps", "sd", "skr", "syr", "ug", "ur", "ydd", "yi",
]
