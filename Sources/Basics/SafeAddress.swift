/// The addresses that are allowed anywhere: in a text, in front matter or in a bibliography.
///
/// A browser runs `javascript:` and displays `data:` as a page of the site. So only these are
/// allowed: `http`, `https`, `mailto`, `tel`, addresses without a scheme, and pictures as `data:`.
public enum SafeAddress {
  /// Returns whether the address of a link, or of a picture, is allowed.
  public static func isSafe(_ address: some Collection<UInt8>, picture: Bool = false) -> Bool {
    guard let scheme = scheme(of: address) else { return true }
    if scheme == "data" { return picture && isPicture(address) }
    return scheme == "http" || scheme == "https"
      || (!picture && (scheme == "mailto" || scheme == "tel"))
  }

  /// Returns whether the address names a web host: `https://…`, `//…`.
  public static func isOfWeb(_ address: some Collection<UInt8>) -> Bool {
    address.starts(with: "//".utf8) || ["http", "https"].contains(scheme(of: address))
  }

  /// Returns whether opening the address may run code in it.
  public static func runs(_ address: some Collection<UInt8>) -> Bool {
    ["javascript", "vbscript", "data"].contains(scheme(of: address))
  }

  /// Returns the scheme in lower case as a browser reads it, without control characters and spaces
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

  /// Returns whether the address contains a picture of a kind that cannot run code.
  private static func isPicture(_ address: some Collection<UInt8>) -> Bool {
    let head = address.lazy.filter { $0 > 0x20 }.prefix(16).map(\.asciiLowercased)
    let start = Array(head)
    return pictures.contains { start.starts(with: $0) }
  }
}
