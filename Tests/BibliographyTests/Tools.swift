import Foundation

/// Programs of others that say whether what we write is right; tests without them are skipped.
enum Tools {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static var interpreter: String {
    let folder = ProcessInfo.processInfo.environment["BRIEFPRESS_TOOLS"]
    return (folder ?? root.appendingPathComponent(".tools").path) + "/bin/python"
  }

  /// The JSON schema of CSL-JSON.
  static var schema: String {
    let folder = ProcessInfo.processInfo.environment["BRIEFPRESS_SHARED"]
    return (folder ?? root.deletingLastPathComponent().appendingPathComponent("shared").path)
      + "/csl-data.json"
  }

  static var hasSchema: Bool { FileManager.default.fileExists(atPath: schema) && has("jsonschema") }

  /// Whether Python has a module.
  static func has(_ module: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: interpreter)
      && (try? python("import \(module)", [], input: "")) == ""
  }

  /// What a script prints, its errors included.
  static func python(_ script: String, _ arguments: [String], input: String) throws -> String {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("bibliography-\(UUID().uuidString).txt")
    try Data(input.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: interpreter)
    process.arguments = ["-c", script] + arguments
    process.standardInput = try FileHandle(forReadingFrom: file)
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
