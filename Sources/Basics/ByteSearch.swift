import Foundation

/// Searches in bytes with memchr(3), since every text is searched for a dozen marks, most of which
/// it does not contain.
extension ArraySlice<UInt8> {
  /// Returns the first index of a byte.
  public func place(of byte: UInt8) -> Int? {
    withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, let found = memchr(base, Int32(byte), bytes.count) else {
        return nil
      }
      return startIndex + (UnsafeRawPointer(found) - base)
    }
  }

  /// Returns the first range of some bytes, or nil if `sought` is empty.
  public func place(of sought: [UInt8]) -> Range<Int>? {
    guard let first = sought.first else { return nil }
    var rest = self
    while let start = rest.place(of: first), endIndex - start >= sought.count {
      if self[start..<start + sought.count].elementsEqual(sought) {
        return start..<start + sought.count
      }
      rest = self[(start + 1)...]
    }
    return nil
  }
}

extension [UInt8] {
  /// Returns the first index of a byte.
  public func place(of byte: UInt8) -> Int? { self[...].place(of: byte) }

  /// Returns the first range of some bytes, or nil if `sought` is empty.
  public func place(of sought: [UInt8]) -> Range<Int>? { self[...].place(of: sought) }
}

extension StringProtocol {
  /// Returns whether the text contains an ASCII mark, without the cost of Unicode's rules.
  public func holds(_ mark: StaticString) -> Bool {
    let first = mark.withUTF8Buffer { $0[0] }
    var rest = Substring(self).utf8[...]
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if mark.withUTF8Buffer({ rest.starts(with: $0) }) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
