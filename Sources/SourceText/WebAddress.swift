extension String {
  /// The web address with its scheme, which people may omit.
  package var wholeWebAddress: String { SafeAddress.isOfWeb(utf8) ? self : "https://\(self)" }

  /// The address as people say it, without `https://` but with `www.`.
  package var withoutScheme: String {
    guard let range = firstRange(of: "://") else { return self }
    let rest = self[range.upperBound...]
    return String(rest.hasSuffix("/") ? rest.dropLast() : rest)
  }

  /// The host of a web address, without `www.`.
  package var webHost: String? {
    guard let mark = firstRange(of: "://") else { return nil }
    var authority = utf8[mark.upperBound...].prefix {
      $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
    }
    if let at = authority.lastIndex(of: UInt8(ascii: "@")) {
      authority = authority[authority.index(after: at)...]
    }
    let host = Substring(authority.prefix { $0 != UInt8(ascii: ":") }).lowercased()
    if host.isEmpty { return nil }
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }
}
