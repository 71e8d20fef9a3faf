import SourceText

/// How much text the abbreviations and cross-references of a file may add to what is written in it.
///
/// An abbreviation may stand for another one twice, and that for yet another, so that a few lines make gigabytes.
struct ExpansionLimit {
  /// Many times what any real file adds, in bytes.
  let most: Int
  private var used = 0

  init(_ file: SourceFile) { most = max(1 << 20, 16 * file.bytes.count) }

  /// Counts what is added; false where it is too much.
  mutating func allows(_ count: Int) -> Bool {
    guard count <= most - used else { return false }
    used += count
    return true
  }
}
