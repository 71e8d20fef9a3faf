import Foundation

/// A program that tests run as its users do.
package struct Program {
  package var executable: URL

  package init(executable: URL) { self.executable = executable }

  /// The result of a run.
  package struct Run {
    package var status: Int32
    package var output: String
    package var errors: String
  }

  /// The program that was built with the tests.
  package static let built = Program(executable: findBuilt())

  /// Runs a script of the shell, in which `$0` is the program that was built with the tests.
  package static func shell(_ script: String, in folder: URL? = nil) throws -> Run {
    try Program(executable: URL(filePath: "/bin/bash"))
      .run(["-c", script, built.executable.path], in: folder)
  }

  /// Runs the program until it exits.
  package func run(
    _ arguments: [String], in folder: URL? = nil, input: String = "",
    with environment: [String: String] = [:]
  ) throws -> Run {
    let files = try TemporaryFolder(["input": input, "output": "", "errors": ""])
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    if let folder { process.currentDirectoryURL = folder }
    process.standardInput = try FileHandle(forReadingFrom: files.url("input"))
    process.standardOutput = try FileHandle(forWritingTo: files.url("output"))
    process.standardError = try FileHandle(forWritingTo: files.url("errors"))
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: try files.read("output"),
      errors: try files.read("errors"))
  }

  /// Returns the path next to the test bundle: on Linux the test program is in that folder, on macOS the
  /// bundle of this class.
  private static func findBuilt() -> URL {
    let program = URL(fileURLWithPath: CommandLine.arguments[0])
    let starts = [program, Bundle(for: TemporaryFolder.self).bundleURL, Bundle.main.bundleURL]
    let folders = starts.flatMap { [$0, $0.deletingLastPathComponent()] }
    let candidates = folders.map { $0.appendingPathComponent("briefpress") }
    return candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) } ?? program
  }
}
