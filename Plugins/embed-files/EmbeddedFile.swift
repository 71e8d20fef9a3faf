/// A file to embed as Swift source.
struct EmbeddedFile {
  /// The path from the folder of the target.
  var path: String
  var bytes: [UInt8]

  /// Returns the source of a list of files.
  static func source(of files: [EmbeddedFile]) -> String {
    """
    import SourceText

    enum EmbeddedFiles {
      static let all: [BuiltInFile] = [
    \(files.map { "    \($0.expression),\n" }.joined())  ]
    }

    """
  }

  /// An expression that creates the file.
  ///
  /// Text becomes a string, which compiles fast and is used in place at run time. Other bytes become an
  /// array, which takes the compiler about a second for 10 KB.
  var expression: String {
    let contents =
      String(validating: bytes, as: UTF8.self).map { "text: \($0.literal)" } ?? "bytes: \(bytes)"
    return "BuiltInFile(path: \(path.literal), \(contents))"
  }
}

extension String {
  /// The string as a Swift literal on one line.
  var literal: String { "\"" + unicodeScalars.map(\.inLiteral).joined() + "\"" }
}

extension Unicode.Scalar {
  fileprivate var inLiteral: String {
    switch self {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\0"..<" ", "\u{7F}": "\\u{\(String(value, radix: 16))}"
    default: String(self)
    }
  }
}
