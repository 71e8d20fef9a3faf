extension Collection<UInt8> {
  /// A 64-bit hash that is the same on every machine and in every run: FNV-1a over eight bytes at a
  /// time, with a final mix.
  ///
  /// It detects whether a file changed, and offers no protection against deliberate collisions.
  public var hash64: UInt64 {
    withContiguousStorageIfAvailable { $0.hash64OfBuffer } ?? Array(self).hash64
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate var hash64OfBuffer: UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(count)
    var index = 0
    let raw = UnsafeRawBufferPointer(self)
    while index + 8 <= count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      hash = (hash ^ word) &* 0x0000_0100_0000_01b3
      hash ^= hash >> 32
      index += 8
    }
    while index < count {
      hash = (hash ^ UInt64(self[index])) &* 0x0000_0100_0000_01b3
      index += 1
    }
    hash = (hash ^ (hash >> 33)) &* 0xff51_afd7_ed55_8ccd
    return hash ^ (hash >> 33)
  }
}
