import Foundation

/// A real Chromium, driven by the Python scripts in `Scripts/`; tests without it are skipped.
enum Browser {
  private static var interpreter: String {
    let folder = ProcessInfo.processInfo.environment["BRIEFPRESS_TOOLS"]
    return (folder ?? Repository.root.appendingPathComponent(".tools").path) + "/bin/python"
  }

  /// Whether there are a browser and what drives it.
  static let isInstalled: Bool =
    FileManager.default.isExecutableFile(atPath: interpreter)
    && (try? python([
      "-c",
      "import playwright, axe_playwright_python, shutil; print(shutil.which('chromium') is not None)",
    ]))
      == "True\n"

  /// What a script of `Scripts/` prints, its errors included.
  static func run(_ script: String, _ arguments: [String]) throws -> String {
    let path = Repository.root.appendingPathComponent("Tests/ReaderTests/Scripts/\(script)").path
    return try python([path] + arguments)
  }

  private static func python(_ arguments: [String]) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: interpreter)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
