import Foundation
import SourceText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Typst in a process of its own, which sets one document after another.
///
/// It is Python with the package `typst`, since starting the engine takes several times as long as a
/// brief does.
final class TypstWorker: TypstEngine {
  private let process: Process
  private let input: FileHandle
  private let output: LineReader
  private let patience: Double

  /// Starts the process.
  ///
  /// - Parameters:
  ///   - folder: the folder of the documents, outside of which it reads nothing
  ///   - path: the folders of programs, separated by colons
  /// - Throws: `TypesettingError` if Python or the package is missing, or has another version
  init(in folder: DocumentFolder, limits: EngineLimits, path: String = ProcessInfo.path) throws {
    let (requests, answers) = (Pipe(), Pipe())
    process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c", Self.script, folder.path, folder.path(of: DocumentFolder.fonts),
      String(limits.memory),
    ]
    process.environment = ProcessInfo.processInfo.environment.merging(["PATH": path]) { $1 }
    process.standardInput = requests
    process.standardOutput = answers
    process.standardError = FileHandle.nullDevice
    patience = limits.patience
    do { try process.run() } catch { throw TypesettingError.missing }
    input = requests.fileHandleForWriting
    output = LineReader(answers.fileHandleForReading)
    guard let hello = try? output.next(within: patience),
      let greeting = try? JSONDecoder().decode(Greeting.self, from: hello),
      let version = greeting.version
    else { throw TypesettingError.missing }
    guard version == Typesetter.version else { throw TypesettingError.wrongVersion(version) }
  }

  deinit { end() }

  /// Ends the process, which inherits that this program ignores gentler signals.
  func end() {
    try? input.close()
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
  }

  /// The program in Python.
  static let script = String(
    decoding: EmbeddedFiles.all.first { $0.path.hasSuffix("worker.py") }?.bytes ?? [],
    as: UTF8.self)

  private struct Greeting: Decodable {
    var version: String?
  }

  private struct Answer: Decodable {
    var error: String?
    var hints: [String]?
    var warnings: [String]?
  }

  func make(_ job: TypesettingJob) throws -> [String] {
    do {
      try input.write(contentsOf: try JSONEncoder().encode(job) + Data("\n".utf8))
      let line = try output.next(within: patience)
      let answer = try JSONDecoder().decode(Answer.self, from: line)
      if let error = answer.error {
        throw TypesettingError.document(error, hints: answer.hints ?? [])
      }
      return answer.warnings ?? []
    } catch let fault as TypesettingError {
      if !fault.isOfDocument { end() }
      throw fault
    } catch {
      end()
      throw TypesettingError.crashed
    }
  }
}

/// Reads the lines that a process writes.
private final class LineReader {
  private let handle: FileHandle
  private var buffer = Data()

  init(_ handle: FileHandle) { self.handle = handle }

  /// - Parameter seconds: the longest time to wait for the line
  func next(within seconds: Double) throws -> Data {
    let deadline = Date(timeIntervalSinceNow: seconds)
    while true {
      if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
        defer { buffer = Data(buffer[(end + 1)...]) }
        return Data(buffer[..<end])
      }
      var wait = pollfd(fd: handle.fileDescriptor, events: Int16(POLLIN), revents: 0)
      let left = deadline.timeIntervalSinceNow
      guard left > 0 else { throw TypesettingError.tookTooLong(seconds) }
      guard poll(&wait, 1, CInt(min(left * 1000, 1_000_000))) > 0 else { continue }
      let more = handle.availableData
      if more.isEmpty { throw TypesettingError.crashed }
      buffer += more
    }
  }
}
