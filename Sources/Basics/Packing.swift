/// Writes numbers, texts and lists into bytes that `PackedReader` reads back.
///
/// It stores data for the next build, which reads tens of megabytes whenever it starts; the
/// library's encoders are many times slower.
public struct PackedWriter: Sendable {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  /// Appends a number in groups of seven bits, the lowest first (LEB128).
  public mutating func put(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  public mutating func put(_ number: Int) { put(UInt64(bitPattern: Int64(number))) }

  public mutating func put(_ block: [UInt8]) {
    put(block.count)
    bytes += block
  }

  public mutating func put(_ text: String) {
    put(text.utf8.count)
    bytes += text.utf8
  }
}

/// Reads bytes written by `PackedWriter`.
///
/// If the bytes were not written by it or end too soon, it stops reading and sets `isBroken`.
public struct PackedReader: Sendable {
  private let bytes: [UInt8]
  private var position: Int
  public private(set) var isBroken = false

  /// - Parameter position: the index to start at
  public init(_ bytes: [UInt8], from position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }

  /// The bytes that have not been read.
  public var rest: ArraySlice<UInt8> { bytes[min(position, bytes.count)...] }

  public mutating func number() -> UInt64 {
    var (value, shift): (UInt64, UInt64) = (0, 0)
    while position < bytes.count, shift < 64 {
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7f) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    isBroken = true
    return 0
  }

  public mutating func integer() -> Int { Int(truncatingIfNeeded: number()) }

  public mutating func block() -> [UInt8] { Array(slice()) }

  public mutating func text() -> String { String(decoding: slice(), as: UTF8.self) }

  public mutating func list<Element>(_ read: (inout PackedReader) -> Element) -> [Element] {
    let count = integer()
    guard !isBroken, count >= 0, count <= bytes.count - position else {
      isBroken = true
      return []
    }
    var list: [Element] = []
    list.reserveCapacity(count)
    while list.count < count, !isBroken { list.append(read(&self)) }
    return list
  }

  private mutating func slice() -> ArraySlice<UInt8> {
    let count = integer()
    guard !isBroken, count >= 0, count <= bytes.count - position else {
      isBroken = true
      return []
    }
    defer { position += count }
    return bytes[position..<(position + count)]
  }
}
