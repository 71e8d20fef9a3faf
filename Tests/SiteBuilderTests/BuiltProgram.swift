import Foundation

/// The program that was built beside the tests, run as its users run it.
enum BuiltProgram {
  struct Run {
    var status: Int32
    var output: String
    var errors: String
  }

  /// Beside the test bundle.
  static let executable: URL = {
    let program = URL(fileURLWithPath: CommandLine.arguments[0])
    let starts = [program, Bundle(for: TestSite.self).bundleURL, Bundle.main.bundleURL]
    let folders = starts.flatMap { [$0, $0.deletingLastPathComponent()] }
    let candidates = folders.map { $0.appendingPathComponent("briefpress") }
    return candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) } ?? program
  }()

  static func run(_ arguments: String...) throws -> Run {
    try run(executable: executable, arguments)
  }

  /// Runs a command of the shell, in which `$BRIEFPRESS` is the program.
  static func shell(_ command: String) throws -> Run {
    try run(executable: URL(fileURLWithPath: "/bin/sh"), ["-c", command])
  }

  static func run(
    executable url: URL, _ arguments: [String], with environment: [String: String] = [:]
  ) throws -> Run {
    let files = try TestSite(["output": "", "errors": ""])
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment
      .merging(["BRIEFPRESS": executable.path]) { $1 }.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: files.url("output"))
    process.standardError = try FileHandle(forWritingTo: files.url("errors"))
    try process.run()
    process.waitUntilExit()
    func text(_ name: String) throws -> String {
      String(decoding: try Data(contentsOf: files.url(name)), as: UTF8.self)
    }
    return Run(
      status: process.terminationStatus, output: try text("output"), errors: try text("errors"))
  }
}
