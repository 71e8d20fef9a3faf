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
    guard at < text.endIndex, text[at] == UInt8(ascii: "@"), !text.isInWord(before: start),
      start == text.startIndex || text[start - 1] != UInt8(ascii: "/")
    else { return nil }
    let name = text[(at + 1)...]
    guard let key = name.first == UInt8(ascii: "{") ? name.bracedKey : name.key else { return nil }
    end = name.first == UInt8(ascii: "{") ? key.endIndex + 1 : key.endIndex
    guard
      end == text.endIndex || text[end] != UInt8(ascii: "@") || text[(end + 1)...].keyLetter == 0
    else { return nil }
    self.text = String(decoding: key, as: UTF8.self)
  }
}

extension String {
  /// Whether the text is a key that needs no braces.
  public var isBareCitationKey: Bool { Array(utf8)[...].key?.count == utf8.count }
}

extension ArraySlice<UInt8> {
  /// Returns whether a letter or digit precedes an index.
  fileprivate func isInWord(before index: Int) -> Bool {
    var start = index - 1
    guard start >= startIndex else { return false }
    while start > startIndex, self[start].isUTF8Continuation, index - start < 4 { start -= 1 }
    let letter = self[start..<index].keyLetter
    return letter > 0 && self[start] != UInt8(ascii: "_")
  }

  /// The key that the text begins with: letters, digits and `_`, with single marks between them.
  fileprivate var key: ArraySlice<UInt8>? {
    var end = startIndex
    while true {
      let rest = self[end...]
      let inner = end > startIndex ? rest.innerMarks : 0
      let letter = rest.dropFirst(inner).keyLetter
      guard letter > 0 else { break }
      end += inner + letter
    }
    return end > startIndex ? self[..<end] : nil
  }

  /// The key between balanced braces, which can contain anything but spaces.
  fileprivate var bracedKey: ArraySlice<UInt8>? {
    var depth = 0
    for index in prefix(Self.longestKey).indices {
      switch self[index] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        guard depth == 0 else { continue }
        return index > startIndex + 1 ? self[(startIndex + 1)..<index] : nil
      case let byte where byte.isASCIISpace: return nil
      default: break
      }
    }
    return nil
  }

  /// Keeps very many opening braces from each being read to the end of the text.
  private static let longestKey = 2000

  /// The number of marks at the start of the text that may occur within a key.
  private var innerMarks: Int {
    for marks in ["://", "//"] where starts(with: marks.utf8) { return marks.utf8.count }
    return first.map { ":.#$%&-+?<>~/".utf8.contains($0) } ?? false ? 1 : 0
  }

  /// The length of the letter, digit or `_` that the text begins with, or 0.
  ///
  /// The marks of Indian scripts are not letters in Unicode, but belong to a key all the same.
  fileprivate var keyLetter: Int {
    guard let first else { return 0 }
    if first < 0x80 { return first.isASCIIAlphanumeric || first == UInt8(ascii: "_") ? 1 : 0 }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard let scalar = String(decoding: prefix(length), as: UTF8.self).unicodeScalars.first else {
      return 0
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
      return length
    default: return 0
    }
  }
}
