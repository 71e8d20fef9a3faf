/// The character references that our own HTML holds (HTML, section 13.5).
package enum CharacterReference {
  private static let all: [(reference: [UInt8], text: [UInt8])] = [
    ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
    ("&nbsp;", "\u{A0}"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  /// What the reference at the beginning of some bytes stands for, and its length in bytes; nil for other bytes.
  package static func read(_ bytes: some Sequence<UInt8>) -> (text: [UInt8], length: Int)? {
    all.first { bytes.starts(with: $0.reference) }.map { ($0.text, $0.reference.count) }
  }
}
