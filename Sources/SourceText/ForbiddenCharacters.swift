import Basics

/// The characters that no page or feed may contain: controls other than tabs and line endings (XML
/// 1.0, section 2.2; HTML, section 13.2.3.5), and noncharacters (Unicode, section 23.7).
///
/// They come with text that was copied from PDF files or read in the wrong encoding.
extension SourceFile {
  /// Returns the UTF-8 file without such characters, and a warning for each kind at its first
  /// position.
  public func withoutForbiddenCharacters() -> Checked<SourceFile> {
    guard bytes.holdsForbiddenCharacter else { return Checked(self) }
    var file = self
    file.bytes.removeAll(keepingCapacity: true)
    var found: [Unicode.Scalar: (offset: Int, count: Int)] = [:]
    let text = bytes.removingForbiddenCharacters(into: &file.bytes) { scalar, offset in
      found[scalar, default: (offset, 0)].count += 1
    }
    guard text else { return Checked(self) }
    let inOrder = found.sorted { $0.value.offset < $1.value.offset }
    return Checked(
      file,
      inOrder.map { .forbidden($0.key, $0.value.count, at: location(at: $0.value.offset)) })
  }
}

extension String {
  /// The text without the characters that no page may contain, for text that was written with
  /// escapes.
  public var withoutForbiddenCharacters: String {
    let bytes = Array(utf8)
    guard bytes.holdsForbiddenCharacter else { return self }
    var kept: [UInt8] = []
    return bytes.removingForbiddenCharacters(into: &kept) { _, _ in }
      ? String(decoding: kept, as: UTF8.self) : self
  }
}

extension [UInt8] {
  /// Appends the text without forbidden characters, and returns whether there are any.
  ///
  /// It passes each of them to `report` with its offset. A control that ends a page or line becomes
  /// a space, so the words around it stay separate.
  func removingForbiddenCharacters(
    into kept: inout [UInt8], report: (Unicode.Scalar, Int) -> Void
  ) -> Bool {
    var start = 0
    var index = 0
    while index < count {
      let length = forbiddenLength(at: index)
      guard length > 0 else {
        index += 1
        continue
      }
      kept += self[start..<index]
      let scalar = self[index..<index + length].scalar
      if scalar.separatesWords { kept.append(UInt8(ascii: " ")) }
      report(scalar, index)
      index += length
      start = index
    }
    kept += self[start...]
    return start > 0
  }

  /// Returns the number of bytes of the forbidden character that begins here, usually 0.
  private func forbiddenLength(at index: Int) -> Int {
    func byte(_ offset: Int) -> UInt8 { index + offset < count ? self[index + offset] : 0 }
    switch self[index] {
    case 0x09, 0x0A, 0x0D: return 0
    case 0..<0x20, 0x7F: return 1
    case 0xC2: return (0x80...0x9F).contains(byte(1)) ? 2 : 0
    case 0xEF where byte(1) == 0xB7: return (0x90...0xAF).contains(byte(2)) ? 3 : 0
    case 0xEF where byte(1) == 0xBF: return byte(2) >= 0xBE ? 3 : 0
    case 0xF0...0xF4: return byte(1) & 0xF == 0xF && byte(2) == 0xBF && byte(3) >= 0xBE ? 4 : 0
    default: return 0
    }
  }

  /// Whether the text may contain a forbidden character, because it contains a byte that can begin
  /// one.
  ///
  /// Every text is searched, eight bytes at a time.
  var holdsForbiddenCharacter: Bool {
    withUnsafeBytes { bytes in
      var index = 0
      while index + 8 <= bytes.count {
        let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        if word.mayHoldForbiddenByte {
          for place in index..<index + 8 where bytes[place].mayBeginForbidden { return true }
        }
        index += 8
      }
      while index < bytes.count {
        if bytes[index].mayBeginForbidden { return true }
        index += 1
      }
      return false
    }
  }
}

extension UInt64 {
  /// Whether one of the eight bytes is a control or not ASCII.
  fileprivate var mayHoldForbiddenByte: Bool {
    let high: UInt64 = 0x8080_8080_8080_8080
    let delete = self ^ 0x7F7F_7F7F_7F7F_7F7F
    let isBelowSpace = (self &- 0x2020_2020_2020_2020) & ~self
    let isDelete = (delete &- 0x0101_0101_0101_0101) & ~delete
    return (self | isBelowSpace | isDelete) & high != 0
  }
}

extension UInt8 {
  /// Whether a forbidden character can begin with this byte.
  fileprivate var mayBeginForbidden: Bool {
    if self < 0x20 { return self != 0x0A && self != 0x0D && self != 0x09 }
    return self == 0x7F || self == 0xC2 || self >= 0xEF
  }
}

extension ArraySlice<UInt8> {
  fileprivate var scalar: Unicode.Scalar {
    String(decoding: self, as: UTF8.self).unicodeScalars.first ?? " "
  }
}

extension Unicode.Scalar {
  /// Whether it ended a line or a page: a vertical tab, a form feed or a next line.
  fileprivate var separatesWords: Bool { value == 0x0B || value == 0x0C || value == 0x85 }

  /// The Windows-1252 character for the byte of this number, since that encoding is often read as
  /// Latin-1.
  fileprivate var inWindows1252: Unicode.Scalar? {
    guard (0x80...0x9F).contains(value), value != 0x85 else { return nil }
    let letters = Array("€\u{0}‚ƒ„…†‡ˆ‰Š‹Œ\u{0}Ž\u{0}\u{0}‘’“”•–—˜™š›œ\u{0}žŸ".unicodeScalars)
    let letter = letters[Int(value - 0x80)]
    return letter.value == 0 ? nil : letter
  }
}

extension Diagnostic {
  fileprivate static func forbidden(
    _ scalar: Unicode.Scalar, _ count: Int, at location: Location
  ) -> Diagnostic {
    let name = "U+" + scalar.value.hexadecimal(digits: 4, uppercase: true)
    let times = count == 1 ? "" : " (\(count) times)"
    let help =
      scalar.inWindows1252.map { "write '\($0)', which it is in Windows-1252" }
      ?? "delete it; such characters come with text that was copied from PDF files"
    return Diagnostic(
      .forbiddenCharacter, "the character \(name), which no page may contain, is left out\(times)",
      at: location, help: help)
  }
}
