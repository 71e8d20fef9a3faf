import Basics

/// A picture in a book.
package struct BookPicture: Sendable {
  /// The name of its file, which depends on what the file contains.
  package let name: String
  package let mediaType: String
  package let bytes: [UInt8]

  /// - Returns: `nil` if programs for reading need not show pictures of this kind (EPUB 3.3, section
  ///   3.2), or if it is a drawing that loads other files or runs code
  package init?(_ bytes: [UInt8]) {
    guard let kind = Self.kinds.first(where: { $0.matches(bytes) }) else { return nil }
    let isDrawing = kind.fileExtension == "svg"
    guard let content = isDrawing ? StandaloneDrawing(bytes)?.bytes : bytes else { return nil }
    self.bytes = content
    mediaType = kind.mediaType
    name = "picture-\(String(content.hash64, radix: 16)).\(kind.fileExtension)"
  }

  private struct Kind {
    var fileExtension: String
    var mediaType: String
    var matches: @Sendable ([UInt8]) -> Bool
  }

  /// The kinds of pictures, recognized by how their files begin.
  private static let kinds: [Kind] = [
    Kind(fileExtension: "png", mediaType: "image/png") {
      $0.starts(with: [0x89, 0x50, 0x4E, 0x47])
    },
    Kind(fileExtension: "jpg", mediaType: "image/jpeg") { $0.starts(with: [0xFF, 0xD8, 0xFF]) },
    Kind(fileExtension: "gif", mediaType: "image/gif") { $0.starts(with: Array("GIF8".utf8)) },
    Kind(fileExtension: "webp", mediaType: "image/webp") { bytes in
      bytes.starts(with: Array("RIFF".utf8)) && bytes.dropFirst(8).starts(with: Array("WEBP".utf8))
    },
    Kind(fileExtension: "svg", mediaType: "image/svg+xml") {
      $0.prefix(4096).place(of: Array("<svg".utf8)) != nil
    },
  ]

  /// Whether it may move, and so flash.
  var mayMove: Bool {
    switch mediaType {
    case "image/gif": true
    case "image/png": bytes.prefix(4096).place(of: Array("acTL".utf8)) != nil
    case "image/webp": bytes.prefix(4096).place(of: Array("ANIM".utf8)) != nil
    case "image/svg+xml":
      ["<animate", "<set", "@keyframes"].contains { bytes.place(of: Array($0.utf8)) != nil }
    default: false
    }
  }
}
