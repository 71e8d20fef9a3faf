/// What an address may lead to, wherever it is written: in a text, in front matter or in a bibliography.
///
/// A reader's browser runs `javascript:` and shows `data:` as a page of ours, so only these pass: `http`,
/// `https`, `mailto`, `tel`, addresses without a scheme, and pictures as `data:`.
public enum SafeAddress {
  /// Whether the address of a link, or of a picture, may pass.
  public static func isSafe(_ address: some Collection<UInt8>, picture: Bool = false) -> Bool {
    guard let scheme = scheme(of: address) else { return true }
    if scheme == "data" { return picture && isPicture(address) }
    return scheme == "http" || scheme == "https"
      || (!picture && (scheme == "mailto" || scheme == "tel"))
  }

  /// Whether the address names a host of the web: `https://…`, `//…`.
  public static func isOfWeb(_ address: some Collection<UInt8>) -> Bool {
    address.starts(with: "//".utf8) || ["http", "https"].contains(scheme(of: address))
  }

  /// Whether what opens the address may run what stands in it.
  public static func runs(_ address: some Collection<UInt8>) -> Bool {
    ["javascript", "vbscript", "data"].contains(scheme(of: address))
  }

  /// The scheme in lower case as a browser reads it, which drops control characters and spaces
  /// (WHATWG URL, section 4.4).
  public static func scheme(of address: some Collection<UInt8>) -> String? {
    var scheme: [UInt8] = []
    for byte in address where byte > 0x20 {
      switch byte {
      case UInt8(ascii: ":"): return String(decoding: scheme, as: UTF8.self).lowercased()
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return nil
      default: scheme.append(byte)
      }
    }
    return nil
  }

  private static let pictures = ["png", "gif", "jpeg", "webp"].map {
    Array("data:image/\($0)".utf8)
  }

  /// Whether the address holds a picture of a kind that can run nothing.
  private static func isPicture(_ address: some Collection<UInt8>) -> Bool {
    let head = address.lazy.filter { $0 > 0x20 }.prefix(16).map {
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0
    }
    let start = Array(head)
    return pictures.contains { start.starts(with: $0) }
  }
}
