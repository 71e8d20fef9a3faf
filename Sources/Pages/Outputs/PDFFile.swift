/// The PDF of a brief.
package struct PDFFile: Sendable {
  /// A hash of what it is made from.
  package let hash: UInt64
  package let pageCount: Int
  /// The size in bytes.
  package let size: Int
  /// Returns the bytes, which may be in a file.
  package let bytes: @Sendable () throws -> [UInt8]

  package init(
    hash: UInt64, pageCount: Int, size: Int, bytes: @escaping @Sendable () throws -> [UInt8]
  ) {
    self.hash = hash
    self.pageCount = pageCount
    self.size = size
    self.bytes = bytes
  }
}
