/// A ZIP archive, the same for the same files on every machine and at any time (APPNOTE.TXT 6.3).
struct ZipArchive {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Adds a file, whose name is ASCII.
  ///
  /// - Parameter isCompressed: whether to compress it, if that makes it smaller
  mutating func add(_ name: String, _ content: [UInt8], isCompressed: Bool = true) {
    let compressed = isCompressed ? Deflate.compressed(content) : content
    let isSmaller = compressed.count < content.count
    let stored = isSmaller ? compressed : content
    var entry = LittleEndian()
    entry.put16(isSmaller ? 20 : 10)
    entry.put16(0)
    entry.put16(isSmaller ? 8 : 0)
    entry.put16(0)
    // The first day that the format can state: a real one would differ from build to build.
    entry.put16(1 << 5 | 1)
    entry.put32(CRC32.of(content))
    entry.put32(UInt32(truncatingIfNeeded: stored.count))
    entry.put32(UInt32(truncatingIfNeeded: content.count))
    entry.put16(name.utf8.count)
    entry.put16(0)
    let offset = bytes.count
    put(0x0403_4b50, entry.bytes, name, into: &bytes)
    bytes += stored
    var central = LittleEndian()
    central.put16(20)
    central.bytes += entry.bytes
    central.put16(0)
    central.put16(0)
    central.put16(0)
    central.put32(0)
    central.put32(UInt32(truncatingIfNeeded: offset))
    put(0x0201_4b50, central.bytes, name, into: &directory)
    count += 1
  }

  private func put(
    _ signature: UInt32, _ header: [UInt8], _ name: String, into bytes: inout [UInt8]
  ) {
    var start = LittleEndian()
    start.put32(signature)
    bytes += start.bytes + header + name.utf8
  }

  /// Whether a reader can find all files: without extensions, a ZIP ends at 4 GiB, and has at most
  /// 65,534 files.
  var isReadable: Bool { bytes.count + directory.count < Int(UInt32.max) && count < 0xFFFF }

  /// Returns the archive.
  func finished() -> [UInt8] {
    var end = LittleEndian()
    end.put32(0x0605_4b50)
    end.put16(0)
    end.put16(0)
    end.put16(count)
    end.put16(count)
    end.put32(UInt32(truncatingIfNeeded: directory.count))
    end.put32(UInt32(truncatingIfNeeded: bytes.count))
    end.put16(0)
    return bytes + directory + end.bytes
  }
}

/// Numbers as bytes, the lowest first.
private struct LittleEndian {
  var bytes: [UInt8] = []

  mutating func put16(_ number: Int) {
    bytes.append(UInt8(truncatingIfNeeded: number))
    bytes.append(UInt8(truncatingIfNeeded: number >> 8))
  }

  mutating func put32(_ number: UInt32) {
    put16(Int(number & 0xFFFF))
    put16(Int(number >> 16))
  }
}

/// The checksum of ZIP files (ISO 3309).
enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in
      value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1
    }
  }

  static func of(_ bytes: [UInt8]) -> UInt32 {
    table.withUnsafeBufferPointer { table in
      ~bytes.reduce(~0) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ $0 >> 8 }
    }
  }
}
