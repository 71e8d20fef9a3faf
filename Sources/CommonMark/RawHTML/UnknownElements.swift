import Basics
import SourceText

/// Names in angle brackets that are not elements of HTML: `<type of person>`, `List<String>`.
struct UnknownElements {
  struct Element {
    /// The name as typed.
    var name: ArraySlice<UInt8>
    var source: ArraySlice<UInt8>
    var node: Int
    var count = 0
    /// Whether it is written in a way that only markup is: with values, a hyphen or an end tag.
    var isMarkup = false

    /// Whether it is named like a component of MDX.
    var isComponent: Bool { name.first?.isASCIIUppercase ?? false }
  }

  private var elements: [Element] = []
  private var places: [ArraySlice<UInt8>: Int] = [:]

  var isEmpty: Bool { elements.isEmpty }

  /// The elements that are meant as markup, and are now part of the text.
  var markup: [Element] { elements.filter { $0.isMarkup && $0.count > 0 } }

  /// Finds all unknown elements of a tree, and turns those in paragraphs into text.
  static func keep(in tree: inout MarkdownTree) -> UnknownElements {
    var unknown = UnknownElements()
    guard tree.text.place(of: UInt8(ascii: "<")) != nil else { return unknown }
    var dropping = DroppedContent()
    for index in tree.nodes.indices {
      if !tree.nodes[index].kind.isInline { dropping = DroppedContent() }
      guard tree.nodes[index].kind == .htmlInline || tree.nodes[index].kind == .htmlBlock else {
        continue
      }
      for case .tag(let tag) in HTMLTokenizer(tree[tree.nodes[index].literal])
      where !dropping.takes(tag) && !HTMLElements.include(tag.name) {
        unknown.add(tag, at: index)
        if tree.nodes[index].kind == .htmlInline { tree.nodes[index].kind = .text }
      }
    }
    return unknown
  }

  private mutating func add(_ tag: HTMLTag, at node: Int) {
    let name = tag.source.dropFirst(tag.isEnd ? 2 : 1).prefix(tag.name.utf8.count)
    let place = places[name] ?? elements.count
    if place == elements.count {
      places[name] = place
      elements.append(Element(name: name, source: tag.source, node: node))
    }
    if !tag.isEnd { elements[place].count += 1 }
    if tag.isEnd || tag.isSelfClosing || tag.name.utf8.contains(UInt8(ascii: "-"))
      || tag.attributes.contains(where: { $0.value != nil })
    {
      elements[place].isMarkup = true
    }
  }
}
