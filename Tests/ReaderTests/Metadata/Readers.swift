import Foundation

/// Python with the packages by which others read metadata; tests without it are skipped.
enum Readers {
  private static var interpreter: String {
    let folder = ProcessInfo.processInfo.environment["BRIEFPRESS_TOOLS"]
    return (folder ?? Repository.root.appendingPathComponent(".tools").path) + "/bin/python"
  }

  static let areInstalled: Bool =
    FileManager.default.isExecutableFile(atPath: interpreter)
    && (try? python(["-c", "import pybtex, rispy, feedparser"])) == ""

  /// What a script of `Scripts/` prints, its errors included.
  static func run(_ script: String, _ arguments: [String]) throws -> String {
    let path = Repository.root.appendingPathComponent("Tests/ReaderTests/Scripts/\(script)").path
    return try python([path] + arguments)
  }

  static func python(_ arguments: [String]) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: interpreter)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["PYTHONUTF8": "1"]) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
