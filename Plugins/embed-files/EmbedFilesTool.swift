import Foundation

/// Writes Swift source that contains files: `embed-files OUTPUT FOLDER FILE…`.
///
/// It is run by the plugin `EmbedFiles`.
@main
enum EmbedFilesTool {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count >= 2 else { throw CocoaError(.fileReadInvalidFileName) }
    let (output, folder) = (arguments[1], arguments[2])
    let files = try arguments.dropFirst(2).sorted().map { path in
      EmbeddedFile(
        path: String(path.dropFirst(folder.count + 1)),
        bytes: [UInt8](try Data(contentsOf: URL(filePath: path))))
    }
    try Data(EmbeddedFile.source(of: files).utf8).write(to: URL(filePath: output))
  }
}
