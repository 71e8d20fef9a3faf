import Basics
import SourceText

/// The addresses of all links and pictures.
extension HTMLWriter {
  /// Returns the address to write, or nil for one that must not be written.
  ///
  /// Records an address that leads to the site itself, which the site resolves, and one that a
  /// browser loads from elsewhere.
  mutating func href(for destination: TextRange, use: AddressUse, at index: Int) -> [UInt8]? {
    href(for: Array(tree[destination]), use: use, at: index)
  }

  mutating func href(for address: [UInt8], use: AddressUse, at index: Int) -> [UInt8]? {
    guard options.dropsUnsafeAddresses else {
      let isDropped =
        options.rawHTML == .omittedWithComment && SafeAddress.isDangerousToLibcmark(address[...])
      return isDropped ? [] : address
    }
    guard SafeAddress.isSafe(address, picture: use == .picture) else {
      reportUnsafe(address, at: index)
      return nil
    }
    if SafeAddress.scheme(of: address) != nil || address.starts(with: "//".utf8) {
      if use == .link { noteWebAddress(address) }
      guard isOwn(address) else {
        if use == .picture, SafeAddress.isOfWeb(address) {
          noteReference(address, use: use, at: index)
        }
        return address
      }
    }
    noteReference(address, use: use, at: index)
    let text = String(decoding: address, as: UTF8.self)
    return options.resolve?(text[...], use).map { Array($0.utf8) } ?? address
  }

  /// Returns whether a whole address leads to the site itself.
  private func isOwn(_ address: [UInt8]) -> Bool {
    let own = options.ownAddress
    guard !own.isEmpty, let mark = address.place(of: Array("//".utf8)) else { return false }
    let rest = address[mark.upperBound...]
    guard rest.starts(with: own.dropLast()) else { return false }
    let next = rest.dropFirst(own.count - 1).first
    return next.map { "/?#".utf8.contains($0) } ?? true
  }

  /// Records an address that the site has to check.
  mutating func noteReference(_ address: [UInt8], use: AddressUse, at index: Int) {
    guard !isMargin else { return }
    let place = places.place(of: index, in: tree, containing: address)
    let text = String(decoding: address, as: UTF8.self)
    result.references.append(.init(address: text, use: use, location: place))
  }

  /// Records a web address.
  mutating func noteWebAddress(_ address: some Collection<UInt8>) {
    guard !isMargin, address.starts(with: "http".utf8) else { return }
    result.webAddresses.append(String(decoding: address, as: UTF8.self))
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
    guard !isMargin else { return }
    let place = places.place(of: index, in: tree, containing: text)
    result.diagnostics.append(Diagnostic(rule, message, at: place, help: help))
  }
}
