/// A file inside the program.
///
/// The plugin `EmbedFiles` makes them of all the files in a folder.
package struct BuiltInFile: Sendable {
  /// The path in the folder.
  package let path: String
  private let contents: Contents

  private enum Contents {
    case text(StaticString)
    case bytes([UInt8])
  }

  package init(path: String, text: StaticString) {
    self.path = path
    contents = .text(text)
  }

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    contents = .bytes(bytes)
  }

  /// The bytes of the file, which are copied only here.
  package var bytes: [UInt8] {
    switch contents {
    case .text(let text): text.withUTF8Buffer(Array.init)
    case .bytes(let bytes): bytes
    }
  }
}

extension SourceFile {
  /// The prefix of the paths of files inside the program.
  package static let builtInPrefix = "built-in:"

  /// Whether the file is inside the program.
  package var isBuiltIn: Bool { path.hasPrefix(Self.builtInPrefix) }
}
