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

  private mutating func hexadecimal() -> UInt64? { word().flatMap { UInt64($0, radix: 16) } }

  private mutating func number() -> Int? { word().flatMap { Int($0) } }

  /// Returns the text before the next space, and skips the space.
  private mutating func word() -> String? { piece(endingWith: UInt8(ascii: " ")) }

  /// Returns the rest of the line, and skips its end.
  private mutating func rest() -> String? { piece(endingWith: UInt8(ascii: "\n")) }

  private mutating func piece(endingWith end: UInt8) -> String? {
    guard let found = bytes[position...].firstIndex(of: end) else { return nil }
    defer { position = found + 1 }
    return String(decoding: bytes[position..<found], as: UTF8.self)
  }
}

extension PathText {
  /// Whether this is a valid path of a file in an output folder.
  ///
  /// A manifest with any other path was not written by Briefpress.
  fileprivate var isOfOutput: Bool {
    !isAbsolute && fault == nil && resolved().map { PathText($0) == self } == true
  }
}
