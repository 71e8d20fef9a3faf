import Foundation

extension String {
  /// The text with letters and their marks composed into single characters where possible (Unicode,
  /// form NFC).
  public var composed: String {
    utf8.everyByte { $0 < 0x80 } ? self : precomposedStringWithCanonicalMapping
  }
}

extension String.UTF8View {
  /// Returns whether a condition holds for all bytes.
  ///
  /// It reads the bytes in place, several times as fast as `allSatisfy`, which takes them from the
  /// string one by one.
  @inlinable
  public func everyByte(_ condition: (UInt8) -> Bool) -> Bool {
    withContiguousStorageIfAvailable { $0.allSatisfy(condition) } ?? allSatisfy(condition)
  }
}
