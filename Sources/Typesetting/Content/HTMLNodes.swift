import Site

extension HTMLFragment.Node {
  fileprivate var isBlank: Bool { text?.allSatisfy(\.isWhitespace) ?? false }
}

extension HTMLFragment.Element {
  /// The names of elements that are blocks.
  static let blocks: Set<String> = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote", "aside", "pre", "table",
    "figure", "figcaption", "hr", "dl", "dt", "dd", "div", "section", "article", "details",
    "summary", "nav", "header", "footer", "main", "address", "center", "li",
  ]

  /// The direction of the element: `ltr`, `rtl`; for `auto`, that of its first letter (HTML, section
  /// 3.2.6.4).
  var direction: String? {
    guard attributes["dir"] == "auto" else { return attributes["dir"] }
    let letter = children.rawText.unicodeScalars.first { $0.properties.isAlphabetic }
    return letter.map { (0x590...0x8FF).contains($0.value) ? "rtl" : "ltr" }
  }
}

extension [HTMLFragment.Node] {
  /// A block, or running text between blocks.
  enum Run {
    case block(HTMLFragment.Element)
    case line([HTMLFragment.Node])
  }

  /// The blocks and the running text between them, without blank text.
  var runs: [Run] {
    var runs: [Run] = []
    var line: [HTMLFragment.Node] = []
    func end() {
      if !line.allSatisfy(\.isBlank) { runs.append(.line(line)) }
      line = []
    }
    for node in self {
      if let element = node.element, HTMLFragment.Element.blocks.contains(element.name) {
        end()
        if !element.isLeftOut { runs.append(.block(element)) }
      } else {
        line.append(node)
      }
    }
    end()
    return runs
  }

  /// The nodes without space and parts that are left out at their end.
  var withoutSpaceAtEnd: [HTMLFragment.Node] {
    var nodes = self
    while let last = nodes.last, last.isBlank || last.element?.isLeftOut == true {
      nodes.removeLast()
    }
    guard let text = nodes.last?.text, let end = text.lastIndex(where: { !$0.isWhitespace }) else {
      return nodes
    }
    return nodes.dropLast() + [.text(String(text[...end]))]
  }

  /// Whether there is a picture and nothing else.
  var isOnlyPicture: Bool {
    let shown = filter { !$0.isBlank }
    return shown.count == 1 && shown[0].element?.name == "img"
  }

  /// The only element, or the one that is alone in it, as a table in a frame that scrolls.
  var onlyElement: HTMLFragment.Element? {
    var only: HTMLFragment.Element?
    var nodes = self
    while nodes.elements.count == 1, let element = nodes.elements.first {
      only = element
      guard element.name == "div" else { break }
      nodes = element.children
    }
    return only
  }
}

/// The places in a text that links of the same text lead to.
struct Places {
  private var identifiers: Set<String> = []
  private var targets: Set<String> = []

  var reached: Set<String> { targets.intersection(identifiers) }

  mutating func add(_ nodes: [HTMLFragment.Node]) {
    for element in nodes.elements where !element.isLeftOut {
      // Notes are linked with their marks by the engine.
      if element.name == "sup", element.has("note-ref") { continue }
      if let id = element.attributes["id"], !(element.name == "li" && id.contains("note-")) {
        identifiers.insert(id)
      }
      if let href = element.attributes["href"], href.hasPrefix("#") {
        targets.insert(String(href.dropFirst()))
      }
      add(element.children)
    }
  }
}
