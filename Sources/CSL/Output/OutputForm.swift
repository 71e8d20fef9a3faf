import Basics

/// How text and formatting are written.
protocol OutputForm {
  /// Whether the form supports superscript and other fonts.
  var hasFonts: Bool { get }
  func escaped(_ text: String) -> String
  /// Returns the tags around text in a font, or nil if it makes no difference.
  func tags(_ font: Font) -> (open: String, close: String)
  func tags(_ display: Display) -> (open: String, close: String)
  func tags(link address: String) -> (open: String, close: String)
}

extension OutputForm {
  var hasFonts: Bool { true }
}

/// One change of how text looks.
enum Font: Hashable {
  case italic, bold, light, smallCaps, underline, sup, sub
  case upright, normalWeight, normalVariant, noDecoration, baseline
}

/// Plain text without formatting.
struct PlainTextForm: OutputForm {
  var hasFonts: Bool { false }
  func escaped(_ text: String) -> String { text }
  func tags(_ font: Font) -> (open: String, close: String) { ("", "") }
  func tags(_ display: Display) -> (open: String, close: String) { ("", " ") }
  func tags(link address: String) -> (open: String, close: String) { ("", "") }
}

/// HTML for pages.
struct HTMLForm: OutputForm {
  /// The prefix of the ids that links within the page go to.
  var fragmentPrefix = ""
  var hasLinks = true

  func escaped(_ text: String) -> String {
    text.utf8.everyByte { !$0.needsEscape } ? text : text.htmlEscaped(.allButApostrophe)
  }

  func tags(_ font: Font) -> (open: String, close: String) {
    switch font {
    case .italic: ("<i>", "</i>")
    case .bold: ("<b>", "</b>")
    case .sup: ("<sup>", "</sup>")
    case .sub: ("<sub>", "</sub>")
    case .light, .normalWeight: span("csl-normal-weight")
    case .smallCaps: span("csl-small-caps")
    case .underline: ("<u>", "</u>")
    case .upright: span("csl-upright")
    case .normalVariant: span("csl-normal-variant")
    case .noDecoration: span("csl-no-decoration")
    case .baseline: span("csl-baseline")
    }
  }

  private func span(_ name: String) -> (open: String, close: String) {
    ("<span class=\"\(name)\">", "</span>")
  }

  func tags(_ display: Display) -> (open: String, close: String) {
    ("<span class=\"csl-\(display.rawValue)\">", "</span> ")
  }

  func tags(link address: String) -> (open: String, close: String) {
    if !hasLinks { return ("", "") }
    let whole = address.hasPrefix("#") ? "#" + fragmentPrefix + address.dropFirst() : address
    return ("<a href=\"\(escaped(whole))\">", "</a>")
  }
}

extension UInt8 {
  fileprivate var needsEscape: Bool {
    switch self {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): true
    default: false
    }
  }
}
