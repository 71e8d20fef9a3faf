import Briefs
import Site

/// The attributes of elements that a book can contain, each with a space before it.
extension HTMLFragment.Element {
  /// Returns those that any element can have, except for its id.
  ///
  /// - Parameter added: a class to add
  func sharedAttributes(adding added: String?) -> String {
    var text = ""
    let classes = self.classes.map(String.init) + [added].compactMap { $0 }
    if !classes.isEmpty { text += " class=\"\(classes.joined(separator: " ").xmlEscaped)\"" }
    if let tag = attributes["lang"].flatMap({ LanguageTag($0) }) {
      text += " lang=\"\(tag.text)\" xml:lang=\"\(tag.text)\""
    }
    if let direction { text += " dir=\"\(direction)\"" }
    if let title = attributes["title"], !title.isEmpty {
      text += " title=\"\(title.xmlEscaped)\""
    }
    return text
  }

  /// Those of a list that is numbered.
  var listAttributes: String {
    guard name == "ol" else { return "" }
    var text = ""
    if let start = attributes["start"].flatMap({ Int32($0) }) { text += " start=\"\(start)\"" }
    if attributes["reversed"] != nil { text += " reversed=\"reversed\"" }
    if let type = attributes["type"], ["1", "a", "A", "i", "I"].contains(type) {
      text += " type=\"\(type)\""
    }
    return text
  }

  /// The number of an item.
  var itemValue: String {
    attributes["value"].flatMap { Int32($0) }.map { " value=\"\($0)\"" } ?? ""
  }

  var cellAttributes: String {
    var text = ""
    for name in ["colspan", "rowspan"] {
      if let count = attributes[name].flatMap({ Int($0) }), (2...1000).contains(count) {
        text += " \(name)=\"\(count)\""
      }
    }
    if name == "th", let scope = attributes["scope"],
      ["col", "row", "colgroup", "rowgroup"].contains(scope)
    {
      text += " scope=\"\(scope)\""
    }
    return text
  }

  var sizeAttributes: String {
    ["width", "height"].map { name in
      let size = attributes[name].flatMap { UInt16($0) } ?? 0
      return size > 0 ? " \(name)=\"\(size)\"" : ""
    }.joined()
  }

  func linkAttributes(to target: String, _ form: XHTMLForm) -> String {
    var text = " href=\"\(target.xmlEscaped)\""
    switch attributes["role"] {
    case "doc-noteref": text += "\(form.type("noteref")) role=\"doc-noteref\""
    case "doc-backlink": text += "\(form.type("backlink")) role=\"doc-backlink\""
    default: break
    }
    if has("back"), let label = attributes["aria-label"] {
      text += " aria-label=\"\(label.xmlEscaped)\""
    }
    return text
  }

  /// The direction of the element: `ltr`, `rtl` or `auto`.
  var direction: String? {
    attributes["dir"].map { $0.lowercased() }.flatMap {
      ["ltr", "rtl", "auto"].contains($0) ? $0 : nil
    }
  }

  /// The addresses of a recording.
  var sources: [String] {
    let ofParts = children.elements.filter { $0.name == "source" }.map { $0.attributes["src"] }
    return ([attributes["src"]] + ofParts).compactMap { $0 }
  }

  /// The mark of a note, as a link even if it is within one on the page, where it cannot be.
  var asLinkedMark: HTMLFragment.Element {
    guard let id = attributes["id"],
      let parts = id.wholeMatch(of: #/(.*)ref-(\d+)(-\d+)?/#)?.output,
      children.elements.allSatisfy({ $0.name != "a" })
    else { return self }
    let link = HTMLFragment.Element(
      name: "a",
      attributes: ["id": id, "href": "#\(parts.1)note-\(parts.2)", "role": "doc-noteref"],
      children: children)
    return HTMLFragment.Element(
      name: "sup", attributes: ["class": "note-ref"], children: [.element(link)])
  }
}
