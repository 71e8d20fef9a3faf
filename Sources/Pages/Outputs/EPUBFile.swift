/// The EPUB of a brief.
package struct EPUBFile: Sendable {
  /// A hash of the files in it.
  package let hash: UInt64
  /// The size in bytes.
  package let size: Int

  package init(hash: UInt64, size: Int) {
    self.hash = hash
    self.size = size
  }
}
