/// How text and formatting are written.
protocol OutputForm {
  /// Whether the form knows raised letters and the like.
  var hasFonts: Bool { get }
  func escaped(_ text: String) -> String
  /// What goes around text in a font; nil where it makes no difference.
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

/// Writes pieces one after the other, and turns marks and fonts round within their like
/// (CSL 1.0.2: flip-flopping).
struct OutputWriter<Form: OutputForm> {
  let form: Form
  let marks: QuotationMarks
  private(set) var text = ""
  private var open: [(look: Look, close: String)] = []
  private var look = Look()
  private var links: [String] = []
  private var displays: [String] = []
  /// The closing marks of open quotations.
  private var quotes: [String] = []

  init(form: Form, marks: QuotationMarks) {
    self.form = form
    self.marks = marks
  }

  /// How the text looks at a place.
  private struct Look {
    var isItalic = false
    var isBold = false
    var isSmallCaps = false
    var isUnderlined = false
    var isRaised = false
  }

  mutating func write(_ piece: Pieces.Piece) {
    switch piece {
    case .text(let content), .fixedText(let content): write(content)
    case .open(let formatting): begin(formatting)
    case .close:
      guard let last = open.popLast() else { return }
      look = last.look
      text += last.close
    case .openQuote(let quotes): openQuote(quotes)
    case .closeQuote: text += form.escaped(quotes.popLast() ?? "")
    case .openLink(let address):
      let tags = form.tags(link: address)
      text += tags.open
      links.append(tags.close)
    case .closeLink: text += links.popLast() ?? ""
    case .openDisplay(let display):
      let tags = form.tags(display)
      text += tags.open
      displays.append(tags.close)
    case .closeDisplay: text += displays.popLast() ?? ""
    }
  }

  private mutating func write(_ content: String) {
    guard let pieces = Superscripts.pieces(of: content), form.hasFonts else {
      text += form.escaped(content)
      return
    }
    let sup = form.tags(.sup)
    for piece in pieces {
      text +=
        piece.isRaised ? sup.open + form.escaped(piece.text) + sup.close : form.escaped(piece.text)
    }
  }

  private mutating func openQuote(_ kind: Quotes) {
    if kind == .ifNested, quotes.isEmpty {
      text += "‘"
      quotes.append("’")
      return
    }
    let isInner = quotes.last == marks.close
    text += form.escaped(isInner ? marks.openInner : marks.open)
    quotes.append(isInner ? marks.closeInner : marks.close)
  }

  private mutating func begin(_ formatting: Formatting) {
    let before = look
    var close = ""
    for font in change(formatting) {
      let tags = form.tags(font)
      text += tags.open
      close = tags.close + close
    }
    open.append((before, close))
  }

  /// The fonts that a formatting changes to, with italics within italics set upright.
  private mutating func change(_ formatting: Formatting) -> [Font] {
    var fonts: [Font] = []
    switch formatting.weight {
    case .bold:
      fonts.append(look.isBold ? .normalWeight : .bold)
      look.isBold.toggle()
    case .light: fonts.append(.light)
    case .normal:
      if look.isBold { fonts.append(.normalWeight) }
      look.isBold = false
    case nil: break
    }
    switch formatting.style {
    case .italic, .oblique:
      fonts.append(look.isItalic ? .upright : .italic)
      look.isItalic.toggle()
    case .normal:
      if look.isItalic { fonts.append(.upright) }
      look.isItalic = false
    case nil: break
    }
    switch formatting.variant {
    case .smallCaps:
      fonts.append(look.isSmallCaps ? .normalVariant : .smallCaps)
      look.isSmallCaps.toggle()
    case .normal:
      if look.isSmallCaps { fonts.append(.normalVariant) }
      look.isSmallCaps = false
    case nil: break
    }
    if formatting.decoration == .underline, !look.isUnderlined {
      fonts.append(.underline)
      look.isUnderlined = true
    } else if formatting.decoration == Formatting.Decoration.none, look.isUnderlined {
      fonts.append(.noDecoration)
      look.isUnderlined = false
    }
    switch formatting.verticalAlign {
    case .sup: fonts.append(.sup)
    case .sub: fonts.append(.sub)
    case .baseline: if look.isRaised { fonts.append(.baseline) }
    case nil: return fonts
    }
    look.isRaised = formatting.verticalAlign != .baseline
    return fonts
  }
}

/// Plain text: no formatting at all.
struct PlainTextForm: OutputForm {
  var hasFonts: Bool { false }
  func escaped(_ text: String) -> String { text }
  func tags(_ font: Font) -> (open: String, close: String) { ("", "") }
  func tags(_ display: Display) -> (open: String, close: String) { ("", " ") }
  func tags(link address: String) -> (open: String, close: String) { ("", "") }
}

/// HTML for pages.
struct HTMLForm: OutputForm {
  /// Before the ids that links within the page go to.
  var fragmentPrefix = ""
  var hasLinks = true

  func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0.needsEscape }) else { return text }
    var result = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
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
