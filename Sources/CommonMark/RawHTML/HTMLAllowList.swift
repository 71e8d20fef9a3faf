/// The elements and attributes of raw HTML that are allowed by default.
///
/// Editors use them for meanings that Markdown has no syntax for. They cannot run code, load
/// anything unasked, or change the page around the text.
enum HTMLAllowList {
  /// Elements allowed in a paragraph.
  static let inline: Set<String> = [
    "a", "abbr", "audio", "b", "bdi", "bdo", "br", "cite", "code", "data", "del", "dfn", "em", "i",
    "img", "ins", "kbd", "mark", "picture", "q", "rp", "rt", "ruby", "s", "samp", "small", "source",
    "span", "strong", "sub", "sup", "time", "track", "u", "var", "video", "wbr",
  ]

  /// Elements allowed between paragraphs.
  static let block: Set<String> = [
    "address", "article", "aside", "blockquote", "caption", "col", "colgroup", "dd", "details",
    "div",
    "dl", "dt", "figcaption", "figure", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre",
    "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
  ]

  /// Elements whose content is not text for readers, and is dropped with them.
  static let contentGoes: Set<String> = [
    "script", "style", "iframe", "object", "embed", "template", "noscript", "noembed", "noframes",
    "svg", "math", "canvas", "textarea", "select", "title", "head", "applet", "xmp", "plaintext",
  ]

  /// Elements without content (HTML, section 13.1.2).
  static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]

  private static let global: Set<String> = ["class", "dir", "id", "lang", "title"]

  private static let byElement: [String: Set<String>] = [
    "a": ["href", "hreflang", "rel"],
    "audio": ["controls", "loop", "muted", "preload", "src"],
    "blockquote": ["cite"],
    "col": ["span"], "colgroup": ["span"],
    "data": ["value"],
    "del": ["cite", "datetime"], "ins": ["cite", "datetime"],
    "details": ["open"],
    "img": ["alt", "height", "loading", "src", "width"],
    "li": ["value"],
    "ol": ["reversed", "start", "type"],
    "q": ["cite"],
    "source": ["src", "type"],
    "td": ["colspan", "headers", "rowspan"],
    "th": ["abbr", "colspan", "headers", "rowspan", "scope"],
    "time": ["datetime"],
    "track": ["kind", "label", "src", "srclang"],
    "video": ["controls", "height", "loop", "muted", "poster", "preload", "src", "width"],
  ]

  static func allows(_ attribute: String, of element: String) -> Bool {
    global.contains(attribute) || byElement[element]?.contains(attribute) == true
  }

  /// Returns the attributes that an element may have, in alphabetical order.
  static func attributes(of element: String) -> [String] {
    global.union(byElement[element] ?? []).sorted()
  }

  /// Returns the purpose of the address in an attribute, or nil if it contains none.
  static func addressUse(_ attribute: String, of element: String) -> AddressUse? {
    switch attribute {
    case "href", "cite": .link
    case "src", "poster": .picture
    default: nil
    }
  }
}
