/// The character references in our own HTML (HTML, section 13.5).
public enum CharacterReference {
  @usableFromInline
  static let all: [(reference: [UInt8], text: [UInt8])] = [
    ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
    ("&nbsp;", "\u{A0}"), ("&#38;", "&"), ("&#60;", "<"), ("&#62;", ">"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  /// Returns what the reference at the beginning of some bytes stands for, and its length in bytes;
  /// nil for other bytes.
  @inlinable
  public static func read(_ bytes: some Sequence<UInt8>) -> (text: [UInt8], length: Int)? {
    all.first { bytes.starts(with: $0.reference) }.map { ($0.text, $0.reference.count) }
  }

  /// Returns text without markup, with its references decoded.
  package static func decoded(_ text: some Collection<UInt8>) -> String {
    var decoded: [UInt8] = []
    var rest = Array(text)[...]
    while let start = rest.place(of: UInt8(ascii: "&")) {
      decoded += rest[..<start]
      let read = read(rest[start...])
      decoded += read?.text ?? [UInt8(ascii: "&")]
      rest = rest[(start + (read?.length ?? 1))...]
    }
    return String(decoding: decoded + rest, as: UTF8.self)
  }
}
