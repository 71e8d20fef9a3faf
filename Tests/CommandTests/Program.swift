import Foundation
import Testing

/// The built program, run as its users run it.
struct Program {
  var executable: URL

  /// What a run left behind.
  struct Run {
    var status: Int32
    var output: String
    var errors: String
  }

  /// The program that was built beside the tests.
  static let built = Program(executable: Self.find())

  static let shell = Program(executable: URL(fileURLWithPath: "/bin/bash"))

  /// Runs the program to its end.
  func run(_ arguments: [String], in folder: URL? = nil, input: String = "") throws -> Run {
    let files = try TemporaryFolder()
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = folder }
    process.standardInput = try files.write(input, to: "input").handle(forWriting: false)
    process.standardOutput = try files.write("", to: "output").handle(forWriting: true)
    process.standardError = try files.write("", to: "errors").handle(forWriting: true)
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: try files.read("output"),
      errors: try files.read("errors"))
  }

  /// Beside the test bundle: on Linux the test program stands there, on macOS the bundle of this
  /// class.
  private static func find() -> URL {
    let program = URL(fileURLWithPath: CommandLine.arguments[0])
    let starts = [program, Bundle(for: TemporaryFolder.self).bundleURL, Bundle.main.bundleURL]
    let folders = starts.flatMap { [$0, $0.deletingLastPathComponent()] }
    let candidates = folders.map { $0.appendingPathComponent("briefpress") }
    return candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) } ?? program
  }
}

extension URL {
  fileprivate func handle(forWriting: Bool) throws -> FileHandle {
    try forWriting ? FileHandle(forWritingTo: self) : FileHandle(forReadingFrom: self)
  }
}
