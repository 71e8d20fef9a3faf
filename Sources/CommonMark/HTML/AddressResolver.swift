import Basics

/// Decides which address is written for one in the text.
struct AddressResolver {
  private let dropsUnsafeAddresses: Bool
  private let isLikeLibcmark: Bool
  private let ownAddress: [UInt8]
  private let resolve: (@Sendable (Substring, AddressUse) -> String?)?

  init(_ options: HTMLOptions) {
    dropsUnsafeAddresses = options.dropsUnsafeAddresses
    isLikeLibcmark = options.rawHTML == .omittedWithComment
    ownAddress = options.ownAddress
    resolve = options.resolve
  }

  /// Returns the address to write, or nil for one that must not be written.
  ///
  /// Records an address that leads to the site itself, which the site resolves, and one that a
  /// browser loads from elsewhere.
  func href(
    for address: [UInt8], use: AddressUse, at index: Int, log: inout RenderingLog
  ) -> [UInt8]? {
    guard dropsUnsafeAddresses else {
      let isDropped = isLikeLibcmark && Self.isDangerousToLibcmark(address[...])
      return isDropped ? [] : address
    }
    guard SafeAddress.isSafe(address, picture: use == .picture) else {
      log.reportUnsafe(address, at: index)
      return nil
    }
    if SafeAddress.scheme(of: address) != nil || address.starts(with: "//".utf8) {
      if use == .link { log.addWebAddress(address) }
      guard isOwn(address) else {
        if use == .picture, SafeAddress.isOfWeb(address) {
          log.addReference(address, use: use, at: index)
        }
        return address
      }
    }
    log.addReference(address, use: use, at: index)
    let text = String(decoding: address, as: UTF8.self)
    return resolve?(text[...], use).map { Array($0.utf8) } ?? address
  }

  /// Returns whether an address with a scheme or host leads to the site itself.
  private func isOwn(_ address: [UInt8]) -> Bool {
    guard !ownAddress.isEmpty, let mark = address.place(of: Array("//".utf8)) else { return false }
    let rest = address[mark.upperBound...]
    guard rest.starts(with: ownAddress.dropLast()) else { return false }
    let next = rest.dropFirst(ownAddress.count - 1).first
    return next.map { "/?#".utf8.contains($0) } ?? true
  }

  /// Returns whether libcmark's own safe mode drops the address (`_scan_dangerous_url` in
  /// `scanners.re`).
  private static func isDangerousToLibcmark(_ address: ArraySlice<UInt8>) -> Bool {
    let head = Array(address.prefix(16).map { $0.isASCIILetter ? $0 | 0x20 : $0 })
    let pictures = ["png", "gif", "jpeg", "webp"].map { "data:image/\($0)" }
    if pictures.contains(where: { head.starts(with: $0.utf8) }) { return false }
    return ["javascript:", "vbscript:", "file:", "data:"].contains { head.starts(with: $0.utf8) }
  }
}
