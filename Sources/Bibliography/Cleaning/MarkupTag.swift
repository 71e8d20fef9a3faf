import Basics

/// A tag of an element in publishers' exports.
struct MarkupTag {
  /// The name in lower case, without the prefix of JATS.
  let name: String
  let length: Int
  let isEnd: Bool
  /// Whether it is an element without content.
  let isEmpty: Bool
  private let attributes: ArraySlice<UInt8>

  /// Reads a tag at the start of the text; nil for anything but a known tag.
  init?(_ text: ArraySlice<UInt8>) {
    var rest = text.dropFirst()
    isEnd = rest.first == UInt8(ascii: "/")
    if isEnd { rest = rest.dropFirst() }
    let word = rest.prefix(30).prefix {
      $0.isASCIILetter || $0.isASCIIDigit || ":-".utf8.contains($0)
    }
    guard !word.isEmpty else { return nil }
    let full = word.text.lowercased()
    let name = full.hasPrefix("jats:") ? String(full.dropFirst(5)) : full
    guard full.hasPrefix("mml:") || full.hasPrefix("jats:") || Self.known.contains(name) else {
      return nil
    }
    rest = rest.dropFirst(word.count)
    attributes = rest.prefix(1000).prefix { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "<") }
    guard attributes.endIndex < text.endIndex, text[attributes.endIndex] == UInt8(ascii: ">"),
      attributes.first.map({ $0.isASCIISpace || $0 == UInt8(ascii: "/") }) ?? true
    else { return nil }
    self.name = name
    length = attributes.endIndex + 1 - text.startIndex
    isEmpty = attributes.last == UInt8(ascii: "/") || name == "br" || name == "hr" || name == "img"
  }

  /// The markup of references for the element, or nothing.
  var marks: (start: StaticString, end: StaticString) {
    switch name {
    case "i", "em", "italic", "cite": ("<i>", "</i>")
    case "b", "strong", "bold": ("<b>", "</b>")
    case "sup": ("<sup>", "</sup>")
    case "sub", "inf": ("<sub>", "</sub>")
    case "sc", "scp", "smallcaps", "small-caps": ("<sc>", "</sc>")
    case "span": spanMarks
    default: ("", "")
    }
  }

  private var spanMarks: (start: StaticString, end: StaticString) {
    if attributes.holds("nocase") { return ("<span class=\"nocase\">", "</span>") }
    if attributes.holds("nodecor") { return ("<span class=\"nodecor\">", "</span>") }
    if attributes.holds("small-caps") {
      return ("<span style=\"font-variant:small-caps;\">", "</span>")
    }
    if attributes.holds("italic") { return ("<i>", "</i>") }
    return ("", "")
  }

  private static let known: Set<String> = [
    "i", "em", "italic", "cite", "b", "strong", "bold", "sup", "sub", "inf", "sc", "scp",
    "smallcaps", "small-caps", "span", "p", "br", "hr", "div", "u", "tt", "font", "small", "big",
    "title", "underline", "monospace", "roman", "sans-serif", "inline-formula", "tex-math",
    "disp-formula", "alternatives", "named-content", "styled-content", "ext-link", "xref", "math",
    "mi", "mo", "mn", "mrow", "msup", "msub", "msubsup", "mtext", "mfrac", "mspace", "mover",
    "munder", "mstyle", "semantics", "annotation", "a", "h1", "h2", "h3", "h4", "ul", "ol", "li",
    "img", "code", "strike", "abstract", "sec", "label", "overline", "nobr", "wbr",
  ]

  /// Elements that are separate from the text around them.
  static let breaks: Set<String> = [
    "p", "br", "hr", "div", "title", "sec", "li", "h1", "h2", "h3", "h4", "ul", "ol",
  ]
}

extension ArraySlice<UInt8> {
  fileprivate func holds(_ word: StaticString) -> Bool {
    word.withUTF8Buffer { place(of: Array($0)) != nil }
  }
}
