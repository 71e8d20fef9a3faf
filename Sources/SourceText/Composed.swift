import Foundation

extension String {
  /// The text with each letter and its marks as one character where there is one (Unicode, form NFC).
  public var composed: String {
    utf8.allSatisfy { $0 < 0x80 } ? self : precomposedStringWithCanonicalMapping
  }
}
