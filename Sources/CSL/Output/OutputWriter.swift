/// Writes pieces in order, alternating quotation marks and fonts where they are nested (CSL 1.0.2:
/// flip-flopping).
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
    case .softStop: break
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
    for font in look.change(formatting) {
      let tags = form.tags(font)
      text += tags.open
      close = tags.close + close
    }
    open.append((before, close))
  }
}
