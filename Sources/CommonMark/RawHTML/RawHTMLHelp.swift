/// The help for raw HTML that is dropped.
enum RawHTMLHelp {
  static func forElement(_ name: String) -> String {
    switch name {
    case "script", "noscript": "take it out: no script runs in a text"
    case "style": "take it out; the style sheet decides how things look"
    case "iframe", "embed", "object", "applet": "link to the page that it shows"
    case "svg", "canvas": "save the drawing as a file, and show it as a picture"
    case "math": "write it in words, or show it as a picture with a description"
    case "h1": "write '## …': the title of the page is its only heading of the first level"
    case _ where HTMLAllowList.block.contains(name) || name == "center":
      "put it into a block of its own, between empty lines"
    default: "write it in Markdown, or set 'html: all' in site.yml to let every element pass"
    }
  }

  static func forAttribute(_ name: String, value: [UInt8]?, of element: String) -> String {
    switch name {
    case "name":
      let shown = String(decoding: (value ?? []).prefix(40), as: UTF8.self)
      return "write 'id=\"\(shown)\"': a link leads to an id"
    case "xml:lang", "language": return "write 'lang'"
    case "scope": return "write '<th scope=…>' for the cell that heads a row or a column"
    case "hidden": return "take it out, with the text that nobody should read"
    case "role", "tabindex", "accesskey":
      return "take it out, and use the element with that meaning"
    case "target": return "take it out: readers choose where a link opens"
    case "srcset", "sizes", "media": return "take it out, and give one picture: 'src'"
    case "summary": return "take it out, and say in the text what the table shows"
    case "nonce", "integrity", "crossorigin": return "take it out: nothing is loaded by it"
    case _ where name.hasPrefix("on"): return "take it out: no script runs in a text"
    case _ where name.hasPrefix("aria-"):
      return "take it out, and say it in the text, which everybody can read"
    case _ where name.hasPrefix("data-"):
      return "take it out: it is for scripts, and none runs in a text"
    case _ where ofStyle.contains(name):
      return "take it out; the style sheet decides how things look"
    default:
      let known = HTMLAllowList.attributes(of: element).joined(separator: ", ")
      return "take it out: '<\(element)>' may have \(known)"
    }
  }

  /// Attributes that only affect how an element looks.
  private static let ofStyle: Set<String> = [
    "align", "background", "bgcolor", "border", "bordercolor", "cellpadding", "cellspacing",
    "clear", "color", "face", "frame", "frameborder", "height", "hspace", "noshade", "nowrap",
    "rules", "scrolling", "size", "style", "valign", "vspace", "width",
  ]
}
