import SourceText

/// The addresses and faults of a text, recorded while its HTML is written.
struct RenderingLog {
  private let tree: MarkdownTree
  private var places: PlaceFinder
  /// Whether nothing is recorded, because the text was or will be written elsewhere.
  var isSilent = false
  private(set) var references: [RenderedMarkdown.Reference] = []
  private(set) var webAddresses: [String] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The kinds of faults that are reported only once.
  private var reported: Set<String> = []

  init(_ document: MarkdownDocument) {
    tree = document.tree
    places = PlaceFinder(document)
  }

  /// Records an address that the site has to check.
  mutating func addReference(_ address: [UInt8], use: AddressUse, at index: Int) {
    guard !isSilent else { return }
    let place = places.place(of: index, in: tree, containing: address)
    let text = String(decoding: address, as: UTF8.self)
    references.append(.init(address: text, use: use, location: place))
  }

  /// Records an address if it is one of the web.
  mutating func addWebAddress(_ address: some Collection<UInt8>) {
    guard !isSilent, address.starts(with: "http".utf8) else { return }
    webAddresses.append(String(decoding: address, as: UTF8.self))
  }

  mutating func reportUnsafe(_ address: [UInt8], at index: Int) {
    let shown = address.prefix(80).map { $0 < 0x20 ? UInt8(ascii: " ") : $0 }
    let text = String(decoding: shown, as: UTF8.self)
    report(
      .unsafeAddress,
      "the address '\(text)' is dropped: it is not a web, mail or telephone address",
      at: index, containing: address.prefix(80),
      help: "link to a page: 'https://…', 'mailto:…', 'tel:…' or a path")
  }

  mutating func report(
    _ rule: MarkdownRule, _ message: String, at index: Int, containing text: some Collection<UInt8>,
    help: String
  ) {
    guard !isSilent else { return }
    let place = places.place(of: index, in: tree, containing: text)
    diagnostics.append(Diagnostic(rule, message, at: place, help: help))
  }

  /// Reports a kind of fault once per text, where it first occurs.
  mutating func reportOnce(
    _ kind: String, _ message: String, at index: Int, containing text: String,
    rule: MarkdownRule = .rawHTMLDropped, help: String
  ) {
    guard !isSilent, reported.insert(kind).inserted else { return }
    report(rule, message, at: index, containing: text.utf8, help: help)
  }
}
