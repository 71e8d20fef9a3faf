import SourceText

/// The marks of printing for those of typing: quotation marks, dashes and ellipses.
extension HTMLWriter {
  struct PrintedMark {
    var text: String
    /// How many typed bytes it stands for.
    var length: Int
    /// What it counts as for a quotation mark after it.
    var counts: Unicode.Scalar
  }

  /// The mark to print for what is typed at `index`; text before `start` has been written already.
  mutating func printedMark(in text: ArraySlice<UInt8>, at index: Int, from start: Int)
    -> PrintedMark?
  {
    guard let typography = options.typography else { return nil }
    switch text[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let before = index > start ? text[start..<index].lastScalar : previous
      let mark = typography.mark(
        for: text[index], after: before, before: text[(index + 1)...].prefix(3),
        innerIsOpen: innerQuoteIsOpen)
      if text[index] == UInt8(ascii: "'"), mark.counts != "x" {
        innerQuoteIsOpen = mark.counts == "("
      }
      return mark
    case UInt8(ascii: "-"): return dashes(text[index...].prefix { $0 == UInt8(ascii: "-") }.count)
    case UInt8(ascii: "."):
      guard text[index...].starts(with: "...".utf8) else { return nil }
      return PrintedMark(text: "…", length: 3, counts: "…")
    default: return nil
    }
  }

  /// En dashes for two hyphens, em dashes for three, and what comes nearest for more.
  private func dashes(_ count: Int) -> PrintedMark? {
    guard count > 1 else { return nil }
    let (em, en) =
      count % 3 == 0
      ? (count / 3, 0)
      : count % 2 == 0
        ? (0, count / 2)
        : count % 3 == 2 ? ((count - 2) / 3, 1) : ((count - 4) / 3, 2)
    let text = String(repeating: "—", count: em) + String(repeating: "–", count: en)
    return PrintedMark(text: text, length: count, counts: "—")
  }
}

extension Typography {
  /// The mark for a straight quotation mark between two letters (nil at the edge of the text).
  fileprivate func mark(
    for typed: UInt8, after before: Unicode.Scalar?, before following: ArraySlice<UInt8>,
    innerIsOpen: Bool
  ) -> HTMLWriter.PrintedMark {
    let opens = (before?.letsQuoteOpen ?? true) && !closes(after: before, before: following)
    let isSingle = typed == UInt8(ascii: "'")
    let isInWord = before?.properties.isAlphabetic == true && !(innerIsOpen && following.isPastWord)
    if isSingle, isInWord || (opens && following.isDecade) {
      return HTMLWriter.PrintedMark(text: "’", length: 1, counts: "x")
    }
    // A closing mark of one language opens in another: what it counts as must not depend on its shape.
    let text = opens ? (isSingle ? innerOpen : outerOpen) : (isSingle ? innerClose : outerClose)
    return HTMLWriter.PrintedMark(text: text, length: 1, counts: opens ? "(" : ")")
  }

  /// Whether what follows speaks for the end of a quotation: a space, or the end of a clause.
  private func closes(after before: Unicode.Scalar?, before following: ArraySlice<UInt8>) -> Bool {
    guard let next = following.first else {
      return before?.properties.generalCategory == .dashPunctuation
    }
    return next.isASCIISpace || ".,;:!?)]}".utf8.contains(next)
  }
}

extension ArraySlice<UInt8> {
  /// Whether no letter follows.
  fileprivate var isPastWord: Bool { first.map { !$0.isASCIILetter && $0 < 0x80 } ?? true }

  /// Whether two digits follow, and no more, as in `'90s`.
  fileprivate var isDecade: Bool {
    count >= 2 && prefix(2).allSatisfy(\.isASCIIDigit)
      && !dropFirst(2).contains(where: \.isASCIIDigit)
  }
}

extension Unicode.Scalar {
  /// Whether a quotation mark after this one opens: after spaces, opening brackets, dashes and the like.
  fileprivate var letsQuoteOpen: Bool {
    switch properties.generalCategory {
    case .spaceSeparator, .control, .openPunctuation, .dashPunctuation, .initialPunctuation: true
    default: self == "/"
    }
  }
}
