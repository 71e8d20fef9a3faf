/// What was set from a brief: its PDF, or the picture by which it is shared.
package struct TypesetOutput: Sendable {
  /// A hash of what it is made from.
  package let hash: UInt64
  package let pageCount: Int
  /// The size in bytes.
  package let size: Int
  /// The families of fonts that were looked for and not found, in lower case.
  package let missingFonts: [String]
  /// The addresses of pictures whose texts are printed instead.
  package let unshownPictures: [String]
  /// Returns the bytes, which may be in a file.
  package let bytes: @Sendable () throws -> [UInt8]

  package init(
    hash: UInt64, pageCount: Int, size: Int, missingFonts: [String],
    unshownPictures: [String], bytes: @escaping @Sendable () throws -> [UInt8]
  ) {
    self.hash = hash
    self.pageCount = pageCount
    self.size = size
    self.missingFonts = missingFonts
    self.unshownPictures = unshownPictures
    self.bytes = bytes
  }
}
