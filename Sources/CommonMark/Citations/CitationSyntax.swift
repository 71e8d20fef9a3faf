import SourceText

/// Reads citations as pandoc writes them (pandoc manual, “Citation syntax”).
enum CitationSyntax {
  /// The citations of a bracket's content; nil when it names no key.
  static func group(_ content: ArraySlice<UInt8>) -> [CitationGroup.Item]? {
    var items: [CitationGroup.Item] = []
    var waiting: [UInt8] = []
    for part in parts(of: content) {
      guard let item = item(part) else {
        // A part without a key belongs to the one before, or the one after.
        if items.isEmpty {
          waiting += part + [UInt8(ascii: ";")]
        } else {
          items[items.count - 1].suffix += ";" + CitationMarkup.text(part)
        }
        continue
      }
      items.append(item)
      if !waiting.isEmpty, items.count == 1 {
        items[0].prefix = CitationMarkup.text(waiting[...]) + " " + items[0].prefix
      }
    }
    return items.isEmpty ? nil : items
  }

  /// The parts between semicolons, but for those in brackets, braces and code.
  private static func parts(of content: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = content.startIndex
    var depth = 0
    var index = start
    while index < content.endIndex {
      switch content[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "("): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: ";") where depth <= 0:
        parts.append(content[start..<index])
        start = index + 1
      default: break
      }
      index += 1
    }
    return parts + [content[min(start, content.endIndex)...]]
  }

  private static func item(_ part: ArraySlice<UInt8>) -> CitationGroup.Item? {
    var index = part.startIndex
    while index < part.endIndex {
      if part[index] == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      if part[index] == UInt8(ascii: "@"), isBoundary(before: index, in: part),
        let key = key(in: part, at: index)
      {
        let hasHyphen = index > part.startIndex && part[index - 1] == UInt8(ascii: "-")
        let prefix = part[..<(hasHyphen ? index - 1 : index)]
        return CitationGroup.Item(
          key: key.text, prefix: CitationMarkup.prefix(prefix),
          suffix: CitationMarkup.text(part[key.end...]), suppressesAuthor: hasHyphen)
      }
      index += 1
    }
    return nil
  }

  /// Whether a key may begin: not within a word, an address or an e-mail address.
  static func isBoundary(before index: Int, in text: ArraySlice<UInt8>) -> Bool {
    guard index > text.startIndex else { return true }
    let before = text[index - 1]
    if before.isASCIIAlphanumeric || before >= 0x80 && before.isWordByte(in: text, at: index - 1) {
      return false
    }
    return before != UInt8(ascii: "/") && before != UInt8(ascii: "@")
  }

  /// The key after the `@` at `index`, and where it ends.
  static func key(in text: ArraySlice<UInt8>, at index: Int) -> (text: String, end: Int)? {
    let start = index + 1
    guard start < text.endIndex else { return nil }
    if text[start] == UInt8(ascii: "{") { return braced(in: text, at: start) }
    guard text[start].isKeyLetter else { return nil }
    var end = start
    while end < text.endIndex {
      if text[end].isKeyLetter {
        end += 1
      } else if isInner(text, end) {
        end += 1
      } else if text[end] == UInt8(ascii: ":"), text[end...].starts(with: "://".utf8) {
        end += 3
      } else {
        break
      }
    }
    return (String(decoding: text[start..<end], as: UTF8.self), end)
  }

  /// Single punctuation marks may be within a key.
  private static func isInner(_ text: ArraySlice<UInt8>, _ index: Int) -> Bool {
    ":.#$%&-+?<>~/".utf8.contains(text[index]) && index + 1 < text.endIndex
      && text[index + 1].isKeyLetter
  }

  private static func braced(in text: ArraySlice<UInt8>, at open: Int) -> (text: String, end: Int)?
  {
    var depth = 0
    for index in open..<text.endIndex {
      switch text[index] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        guard depth == 0 else { continue }
        let key = text[(open + 1)..<index]
        return key.isEmpty ? nil : (String(decoding: key, as: UTF8.self), index + 1)
      case let byte where byte.isASCIISpace: return nil
      default: break
      }
    }
    return nil
  }
}

extension UInt8 {
  fileprivate var isKeyLetter: Bool {
    isASCIIAlphanumeric || self == UInt8(ascii: "_") || self >= 0x80
  }

  /// Whether the byte ends a letter, and not a mark such as “ or —, in UTF-8.
  fileprivate func isWordByte(in text: ArraySlice<UInt8>, at index: Int) -> Bool {
    var start = index
    while start > text.startIndex, text[start] & 0xC0 == 0x80 { start -= 1 }
    let scalars = String(decoding: text[start...index], as: UTF8.self).unicodeScalars
    return scalars.first?.properties.isAlphabetic ?? false
  }
}
