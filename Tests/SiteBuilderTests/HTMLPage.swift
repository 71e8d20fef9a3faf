/// The elements of a page that tests need.
struct HTMLPage {
  let source: String
  let elements: [Element]

  struct Element {
    var name: String
    var attributes: [String: String]
    /// What is inside, up to the next tag.
    var text: String
  }

  init(_ source: String) {
    self.source = source
    var scanner = TagScanner(bytes: Array(source.utf8)[...])
    var elements: [Element] = []
    while let element = scanner.next() { elements.append(element) }
    self.elements = elements
  }

  var identifiers: [String] { elements.compactMap { $0.attributes["id"] } }

  /// Every address that the page names: of links, pictures, style sheets.
  var addresses: [String] {
    elements.flatMap { element in
      ["href", "src", "poster", "data", "action"].compactMap { element.attributes[$0] }
        + (element.attributes["http-equiv"] == "refresh" ? [element.refreshTarget] : [])
    }
  }

  func elements(_ name: String, _ attribute: String, _ value: String) -> [Element] {
    elements.filter { $0.name == name && $0.attributes[attribute] == value }
  }

  func hrefs(_ attribute: String, _ value: String) -> [String] {
    elements.filter { $0.attributes[attribute] == value }.compactMap { $0.attributes["href"] }
  }

  /// The markup between two texts, with single spaces.
  func between(_ start: String, _ end: String) -> String? {
    guard let from = source.firstRange(of: start),
      let to = source[from.upperBound...].firstRange(of: end)
    else { return nil }
    return source[from.upperBound..<to.lowerBound].split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  /// The text between two texts, without tags and with single spaces.
  func text(from start: String, to end: String) -> String? { between(start, end).map(Self.text) }

  /// The text as readers see it: without tags, with references decoded and single spaces.
  static func text(_ html: String) -> String {
    var text = ""
    var isInTag = false
    for character in html {
      if character == "<" { isInTag = true }
      if !isInTag { text.append(character) }
      if character == ">" { isInTag = false }
    }
    return text.unescaped.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension HTMLPage.Element {
  fileprivate var refreshTarget: String {
    attributes["content"]?.split(separator: "url=").last.map(String.init) ?? ""
  }
}

/// Finds one start tag after another.
private struct TagScanner {
  var bytes: ArraySlice<UInt8>

  mutating func next() -> HTMLPage.Element? {
    while let start = bytes.firstIndex(of: UInt8(ascii: "<")) {
      bytes = bytes[(start + 1)...]
      guard let first = bytes.first, first.isLetter else { continue }
      let name = take { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
      var attributes: [String: String] = [:]
      while let (name, value) = nextAttribute() { attributes[name] = value }
      bytes = bytes.dropFirst()
      let text = bytes.prefix { $0 != UInt8(ascii: "<") }
      return HTMLPage.Element(
        name: name, attributes: attributes,
        text: String(decoding: text, as: UTF8.self).unescaped)
    }
    return nil
  }

  private mutating func nextAttribute() -> (String, String)? {
    _ = take { $0 <= 0x20 || $0 == UInt8(ascii: "/") }
    guard let byte = bytes.first, byte != UInt8(ascii: ">") else { return nil }
    let name = take { $0 > 0x20 && !"=>/".utf8.contains($0) }
    guard bytes.first == UInt8(ascii: "=") else { return (name, "") }
    bytes = bytes.dropFirst()
    guard let quote = bytes.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return (name, take { $0 > 0x20 && $0 != UInt8(ascii: ">") }.unescaped)
    }
    bytes = bytes.dropFirst()
    let value = take { $0 != quote }
    bytes = bytes.dropFirst()
    return (name, value.unescaped)
  }

  private mutating func take(_ belongs: (UInt8) -> Bool) -> String {
    let taken = bytes.prefix(while: belongs)
    bytes = bytes[taken.endIndex...]
    return String(decoding: taken, as: UTF8.self)
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}

extension String {
  /// The text with character references read.
  var unescaped: String {
    guard contains("&") else { return self }
    return [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", "\u{A0}"),
      ("&amp;", "&"),
    ].reduce(self) { $0.replacing($1.0, with: $1.1) }
  }
}
