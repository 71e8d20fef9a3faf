import SourceText

/// Limits how much text the abbreviations and cross-references of a file may add to it.
///
/// An abbreviation may contain another one twice, and that yet another, so a few lines could make
/// gigabytes.
struct ExpansionLimit {
  /// The maximum in bytes, many times what real files add.
  let most: Int
  private var used = 0

  init(_ file: SourceFile) { most = max(1 << 20, 16 * file.bytes.count) }

  /// Counts added bytes, and returns false if they exceed the limit.
  mutating func allows(_ count: Int) -> Bool {
    guard count <= most - used else { return false }
    used += count
    return true
  }
}
