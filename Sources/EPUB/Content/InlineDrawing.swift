import Basics
import Site

/// A drawing (SVG) within a text, with the elements and attributes that only draw.
struct InlineDrawing {
  let xml: String
  /// Whether it says in words what it shows.
  let hasText: Bool

  private static let elements: Set<String> = [
    "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan",
    "title", "desc",
  ]

  /// - Returns: `nil` if it would show nothing
  init?(_ picture: HTMLFragment.Element) {
    let source = HTMLFragment(Array(picture.source.utf8), isPicture: true)
    guard let element = source.nodes.elements.first else { return nil }
    let body = element.children.map(Self.xml).joined()
    guard !element.children.elements.isEmpty else { return nil }
    let titles = element.children.elements.filter { ["title", "desc"].contains($0.name) }
    let label = element.attributes["aria-label"]
    let isHidden = element.attributes["aria-hidden"] == "true"
    hasText = isHidden || label != nil || titles.contains { !$0.children.rawText.isEmpty }
    let role = isHidden ? " aria-hidden=\"true\"" : " role=\"img\""
    let name = label.map { " aria-label=\"\($0.xmlEscaped)\"" } ?? ""
    xml =
      "<svg xmlns=\"http://www.w3.org/2000/svg\"\(role)\(name)\(Self.attributes(of: element))>\(body)</svg>"
  }

  private static func xml(_ node: HTMLFragment.Node) -> String {
    switch node {
    case .text(let text): return text.xmlEscaped
    case .element(let element):
      guard elements.contains(element.name), element.name != "svg" else { return "" }
      let name = element.name
      return "<\(name)\(attributes(of: element))>\(element.children.map(xml).joined())</\(name)>"
    }
  }

  private static func attributes(of element: HTMLFragment.Element) -> String {
    element.attributes.sorted { $0.key < $1.key }
      .filter { isAllowed($0.key) && !$0.value.lowercased().contains("url(") }
      .map { " \($0.key)=\"\($0.value.xmlEscaped)\"" }.joined()
  }

  private static func isAllowed(_ name: String) -> Bool {
    let lowercased = name.lowercased()
    return name.wholeMatch(of: #/[A-Za-z][A-Za-z0-9\-]*/#) != nil
      && !["id", "href", "role", "xmlns", "lang", "tabindex"].contains(lowercased)
      && !["on", "aria-", "xml"].contains { lowercased.hasPrefix($0) }
  }
}
