import Basics
import SourceText

/// Appends running text to bytes, with typographic marks for typewriter ones: quotation marks,
/// dashes and ellipses.
struct Typesetter {
  var out: [UInt8] = []
  /// The last letter of the running text; nil at the beginning of a block.
  var previous: Unicode.Scalar?
  private var openQuotes = OpenQuotes()
  /// The quotation marks of the language; nil leaves all marks as typed.
  private let typography: Typography?
  private let language: String

  init(_ typography: Typography?, language: String) {
    self.typography = typography
    self.language = language
  }

  mutating func beginBlock() {
    previous = nil
    openQuotes = OpenQuotes()
  }

  /// Writes text as typed.
  mutating func putPlain(_ text: ArraySlice<UInt8>) {
    guard !text.isEmpty else { return }
    out.putEscaped(text)
    previous = text.lastScalar
  }

  // MARK: Marks

  /// Returns the mark to print for the text at `index`; text before `start` has already been
  /// written.
  mutating func mark(
    in text: ArraySlice<UInt8>, at index: Int, from start: Int
  ) -> PrintedMark? {
    guard let typography else { return nil }
    switch text[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let typed = TypedQuote(
        in: text, at: index, after: index > start ? text[start..<index].lastScalar : previous,
        isOpen: text[index] == UInt8(ascii: "'") ? openQuotes.inner : openQuotes.outer)
      return quotationMark(for: typed, typography)
    case UInt8(ascii: "-"): return .dashes(text[index...].prefix { $0 == UInt8(ascii: "-") }.count)
    case UInt8(ascii: "."):
      guard text[index...].starts(with: "...".utf8) else { return nil }
      return PrintedMark(text: "…", length: 3, counts: "…")
    case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ";"), UInt8(ascii: ":"), 0xC2:
      guard language == "fr" else { return nil }
      return .french(
        in: text, at: index, isAfterSpace: hasTypedSpace(before: index, in: text, from: start))
    default: return nil
    }
  }

  private mutating func quotationMark(
    for typed: TypedQuote, _ typography: Typography
  ) -> PrintedMark {
    switch typed.role(in: language) {
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

  /// Returns whether exactly one space, or a line ending, comes before.
  private func hasTypedSpace(
    before index: Int, in text: ArraySlice<UInt8>, from start: Int
  ) -> Bool {
    guard index > start else { return previous == " " && out.last?.isASCIISpace == true }
    guard text[index - 1] == UInt8(ascii: " ") else { return false }
    return index - 1 > start ? text[index - 2] != UInt8(ascii: " ") : previous != nil
  }

  /// Writes a mark for the text at `index`; text before `start` has already been written.
  mutating func put(_ mark: PrintedMark, in text: ArraySlice<UInt8>, at index: Int, from start: Int)
  {
    if mark.replacesSpace, index == start, out.last?.isASCIISpace == true { out.removeLast() }
    putPlain(text[start..<max(start, mark.replacesSpace ? index - 1 : index)])
    out.putEscaped(mark.text)
    previous = mark.counts
  }

  // MARK: Line endings

  /// Returns whether a line ending before a character is between two characters of Chinese or
  /// Japanese, where it would be displayed as a space (CSS Text 4, section 4.1.3).
  ///
  /// Korean sets spaces between words, in any script.
  func joinsLines(before next: @autoclosure () -> Unicode.Scalar?) -> Bool {
    guard let previous, previous.value >= 0xB7, typography != nil, language != "ko",
      let next = next()
    else { return false }
    return (previous.isSetSolid && (next.isSetSolid || next.isSharedPunctuation))
      || (previous.isSharedPunctuation && next.isSetSolid)
  }
}

/// The open quotations of a paragraph.
private struct OpenQuotes {
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
