import Foundation

/// The pandoc of the environment, when there is one: what our reading of Markdown is compared with.
enum Pandoc {
  /// As PyPI's `pypandoc_binary` carries it, in the folder of tools of the environment or the repository.
  static let program: URL? = {
    let repository = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../.tools").standardizedFileURL
    let named = ProcessInfo.processInfo.environment["BRIEFPRESS_TOOLS"].map { URL(filePath: $0) }
    let libraries = (named ?? repository).appending(path: "lib")
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: libraries.path)) ?? []
    return versions.filter { $0.hasPrefix("python3") }.map {
      libraries.appending(path: "\($0)/site-packages/pypandoc/files/pandoc")
    }.first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }()

  /// Sets bounds to the seconds and the KiB that pandoc takes: it expands notes that refer to each other
  /// for ever.
  private static let bounded = #"ulimit -t 60; ulimit -v 2000000; exec "$0" "$@""#

  /// What pandoc writes of an input, with some arguments.
  static func run(_ arguments: [String], input: String) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", bounded, program?.path ?? "pandoc"] + arguments
    let (stdin, stdout) = (Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = FileHandle.nullDevice
    try process.run()
    try stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return output
  }
}
