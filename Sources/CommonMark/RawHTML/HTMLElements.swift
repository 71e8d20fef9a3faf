/// The elements of HTML, including obsolete ones (HTML, section 16.2).
enum HTMLElements {
  /// Returns whether HTML has or had an element of this name.
  ///
  /// The names of other vocabularies in Word's HTML, such as `o:p`, are also markup.
  static func include(_ name: String) -> Bool {
    HTMLAllowList.inline.contains(name) || HTMLAllowList.block.contains(name)
      || HTMLAllowList.contentGoes.contains(name) || HTMLAllowList.void.contains(name)
      || others.contains(name) || name.contains(":")
  }

  private static let others: Set<String> = [
    "acronym", "basefont", "bgsound", "big", "blink", "body", "button", "center", "command",
    "datalist", "dialog", "dir", "fieldset", "font", "footer", "form", "frame", "frameset", "h1",
    "header", "hgroup", "html", "image", "isindex", "keygen", "label", "legend", "listing", "main",
    "map", "marquee", "menu", "menuitem", "meter", "multicol", "nav", "nextid", "nobr", "optgroup",
    "option", "output", "param", "portal", "progress", "rb", "rtc", "search", "slot", "spacer",
    "strike", "tt",
  ]

  /// The replacements of obsolete elements that keep their meaning.
  static let successors = [
    "acronym": "abbr", "center": "div", "dir": "ul", "strike": "s", "tt": "code",
  ]

  /// Elements whose end tag is optional (HTML, section 13.1.2.4).
  static let endByThemselves: Set<String> = [
    "caption", "colgroup", "dd", "dt", "li", "p", "rp", "rt", "tbody", "td", "tfoot", "th", "thead",
    "tr",
  ]

  /// Elements that cannot contain a paragraph.
  static let withoutBlocks: Set<String> = ["h2", "h3", "h4", "h5", "h6", "p"]

  /// Returns whether an open element ends where another begins.
  static func isEnded(_ open: String, by next: String) -> Bool {
    switch open {
    case "li": next == "li"
    case "dt", "dd": next == "dt" || next == "dd"
    case "td", "th": ["td", "th", "tr", "tbody", "tfoot"].contains(next)
    case "tr": ["tr", "tbody", "tfoot"].contains(next)
    case "caption", "colgroup", "thead", "tbody":
      ["thead", "tbody", "tfoot"].contains(next)
        || (next == "tr" && (open == "caption" || open == "colgroup"))
    case "rt", "rp": next == "rt" || next == "rp"
    case "p": HTMLAllowList.block.contains(next) && !partsOfOthers.contains(next)
    default: false
    }
  }

  /// Blocks that occur within others, in which a paragraph has already ended.
  private static let partsOfOthers: Set<String> = [
    "caption", "col", "colgroup", "summary", "tbody", "td", "tfoot", "th", "thead", "tr",
  ]
}
