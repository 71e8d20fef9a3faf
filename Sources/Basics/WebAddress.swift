extension String {
  /// The web address with its scheme, which people may omit.
  package var wholeWebAddress: String { SafeAddress.isOfWeb(utf8) ? self : "https://\(self)" }

  /// The address as people write it, without `https://` but with `www.`.
  package var withoutScheme: String {
    guard let start = utf8.indices.first(where: { utf8[$0...].starts(with: "://".utf8) }) else {
      return self
    }
    let rest = utf8[start...].dropFirst(3)
    return String(rest.last == UInt8(ascii: "/") ? rest.dropLast() : rest) ?? self
  }

  /// The host of a web address, without `www.` and the port.
  package var webHost: String? {
    guard let place = webHostAndPort else { return nil }
    let host = place.utf8.prefix { $0 != UInt8(ascii: ":") }
    if host.isEmpty { return nil }
    return String(Substring(host.starts(with: "www.".utf8) ? host.dropFirst(4) : host))
  }

  /// The host that a web address names, in lower case and with its port; nil for an address within
  /// the site.
  package var webHostAndPort: String? {
    var rest = utf8[...]
    if let colon = rest.firstIndex(where: { $0 == UInt8(ascii: ":") || $0.endsAuthority }),
      rest[colon] == UInt8(ascii: ":")
    {
      rest = rest[rest.index(after: colon)...]
    }
    guard rest.starts(with: "//".utf8) else { return nil }
    let authority = rest.dropFirst(2).prefix { !$0.endsAuthority }
    let host = authority.lastIndex(of: UInt8(ascii: "@")).map {
      authority[authority.index(after: $0)...]
    }
    let text = Substring(host ?? authority).lowercased()
    return text.isEmpty ? nil : text
  }
}

extension UInt8 {
  /// Whether a path, a query or a fragment begins with it (RFC 3986, 3.2).
  fileprivate var endsAuthority: Bool {
    switch self {
    case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): true
    default: false
    }
  }
}
