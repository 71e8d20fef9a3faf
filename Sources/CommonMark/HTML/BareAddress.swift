import Basics

/// A web address in running text (GFM 0.29, section 6.9: extended autolinks).
///
/// It also ends before `>`, which no address contains (RFC 3986, appendix C): an address in `&lt;`
/// and `&gt;` is meant to end before the bracket.
struct BareAddress {
  /// The position in the text.
  var range: Range<Int>
  /// The address of the link, with a scheme.
  var href: [UInt8]

  /// Finds the address whose `://` or `www.` is at `index`, unless it begins before `start`.
  init?(in text: ArraySlice<UInt8>, at index: Int, from start: Int) {
    let head = text[start..<index]
    let scheme: StaticString
    if text[index...].starts(with: "://".utf8) {
      if head.hasSuffix("https") {
        scheme = "https"
      } else if head.hasSuffix("http") {
        scheme = "http"
      } else {
        return nil
      }
    } else if text[index] == UInt8(ascii: "."), head.hasSuffix("www") {
      scheme = "www"
    } else {
      return nil
    }
    let begin = index - scheme.utf8CodeUnitCount
    if begin > start, text[begin - 1].isASCIIAlphanumeric { return nil }
    let hostStart = scheme.description == "www" ? begin : index + 3
    guard Self.beginsWithHost(text[hostStart...]) else { return nil }
    let end = Self.end(of: text[begin...])
    guard Self.beginsWithHost(text[hostStart..<max(hostStart, end)]) else { return nil }
    range = begin..<end
    href = (scheme.description == "www" ? Array("http://".utf8) : []) + text[range]
  }

  private static func beginsWithHost(_ address: ArraySlice<UInt8>) -> Bool {
    guard address.first?.isASCIIAlphanumeric == true else { return false }
    for byte in address {
      switch byte {
      case UInt8(ascii: "."): return true
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "<"): return false
      default: if byte.isASCIISpace { return false }
      }
    }
    return false
  }

  /// Returns the end of an address: before a space, `<` or `>`, and before the punctuation of the
  /// sentence.
  static func end(of text: ArraySlice<UInt8>) -> Int {
    var address = text.prefix {
      !$0.isASCIISpace && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">")
    }
    // The number of closing marks without an opening one.
    var (parentheses, brackets) = (0, 0)
    for byte in address {
      switch byte {
      case UInt8(ascii: "("): parentheses -= 1
      case UInt8(ascii: "["): brackets -= 1
      case UInt8(ascii: ")"): parentheses += 1
      case UInt8(ascii: "]"): brackets += 1
      default: break
      }
    }
    while let last = address.last {
      if last == UInt8(ascii: ")"), parentheses > 0 {
        parentheses -= 1
        address = address.dropLast()
      } else if last == UInt8(ascii: "]"), brackets > 0 {
        brackets -= 1
        address = address.dropLast()
      } else if "?!.,:*_~'\";".utf8.contains(last) {
        address = address.dropLast()
      } else if last >= 0x80, let scalar = address.lastScalar, scalar.endsSentence {
        address = address.dropLast(UTF8.width(scalar))
      } else {
        break
      }
    }
    return address.endIndex
  }

  /// Returns an address in a short form for readers: the host, and the end of a long path.
  ///
  /// In print, the style sheet shows the whole address.
  static func readable(_ address: ArraySlice<UInt8>) -> String {
    var text = address
    if let colon = text.firstIndex(of: UInt8(ascii: ":")), text[colon...].starts(with: "://".utf8) {
      text = text[(colon + 3)...]
    }
    if text.starts(with: "www.".utf8) { text = text.dropFirst(4) }
    if text.last == UInt8(ascii: "/") { text = text.dropLast() }
    let whole = String(decoding: text, as: UTF8.self)
    guard text.count > longest, whole.count > longest else { return whole }
    let parts = text.split(separator: UInt8(ascii: "/"))
    guard let host = parts.first, let last = parts.dropFirst().last else { return cut(whole[...]) }
    let file = last.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    let end = cut(String(decoding: file, as: UTF8.self)[...])
    return "\(String(decoding: host, as: UTF8.self))/\(parts.count > 2 ? "…/" : "")\(end)"
  }

  private static let longest = 48

  private static func cut(_ text: Substring) -> String {
    text.count > longest - 16 ? text.prefix(longest - 16) + "…" : String(text)
  }
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ word: StaticString) -> Bool {
    suffix(word.utf8CodeUnitCount).elementsEqual(word.withUTF8Buffer { Array($0) })
  }
}

extension Unicode.Scalar {
  /// Whether a sentence may end with this mark, as with `”`, `»`, `…` or the Urdu `۔`.
  fileprivate var endsSentence: Bool {
    switch properties.generalCategory {
    case .finalPunctuation, .initialPunctuation, .otherPunctuation: true
    default: false
    }
  }
}
