import Basics

/// A tag in raw HTML, as far as browsers agree on it (HTML, section 13.1.2).
struct HTMLTag: Equatable {
  /// The name in lower case.
  var name: String
  var isEnd: Bool
  /// Whether it ends with `/>`, by which its author means that it has no content.
  var isSelfClosing = false
  var attributes: [Attribute] = []
  /// The source, as typed.
  var source: ArraySlice<UInt8> = []

  /// Returns the value of an attribute, or nil if there is none.
  func value(of name: String) -> [UInt8]? { attributes.first { $0.name == name }?.value }

  struct Attribute: Equatable {
    /// The name in lower case.
    var name: String
    /// The value as typed, with its character references; nil for a name without a value.
    var value: [UInt8]?
  }
}

extension HTMLTag {
  /// The addresses that a browser loads automatically for the tag (HTML, section 2.4 and the
  /// elements).
  var requests: [[UInt8]] {
    guard !isEnd else { return [] }
    return attributes.flatMap { attribute -> [[UInt8]] in
      guard let value = attribute.value else { return [] }
      switch attribute.name {
      case "src", "poster", "background": return [value]
      case "data": return name == "object" ? [value] : []
      case "href": return loadsLink || name == "image" || name == "use" ? [value] : []
      case "srcset", "imagesrcset": return Self.sources(of: value)
      default: return []
      }
    }
  }

  /// Whether this is a `<link>` to something that the page loads.
  private var loadsLink: Bool {
    guard name == "link", let relation = value(of: "rel") else { return false }
    let words = String(decoding: relation, as: UTF8.self).lowercased()
      .split(whereSeparator: \.isWhitespace)
    return words.contains { Self.loadingRelations.contains(String($0)) }
  }

  private static let loadingRelations: Set<String> = [
    "stylesheet", "icon", "apple-touch-icon", "preload", "modulepreload", "prefetch", "preconnect",
    "dns-prefetch", "manifest",
  ]

  /// Returns the addresses in the value of a `srcset`.
  private static func sources(of value: [UInt8]) -> [[UInt8]] {
    value.split(separator: UInt8(ascii: ",")).compactMap { candidate in
      candidate.split(whereSeparator: \.isASCIISpace).first.map { Array($0) }
    }
  }
}

/// A piece of raw HTML.
enum HTMLToken: Equatable {
  case text(ArraySlice<UInt8>)
  case tag(HTMLTag)
  /// A comment, a declaration or a processing instruction, which readers do not see.
  case invisible
}

/// Splits raw HTML into tokens.
///
/// Anything that is not a tag is text, so nothing is lost.
struct HTMLTokenizer: Sequence, IteratorProtocol {
  private var rest: ArraySlice<UInt8>

  init(_ html: ArraySlice<UInt8>) { rest = html }

  mutating func next() -> HTMLToken? {
    guard let first = rest.first else { return nil }
    if first == UInt8(ascii: "<") {
      if let token = takeInvisible() { return token }
      if let tag = takeTag() { return .tag(tag) }
    }
    let end = rest.dropFirst().prefix { $0 != UInt8(ascii: "<") }.endIndex
    let text = rest[..<end]
    rest = rest[end...]
    return .text(text)
  }

  private mutating func takeInvisible() -> HTMLToken? {
    let pairs = [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"), ("<!", ">")]
    for (opening, closing) in pairs where rest.starts(with: opening.utf8) {
      let body = rest.dropFirst(opening.utf8.count)
      if let close = body.place(of: Array(closing.utf8)) {
        rest = rest[close.upperBound...]
      } else {
        rest = []
      }
      return .invisible
    }
    return nil
  }

  private mutating func takeTag() -> HTMLTag? {
    var ahead = rest.dropFirst()
    let isEnd = ahead.first == UInt8(ascii: "/")
    if isEnd { ahead = ahead.dropFirst() }
    guard let first = ahead.first, first.isASCIILetter else { return nil }
    let name = ahead.prefix { $0.isASCIIAlphanumeric || "-:".utf8.contains($0) }
    ahead = ahead[name.endIndex...]
    var tag = HTMLTag(name: String(decoding: name, as: UTF8.self).lowercased(), isEnd: isEnd)
    while true {
      let gap = ahead.prefix { $0.isASCIISpace || $0 == UInt8(ascii: "/") }
      ahead = ahead[gap.endIndex...]
      guard let next = ahead.first else { return nil }
      if next == UInt8(ascii: ">") {
        tag.isSelfClosing = gap.last == UInt8(ascii: "/")
        break
      }
      guard next != UInt8(ascii: "<"), let attribute = Self.takeAttribute(&ahead) else {
        return nil
      }
      tag.attributes.append(attribute)
    }
    tag.source = rest[...ahead.startIndex]
    rest = ahead.dropFirst()
    return tag
  }

  private static func takeAttribute(_ rest: inout ArraySlice<UInt8>) -> HTMLTag.Attribute? {
    let name = rest.prefix { !$0.isASCIISpace && !"=>/\"'<".utf8.contains($0) }
    guard !name.isEmpty else { return nil }
    var attribute = HTMLTag.Attribute(name: String(decoding: name, as: UTF8.self).lowercased())
    var ahead = rest[name.endIndex...]
    rest = ahead
    ahead = ahead.drop { $0.isASCIISpace }
    guard ahead.first == UInt8(ascii: "=") else { return attribute }
    ahead = ahead.dropFirst().drop { $0.isASCIISpace }
    if let quote = ahead.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let value = ahead.dropFirst().prefix { $0 != quote }
      guard value.endIndex < ahead.endIndex else { return nil }
      attribute.value = Array(value)
      rest = ahead[(value.endIndex + 1)...]
    } else {
      let value = ahead.prefix { !$0.isASCIISpace && $0 != UInt8(ascii: ">") }
      attribute.value = Array(value)
      rest = ahead[value.endIndex...]
    }
    return attribute
  }
}
