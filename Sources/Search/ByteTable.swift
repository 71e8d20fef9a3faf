/// Numbers byte strings in the order of their first occurrence.
///
/// It is a hash table with open addressing over a single array of bytes, so strings need no
/// objects.
struct ByteTable {
  /// The slots: a hash in the upper half, and the string's number plus one in the lower; 0 is free.
  private var slots = [UInt64](repeating: 0, count: 1 << 12)
  private var starts: [UInt32] = [0]
  private var bytes: [UInt8] = []

  var count: Int { starts.count - 1 }

  /// The initial hash, which is updated for each byte: FNV-1a with 32 bits.
  static let hashSeed: UInt32 = 0x811c_9dc5
  @inline(__always)
  static func hash(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 0x0100_0193
  }

  /// Returns the number of a string, adding it if it is new.
  @inline(__always)
  mutating func number(of string: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Int {
    // The lower bits of FNV are weak for short strings.
    let mixed = (hash ^ (hash >> 15)) &* 0x2c1b_3c6d
    let key = UInt64(mixed) << 32
    var slot = Int(mixed >> 7) & (slots.count - 1)
    while true {
      let entry = slots[slot]
      if entry == 0 { return add(string, key: key, at: slot) }
      let number = Int(truncatingIfNeeded: entry & 0xFFFF_FFFF) - 1
      if entry & 0xFFFF_FFFF_0000_0000 == key, holds(string, at: number) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  mutating func number(of string: UnsafeBufferPointer<UInt8>) -> Int {
    number(of: string, hash: string.reduce(Self.hashSeed) { Self.hash($0, $1) })
  }

  mutating func number(of string: [UInt8]) -> Int {
    string.withUnsafeBufferPointer { number(of: $0) }
  }

  @inline(__always)
  private func holds(_ string: UnsafeBufferPointer<UInt8>, at number: Int) -> Bool {
    let start = Int(starts[number])
    guard Int(starts[number + 1]) - start == string.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      for index in 0..<string.count where bytes[start + index] != string[index] { return false }
      return true
    }
  }

  private mutating func add(
    _ string: UnsafeBufferPointer<UInt8>, key: UInt64, at slot: Int
  ) -> Int {
    bytes += string
    starts.append(UInt32(bytes.count))
    slots[slot] = key | UInt64(count)
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    for entry in old where entry != 0 {
      var slot = Int(entry >> 39) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = entry
    }
  }

  subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[Int(starts[number])..<Int(starts[number + 1])]
  }

  /// The numbers of all strings, in the order of UTF-16, in which JavaScript compares.
  var sorted: [Int] {
    let keys = (0..<count).map { (key: self[$0].sortingKey, number: $0) }
    return keys.sorted { left, right in
      left.key != right.key
        ? left.key < right.key
        : self[left.number].dropFirst(8).lexicographicallyPrecedes(
          self[right.number].dropFirst(8), by: { $0.inUTF16Order < $1.inUTF16Order })
    }.map(\.number)
  }
}

extension ArraySlice<UInt8> {
  /// The first eight bytes as a number that sorts like them.
  fileprivate var sortingKey: UInt64 {
    var key: UInt64 = 0
    for offset in 0..<8 {
      key = key << 8 | (offset < count ? UInt64(self[startIndex + offset].inUTF16Order) : 0)
    }
    return key
  }
}

extension UInt8 {
  /// The byte, changed so that U+E000 to U+FFFF (EE and EF in UTF-8) sort after the other planes
  /// (from F0), as in UTF-16.
  fileprivate var inUTF16Order: UInt8 { self == 0xEE || self == 0xEF ? self + 0x10 : self }
}
