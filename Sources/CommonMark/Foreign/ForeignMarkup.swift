import Basics
import SourceText

/// Markup that other programs read but Briefpress prints as typed.
struct ForeignMarkup {
  enum Kind {
    case shortcode, tag, value, wordPress, program, fence, admonition, attributes, module, component
    case wikiLink
  }

  /// The number of occurrences of a kind in a text, and the first of them.
  private struct Occurrences {
    var text: [UInt8]
    var node: Int
    /// The number of kinds that were found before.
    var order: Int
    var count = 1
  }

  private var found: [Kind: Occurrences] = [:]

  mutating func add(_ kind: Kind, _ text: some Collection<UInt8>, at node: Int) {
    if found[kind] == nil {
      found[kind] = Occurrences(text: Array(text.prefix(400)), node: node, order: found.count)
    } else {
      found[kind]?.count += 1
    }
  }

  /// Returns one diagnostic for each kind, in the order of the text.
  func diagnostics(_ document: MarkdownDocument, _ places: inout PlaceFinder) -> [Diagnostic] {
    let inOrder = found.sorted {
      ($0.value.node, $0.value.order) < ($1.value.node, $1.value.order)
    }
    return inOrder.map { kind, first in
      let others = first.count - 1
      let subject = others == 0 ? "is" : "and \(others) other\(others == 1 ? "" : "s") are"
      let object = others == 0 ? kind.name : kind.plural
      return Diagnostic(
        .foreignPlaceholder,
        "'\(first.text.shown)' \(subject) \(object), which Briefpress does not read",
        at: places.place(of: first.node, in: document.tree, containing: first.text.beginning),
        help: kind.help)
    }
  }
}

extension ForeignMarkup.Kind {
  fileprivate var name: String {
    switch self {
    case .shortcode: "a shortcode of Hugo"
    case .tag: "a tag of Liquid or Jinja"
    case .value: "a placeholder of another generator"
    case .wordPress: "a shortcode of WordPress"
    case .program: "a piece of a program"
    case .fence: "a fenced div"
    case .admonition: "an admonition"
    case .attributes: "a list of attributes"
    case .module: "a line of MDX"
    case .component: "a component"
    case .wikiLink: "a wiki link"
    }
  }

  fileprivate var plural: String {
    switch self {
    case .shortcode: "shortcodes of Hugo"
    case .tag: "tags of Liquid or Jinja"
    case .value: "placeholders of another generator"
    case .wordPress: "shortcodes of WordPress"
    case .program: "pieces of a program"
    case .fence: "fenced divs"
    case .admonition: "admonitions"
    case .attributes: "lists of attributes"
    case .module: "lines of MDX"
    case .component: "components"
    case .wikiLink: "wiki links"
    }
  }

  fileprivate var help: String {
    switch self {
    case .fence, .admonition: "write a callout, '> [!NOTE]', or take the marks out"
    case .attributes: "take it out; only a heading has an id of its own: '## Wells {#wells}'"
    case .wikiLink: "write a link to the file: '[words](file.md)'"
    default: "write what it stands for in Markdown, or take it out"
    }
  }
}

extension [UInt8] {
  /// The text to show in a message: shortened, and on one line.
  fileprivate var shown: String {
    let line = String(decoding: self, as: UTF8.self).filter { $0 != "\0" }
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > 60 ? line.prefix(59) + "…" : line
  }

  /// The part of it that must occur like this in the author's file: the beginning, on one line and
  /// without gaps.
  fileprivate var beginning: ArraySlice<UInt8> {
    prefix(60).prefix { $0 >= 0x20 && $0 < 0x80 && $0 != UInt8(ascii: "\\") }
  }
}
