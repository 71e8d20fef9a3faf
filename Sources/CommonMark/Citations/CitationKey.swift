import Basics
import SourceText

/// A citation key in a text, by pandoc's rules (pandoc manual, “Citation syntax”).
struct CitationKey {
  /// The index of its `@`, or of the hyphen before that.
  var start: Int
  var end: Int
  var text: String
  /// Whether a hyphen omits the author.
  var hasHyphen: Bool

  /// The index of its `@`.
  var at: Int { hasHyphen ? start + 1 : start }

  /// Reads the `@key` or `-@key` that begins at an index.
  ///
  /// A key cannot begin within a word or after a slash. So e-mail addresses, `example.org/@name`
  /// and names with a server, such as `@name@example.org`, are text.
  init?(in text: ArraySlice<UInt8>, at start: Int) {
    hasHyphen = text[start] == UInt8(ascii: "-")
    self.start = start
    let at = hasHyphen ? start + 1 : start
    guard at < text.endIndex, text[at] == UInt8(ascii: "@"),
      !Self.isInWord(before: start, in: text),
      start == text.startIndex || text[start - 1] != UInt8(ascii: "/")
    else { return nil }
    let name = text[(at + 1)...]
    let isBraced = name.first == UInt8(ascii: "{")
    guard let key = isBraced ? Self.bracedKey(name) : Self.key(name) else { return nil }
    end = isBraced ? key.endIndex + 1 : key.endIndex
    guard
      end == text.endIndex || text[end] != UInt8(ascii: "@") || Self.letter(text[(end + 1)...]) == 0
    else { return nil }
    self.text = String(decoding: key, as: UTF8.self)
  }

  /// Returns whether a letter or digit precedes an index.
  private static func isInWord(before index: Int, in text: ArraySlice<UInt8>) -> Bool {
    var start = index - 1
    guard start >= text.startIndex else { return false }
    while start > text.startIndex, text[start].isUTF8Continuation, index - start < 4 { start -= 1 }
    return letter(text[start..<index]) > 0 && text[start] != UInt8(ascii: "_")
  }

  /// Returns the key that a text begins with: letters, digits and `_`, with single marks between
  /// them.
  fileprivate static func key(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var end = text.startIndex
    while true {
      let rest = text[end...]
      let inner = end > text.startIndex ? innerMarks(rest) : 0
      let letter = letter(rest.dropFirst(inner))
      guard letter > 0 else { break }
      end += inner + letter
    }
    return end > text.startIndex ? text[..<end] : nil
  }

  /// Returns the key between balanced braces, which can contain anything but spaces.
  private static func bracedKey(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var depth = 0
    for index in text.prefix(longest).indices {
      switch text[index] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        guard depth == 0 else { continue }
        return index > text.startIndex + 1 ? text[(text.startIndex + 1)..<index] : nil
      case let byte where byte.isASCIISpace: return nil
      default: break
      }
    }
    return nil
  }

  /// Keeps very many opening braces from each being read to the end of the text.
  private static let longest = 2000

  /// Returns the number of marks at the start of a text that may occur within a key.
  private static func innerMarks(_ text: ArraySlice<UInt8>) -> Int {
    for marks in ["://", "//"] where text.starts(with: marks.utf8) { return marks.utf8.count }
    return text.first.map { ":.#$%&-+?<>~/".utf8.contains($0) } ?? false ? 1 : 0
  }

  /// Returns the length of the letter, digit or `_` that a text begins with, or 0.
  ///
  /// The marks of Indian scripts are not letters in Unicode, but belong to a key all the same.
  private static func letter(_ text: ArraySlice<UInt8>) -> Int {
    guard let first = text.first else { return 0 }
    if first < 0x80 { return first.isASCIIAlphanumeric || first == UInt8(ascii: "_") ? 1 : 0 }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    let character = String(decoding: text.prefix(length), as: UTF8.self)
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
      return length
    default: return 0
    }
  }
}

extension String {
  /// Whether the text is a key that needs no braces.
  public var isBareCitationKey: Bool { CitationKey.key(Array(utf8)[...])?.count == utf8.count }
}
