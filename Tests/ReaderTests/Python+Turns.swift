import Foundation
import TestSupport

extension Python {
  private static let turns = Turns()

  /// What a script of `Scripts/` prints, its errors included.
  static func run(_ script: String, _ arguments: [String]) async throws -> String {
    try await runInTurn([Repository.url("Tests/ReaderTests/Scripts/\(script)").path] + arguments)
  }

  /// What Python prints, its errors included.
  ///
  /// Processes run one after another, and no thread of the shared pool waits for them, so that other tests, some
  /// of which have a time limit, continue.
  static func runInTurn(_ arguments: [String]) async throws -> String {
    try await turns.take {
      try await Task(executorPreference: OwnThread()) { try Python.run(arguments) }.value
    }
  }
}

/// A real Chromium; tests without it are skipped.
enum Browser {
  static let isInstalled = Python.runs(
    "import playwright, axe_playwright_python, shutil; assert shutil.which('chromium')")
}

/// The Python packages with which others read metadata; tests without them are skipped.
enum Readers {
  static let areInstalled = Python.runs("import pybtex, rispy, feedparser")
}

/// Runs one task after another.
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
