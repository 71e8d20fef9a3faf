import Basics

/// Our own HTML as a tree, for writing it in another format.
///
/// It is well-formed except for elements that an author's raw HTML leaves open, which end where
/// their parents do.
package struct HTMLFragment {
  package enum Node: Sendable {
    case text(String)
    case element(Element)
  }

  package struct Element: Sendable {
    package var name: String
    package var attributes: [String: String] = [:]
    package var children: [Node] = []
    /// The whole element as it is written, for a picture in SVG, whose text is not part of the page's.
    package var source = ""

    package init(
      name: String, attributes: [String: String] = [:], children: [Node] = [], source: String = ""
    ) {
      self.name = name
      self.source = source
      self.attributes = attributes
      self.children = children
    }

    package var classes: [Substring] { (attributes["class"] ?? "").split(separator: " ") }

    package func has(_ name: Substring) -> Bool { classes.contains(name) }

    /// Whether the element is not part of the text, or repeats it.
    package var isLeftOut: Bool { classes.contains(where: Self.leftOut.contains) }

    private static let leftOut: Set<Substring> = [
      "margin-note", "anchor", "para", "back", "cite-card", "visually-hidden", "Z3988",
      "chart-narrow", "chart-summary", "chart-download",
    ]
  }

  package private(set) var nodes: [Node] = []
  private var open: [Element] = []

  /// A limit on nesting beyond that of any real text; deeper elements are ignored, and their text
  /// is kept.
  private static let mostDepth = 200
  private static let voids: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]

  /// - Parameter isPicture: whether this is a picture in SVG, whose elements are wanted too
  package init(_ html: [UInt8], isPicture: Bool = false) {
    var rest = html[...]
    while !rest.isEmpty {
      let text = rest.prefix { $0 != UInt8(ascii: "<") }
      if !text.isEmpty { append(.text(CharacterReference.decoded(text))) }
      rest = rest.dropFirst(text.count)
      guard !rest.isEmpty else { break }
      if !isPicture, rest.starts(with: "<svg".utf8) {
        rest = rest.dropFirst(takePicture(rest))
        continue
      }
      let tag = Self.tag(rest)
      take(tag)
      rest = rest.dropFirst(tag.count)
    }
    while !open.isEmpty { close() }
  }

  /// Returns the bytes of a tag up to its closing `>`, ignoring any in quoted attributes.
  private static func tag(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var quote: UInt8?
    for index in bytes.indices {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return bytes[bytes.startIndex...index]
      }
    }
    return bytes
  }

  /// Takes a picture in SVG, and returns how many bytes it has.
  private mutating func takePicture(_ rest: ArraySlice<UInt8>) -> Int {
    let end = Array("</svg>".utf8)
    let range: Range<Int>? = rest.place(of: end)
    let count = (range?.upperBound ?? rest.endIndex) - rest.startIndex
    let source = String(decoding: rest.prefix(count), as: UTF8.self)
    append(.element(Element(name: "svg", source: source)))
    return count
  }

  private mutating func take(_ tag: ArraySlice<UInt8>) {
    let text = String(decoding: tag.dropFirst().dropLast(), as: UTF8.self)
    if text.hasPrefix("/") {
      let name = text.dropFirst().lowercased()
      guard open.contains(where: { $0.name == name }) else { return }
      while let last = open.last {
        close()
        if last.name == name { break }
      }
      return
    }
    guard let first = text.first, first.isLetter else { return }
    let name = text.prefix { $0.isLetter || $0.isNumber }.lowercased()
    let element = Element(name: name, attributes: Self.attributes(text.dropFirst(name.count)))
    if Self.voids.contains(name) || text.hasSuffix("/") {
      append(.element(element))
    } else if open.count < Self.mostDepth {
      open.append(element)
    }
  }

  private static func attributes(_ text: Substring) -> [String: String] {
    var attributes: [String: String] = [:]
    var rest = text.drop { $0 == " " || $0 == "\n" }
    while let first = rest.first, first != "/" {
      let name = rest.prefix { $0 != "=" && $0 != " " && $0 != "\n" }
      rest = rest.dropFirst(max(1, name.count))
      if rest.first == "=" {
        rest = rest.dropFirst()
        let quote = rest.first == "'" ? "'" as Character : "\""
        let value = rest.dropFirst().prefix { $0 != quote }
        attributes[String(name)] = CharacterReference.decoded(value.utf8)
        rest = rest.dropFirst(value.count + 2)
      } else {
        attributes[String(name)] = ""
      }
      rest = rest.drop { $0 == " " || $0 == "\n" }
    }
    return attributes
  }

  private mutating func close() {
    let element = open.removeLast()
    append(.element(element))
  }

  private mutating func append(_ node: Node) {
    if open.isEmpty { nodes.append(node) } else { open[open.count - 1].children.append(node) }
  }
}

extension HTMLFragment.Node {
  package var element: HTMLFragment.Element? {
    if case .element(let element) = self { element } else { nil }
  }

  package var text: String? { if case .text(let text) = self { text } else { nil } }
}

extension [HTMLFragment.Node] {
  package var elements: [HTMLFragment.Element] {
    compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// Whether these are the items of a list of notes.
  package var isNotes: Bool { elements.first?.attributes["id"]?.hasPrefix("note-") == true }

  /// The notes of a list of notes, with their ids and numbers on the page.
  package var notes: [(id: String, number: String, text: [HTMLFragment.Node])] {
    elements.flatMap { element in
      guard element.name == "li", let id = element.attributes["id"],
        let mark = id.firstRange(of: "note-")
      else { return element.children.notes }
      return [(id, String(id[mark.upperBound...]), element.children)]
    }
  }

  /// The text alone, with its white space.
  package var rawText: String {
    map { node in
      switch node {
      case .text(let text): text
      case .element(let element): element.children.rawText
      }
    }.joined()
  }
}

extension String {
  /// The text with each run of white space, also at the ends, replaced by one space; no-break
  /// spaces are kept.
  package var collapsingSpace: String {
    var result = ""
    var isSpace = false
    for character in self {
      if character == " " || character == "\n" || character == "\t" || character == "\r\n" {
        if !isSpace { result.append(" ") }
        isSpace = true
      } else {
        result.append(character)
        isSpace = false
      }
    }
    return result
  }
}
