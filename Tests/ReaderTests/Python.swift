import Foundation

/// Python with the packages by which a real Chromium is driven and by which others read metadata.
enum Python {
  private static var interpreter: String {
    let folder = ProcessInfo.processInfo.environment["BRIEFPRESS_TOOLS"]
    return (folder ?? Repository.root.appendingPathComponent(".tools").path) + "/bin/python"
  }

  private static let turns = Turns()

  /// Whether a line of Python goes through without a word.
  static func runs(_ line: String) -> Bool {
    guard let process = try? process(["-c", line], output: .nullDevice), (try? process.run()) != nil
    else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  /// What a script of `Scripts/` prints, its errors included.
  static func run(_ script: String, _ arguments: [String]) async throws -> String {
    let path = Repository.root.appendingPathComponent("Tests/ReaderTests/Scripts/\(script)").path
    return try await run([path] + arguments)
  }

  /// What Python prints, its errors included.
  ///
  /// One runs after the other, and no thread waits for it: other tests, some of which have a time limit, go on.
  static func run(_ arguments: [String]) async throws -> String {
    try await turns.take {
      let file = FileManager.default.temporaryDirectory
        .appendingPathComponent("briefpress-python-\(UUID().uuidString)")
      defer { try? FileManager.default.removeItem(at: file) }
      try Data().write(to: file)
      let process = try process(arguments, output: FileHandle(forWritingTo: file))
      try await withCheckedThrowingContinuation { continuation in
        process.terminationHandler = { _ in continuation.resume() }
        do { try process.run() } catch { continuation.resume(throwing: error) }
      }
      return String(decoding: try Data(contentsOf: file), as: UTF8.self)
    }
  }

  private static func process(_ arguments: [String], output: FileHandle) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: interpreter)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(["PYTHONUTF8": "1"]) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    return process
  }
}

/// A real Chromium; tests without it are skipped.
enum Browser {
  static let isInstalled = Python.runs(
    "import playwright, axe_playwright_python, shutil; assert shutil.which('chromium')")
}

/// The packages of Python by which others read metadata; tests without them are skipped.
enum Readers {
  static let areInstalled = Python.runs("import pybtex, rispy, feedparser")
}

/// Lets one go after the other.
private actor Turns {
  private var last: Task<Void, Never>?

  func take<Value: Sendable>(
    _ work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    let before = last
    let task = Task { () throws -> Value in
      await before?.value
      return try await work()
    }
    last = Task { _ = try? await task.value }
    return try await task.value
  }
}
