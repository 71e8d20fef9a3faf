import Basics

/// A picture in a document.
package struct PrintedPicture: Sendable {
  /// The name of its file, which depends on what the file contains.
  package let name: String
  package let bytes: [UInt8]

  /// - Returns: nil if the engine cannot show pictures of this kind
  package init?(_ bytes: [UInt8]) {
    guard let kind = Self.kinds.first(where: { $0.matches(bytes) }) else { return nil }
    self.bytes = bytes
    name = "picture-\(String(bytes.hash64, radix: 16)).\(kind.fileExtension)"
  }

  private struct Kind {
    var fileExtension: String
    var matches: @Sendable ([UInt8]) -> Bool
  }

  /// The kinds of pictures, recognized by how their files begin.
  private static let kinds: [Kind] = [
    Kind(fileExtension: "png") { $0.starts(with: [0x89, 0x50, 0x4E, 0x47]) },
    Kind(fileExtension: "jpg") { $0.starts(with: [0xFF, 0xD8, 0xFF]) },
    Kind(fileExtension: "gif") { $0.starts(with: Array("GIF8".utf8)) },
    Kind(fileExtension: "webp") { bytes in
      bytes.starts(with: Array("RIFF".utf8)) && bytes.dropFirst(8).starts(with: Array("WEBP".utf8))
    },
    Kind(fileExtension: "svg") { $0.prefix(4096).place(of: Array("<svg".utf8)) != nil },
  ]
}
