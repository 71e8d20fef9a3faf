import Basics
import SourceText

/// Reads a manifest, with one file per line, in a single pass over its bytes.
struct ManifestReader {
  private let bytes: [UInt8]
  private var position = 0

  static let head = "briefpress manifest 5"
  /// The versions that contained the inputs of the build, in lines that are skipped.
  private static let withLooks = ["briefpress manifest 3", "briefpress manifest 4"]
  /// The versions before that, which did not record what each file was made from.
  private static let earliest = ["briefpress manifest 1", "briefpress manifest 2"]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Returns the manifest, or `nil` if it cannot be understood.
  mutating func manifest() -> Manifest? {
    guard let head = rest(), let state = rest() else { return nil }
    let hasInputs = head == Self.head || Self.withLooks.contains(head)
    guard hasInputs || Self.earliest.contains(head) else { return nil }
    var manifest = Manifest(isComplete: state == "complete")
    if take("from ") {
      let inputs = rest()
      if head == Self.head { manifest.inputs = inputs.flatMap { UInt64($0, radix: 16) } }
      while take("also ") || take("look ") { _ = rest() }
    }
    manifest.entries.reserveCapacity(bytes.count / 64)
    while position < bytes.count {
      guard let hash = hexadecimal(), let size = number(), let modified = number() else {
        return nil
      }
      let inputs = hasInputs ? hexadecimal() : nil
      guard let path = rest().map({ PathText($0) }), path.isOfOutput else { return nil }
      manifest.entries[path] = Manifest.Entry(
        hash: hash, size: size, modified: modified, inputs: inputs)
    }
    return manifest
  }

  // MARK: Words of a line

  private mutating func take(_ word: String) -> Bool {
    guard bytes[position...].starts(with: word.utf8) else { return false }
    position += word.utf8.count
    return true
  }

  private mutating func hexadecimal() -> UInt64? { number(radix: 16) }

  /// Returns the size or time before the next space; 0, which is unknown, for a time before 1970.
  private mutating func number() -> Int? {
    if take("-") {
      guard number(radix: 10) != nil else { return nil }
      return 0
    }
    return number(radix: 10).flatMap { Int(exactly: $0) }
  }

  /// Returns the number before the next space, and skips the space; `nil` for anything else.
  private mutating func number(radix: UInt64) -> UInt64? {
    guard let digits = piece(endingWith: UInt8(ascii: " ")), !digits.isEmpty else { return nil }
    var number: UInt64 = 0
    for byte in digits {
      guard let digit = byte.digitValue, digit < radix else { return nil }
      let (shifted, isTooLarge) = number.multipliedReportingOverflow(by: radix)
      let (sum, isStillTooLarge) = shifted.addingReportingOverflow(digit)
      if isTooLarge || isStillTooLarge { return nil }
      number = sum
    }
    return number
  }

  /// Returns the rest of the line, and skips its end.
  private mutating func rest() -> String? {
    piece(endingWith: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
  }

  private mutating func piece(endingWith end: UInt8) -> ArraySlice<UInt8>? {
    guard let found = bytes[position...].place(of: end) else { return nil }
    defer { position = found + 1 }
    return bytes[position..<found]
  }
}

extension UInt8 {
  /// The value of a digit, up to `f`; `nil` for anything else.
  fileprivate var digitValue: UInt64? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(self - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(self - UInt8(ascii: "a") + 10)
    default: nil
    }
  }
}

extension PathText {
  /// Whether this is a valid path of a file in an output folder.
  ///
  /// A manifest with any other path was not written by Briefpress.
  fileprivate var isOfOutput: Bool {
    if hasOnlyPlainNames { return true }
    return !isAbsolute && fault == nil && resolved().map { PathText($0) == self } == true
  }

  /// Whether all names are printable ASCII and none begins with a full stop, as in most paths.
  private var hasOnlyPlainNames: Bool {
    var text = text
    return text.withUTF8 { bytes in
      var begins = true
      for byte in bytes {
        let isSlash = byte == UInt8(ascii: "/")
        if byte <= 0x20 || byte >= 0x7f { return false }
        if begins, isSlash || byte == UInt8(ascii: ".") { return false }
        begins = isSlash
      }
      return !begins && bytes.count <= Self.longestName
    }
  }
}
