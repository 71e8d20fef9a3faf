import Basics
import SourceText

/// Typographic marks for typewriter ones: quotation marks, dashes and ellipses.
extension HTMLWriter {
  struct PrintedMark {
    var text: String
    /// The number of typed bytes that it replaces.
    var length: Int
    /// The character that a quotation mark after it sees.
    var counts: Unicode.Scalar
    /// Whether it also replaces the space typed before it.
    var replacesSpace = false
  }

  /// Returns the mark to print for the text at `index`; text before `start` has already been
  /// written.
  mutating func printedMark(in text: ArraySlice<UInt8>, at index: Int, from start: Int)
    -> PrintedMark?
  {
    guard let typography = options.typography else { return nil }
    switch text[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let typed = TypedQuote(
        in: text, at: index, after: index > start ? text[start..<index].lastScalar : previous,
        isOpen: text[index] == UInt8(ascii: "'") ? openQuotes.inner : openQuotes.outer)
      return quotationMark(for: typed, typography)
    case UInt8(ascii: "-"): return dashes(text[index...].prefix { $0 == UInt8(ascii: "-") }.count)
    case UInt8(ascii: "."):
      guard text[index...].starts(with: "...".utf8) else { return nil }
      return PrintedMark(text: "…", length: 3, counts: "…")
    case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ";"), UInt8(ascii: ":"), 0xC2:
      return options.language == "fr" ? frenchMark(in: text, at: index, from: start) : nil
    default: return nil
    }
  }

  private mutating func quotationMark(
    for typed: TypedQuote, _ typography: Typography
  ) -> PrintedMark {
    switch typed.role(in: options.language) {
    case .apostrophe: return PrintedMark(text: "’", length: 1, counts: "x")
    case .gershayim: return PrintedMark(text: typed.isSingle ? "׳" : "״", length: 1, counts: "x")
    case .opening(let isElided):
      openQuotes[typed.isSingle] = true
      let mark = typed.isSingle ? typography.innerOpen : typography.outerOpen
      // A closing mark of one language is an opening mark in another, so what it counts as must not
      // depend on its shape.
      return PrintedMark(
        text: isElided ? "’" + mark : mark,
        length: mark.unicodeScalars.last.isSpace && typed.next == " " ? 2 : 1, counts: "(")
    case .closing:
      openQuotes[typed.isSingle] = false
      let mark = typed.isSingle ? typography.innerClose : typography.outerClose
      return PrintedMark(
        text: mark, length: 1, counts: ")",
        replacesSpace: mark.unicodeScalars.first.isSpace && typed.before == " ")
    }
  }

  /// Returns en dashes for two hyphens, em dashes for three, and the nearest match for more.
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

  /// Writes a mark for the text at `index`; text before `start` has already been written.
  mutating func put(_ mark: PrintedMark, in text: ArraySlice<UInt8>, at index: Int, from start: Int)
  {
    if mark.replacesSpace, index == start { dropTypedSpace() }
    putPlain(text[start..<max(start, mark.replacesSpace ? index - 1 : index)])
    out.putEscaped(mark.text)
    previous = mark.counts
  }

  private mutating func dropTypedSpace() {
    if out.last?.isASCIISpace == true { out.removeLast() }
  }
}

/// The open quotations of a paragraph.
struct OpenQuotes {
  var outer = false
  var inner = false

  subscript(isSingle: Bool) -> Bool {
    get { isSingle ? inner : outer }
    set { if isSingle { inner = newValue } else { outer = newValue } }
  }
}

extension Unicode.Scalar? {
  /// Whether it is a no-break space, which French sets inside its marks.
  fileprivate var isSpace: Bool { self == "\u{202F}" || self == "\u{A0}" }
}
