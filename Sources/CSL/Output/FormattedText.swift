/// A formatted citation or entry, which can be written as HTML or as plain text.
public struct FormattedText: Sendable, Hashable {
  let output: Output
  let marks: QuotationMarks

  init(_ output: Output, _ localized: LocalizedStyle) {
    self.init(output, marks: localized.quotationMarks)
  }

  init(_ output: Output, marks: QuotationMarks) {
    self.output = output
    self.marks = marks
  }

  /// Whether it prints nothing.
  public var isEmpty: Bool { output.isEmpty }

  /// The text without any formatting.
  public var plainText: String { write(PlainTextForm()).trimmed }

  /// The text as HTML: only inline elements, with classes for the blocks of entries.
  public var html: String { write(HTMLForm()).trimmed }

  /// Returns the text as HTML, adding a prefix to the ids that links within the page go to.
  public func html(prefix: String, hasLinks: Bool = true) -> String {
    write(HTMLForm(fragmentPrefix: prefix, hasLinks: hasLinks)).trimmed
  }

  /// The entry without the number that only counts it in its list.
  public var withoutNumber: FormattedText {
    let text = output.replacing(.citationNumber) { _ in .empty }.withoutDisplay
    return FormattedText(text, marks: marks)
  }

  /// The text with a capital at its beginning, as in a note.
  public var capitalized: FormattedText {
    FormattedText(output.capitalizingFirstLetter(), marks: marks)
  }

  func write(_ form: some OutputForm) -> String {
    var writer = OutputWriter(form: form, marks: marks)
    let pieces = PunctuationPass.apply(
      to: Pieces(output), movesIntoQuotes: marks.takePunctuation)
    for piece in pieces { writer.write(piece) }
    return writer.text
  }
}

/// The quotation marks of a language.
struct QuotationMarks: Sendable, Hashable {
  var open = "“"
  var close = "”"
  var openInner = "‘"
  var closeInner = "’"
  /// Whether full stops and commas go before a closing mark.
  var takePunctuation = false

  init(_ locale: LocaleTerms) {
    open = locale.text("open-quote") ?? open
    close = locale.text("close-quote") ?? close
    openInner = locale.text("open-inner-quote") ?? openInner
    closeInner = locale.text("close-inner-quote") ?? closeInner
    takePunctuation = locale.punctuationInQuote
  }
}
