import SourceText

/// The HTML of a text so far, with the state that decides how to continue it.
///
/// All writers of the kinds of nodes append to one draft.
struct HTMLDraft {
  let options: HTMLOptions
  /// The part of the page that is being written.
  var part = Part.text
  /// The running text, which contains the bytes written so far.
  var text: Typesetter
  var links = OpenLinks()
  var rawHTML = RawHTMLBalance()
  /// Whether the current position is in a table.
  var isInTable = false
  var identifiers: IdentifierTable
  var log: RenderingLog
  private let addresses: AddressResolver
  private let findsAddresses: Bool

  /// A part of a page, which determines what is written of notes.
  enum Part {
    case text
    /// The list of notes.
    case notes
    /// The copy of a note in the margin.
    case margin
    /// A single line, such as a title, without notes.
    case line
  }

  init(_ document: MarkdownDocument, _ options: HTMLOptions) {
    self.options = options
    text = Typesetter(options.typography, language: options.language)
    identifiers = IdentifierTable(document, options)
    log = RenderingLog(document)
    addresses = AddressResolver(options)
    findsAddresses = document.dialect.bareAddresses
    links.depth = options.dropsLinks ? 1 : 0
  }

  /// The bytes written so far.
  var out: [UInt8] {
    get { text.out }
    _modify { yield &text.out }
  }

  /// Whether the current position is in a link, which cannot contain another link.
  var isInLink: Bool { links.depth > 0 || rawHTML.isInLink }

  mutating func beginBlock() {
    text.beginBlock()
    links.isInUnreadLink = false
  }

  /// Becomes the empty draft of a copy in the margin at the current position.
  mutating func beginMargin() {
    part = .margin
    log.isSilent = true
    links.depth = isInLink ? 1 : 0
    rawHTML = RawHTMLBalance()
    out = []
    text.beginBlock()
  }

  /// Returns the address to write for one in the text, or nil for one that must not be written.
  mutating func href(for address: [UInt8], use: AddressUse, at index: Int) -> [UInt8]? {
    addresses.href(for: address, use: use, at: index, log: &log)
  }

  // MARK: Running text

  /// Writes text, with bare addresses as links and typographic marks for typewriter ones.
  mutating func putText(_ bytes: ArraySlice<UInt8>) {
    let findsAddresses = findsAddresses && !isInLink && !links.isInUnreadLink
    var start = bytes.startIndex
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      guard byte.mayNeedWork else {
        index += 1
        continue
      }
      if findsAddresses, byte == UInt8(ascii: ":") || byte == UInt8(ascii: "."),
        let address = BareAddress(in: bytes, at: index, from: start)
      {
        text.putPlain(bytes[start..<address.range.lowerBound])
        putAddressLink(text: bytes[address.range], href: address.href)
        index = address.range.upperBound
        start = index
      } else if options.isRightToLeft, byte == UInt8(ascii: "."),
        let identifier = BareDOI(in: bytes, at: index, from: start)
      {
        text.putPlain(bytes[start..<identifier.range.lowerBound])
        putIsolated(bytes[identifier.range])
        index = identifier.range.upperBound
        start = index
      } else if let mark = text.mark(in: bytes, at: index, from: start) {
        text.put(mark, in: bytes, at: index, from: start)
        index += mark.length
        start = index
      } else {
        index += 1
      }
    }
    text.putPlain(bytes[start...])
  }

  /// Writes left-to-right text on a right-to-left page.
  private mutating func putIsolated(_ bytes: ArraySlice<UInt8>) {
    out.put("<bdi dir=\"ltr\">")
    text.putPlain(bytes)
    out.put("</bdi>")
  }

  /// Writes an address as a link that shows its short form, and records it.
  mutating func putAddressLink(text shown: ArraySlice<UInt8>, href: some Collection<UInt8>) {
    out.put("<a class=\"address\" href=\"")
    out.putAddress(href)
    out.put(options.isRightToLeft ? "\" dir=\"ltr\"" : "\"")
    out.put(part == .margin ? " tabindex=\"-1\">" : ">")
    out.putEscaped(BareAddress.readable(shown))
    out.put("</a>")
    text.previous = "x"
    log.addWebAddress(href)
  }
}

/// The links around the current position.
struct OpenLinks {
  /// The number of open nodes that are links; links are not nested.
  var depth = 0
  /// The depths of links whose address was dropped.
  var dropped: [Int] = []
  /// Whether a raw `<a>` is open in raw HTML that is not filtered.
  var isInUnreadLink = false
}

extension UInt8 {
  /// Whether the byte can begin a mark or belong to an address.
  fileprivate var mayNeedWork: Bool {
    switch self {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ";"), 0xC2:
      true
    default: false
    }
  }
}
