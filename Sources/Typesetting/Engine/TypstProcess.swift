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
final class TypstProcess {
  /// The time after which a document is given up.
  static let patience = 120.0
  /// The memory that the process may use, in bytes.
  private static let memory = 6 << 30

  private let process: Process
  private let input: FileHandle
  private let output: LineReader

  /// Starts the process.
  ///
  /// - Parameter folder: the folder of the documents, outside of which it reads nothing
  /// - Throws: `TypesettingError` if Python or the package is missing, or has another version
  init(folder: String) throws {
    let (requests, answers) = (Pipe(), Pipe())
    process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", Self.script, folder, String(Self.memory)]
    process.standardInput = requests
    process.standardOutput = answers
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { throw TypesettingError.missing }
    input = requests.fileHandleForWriting
    output = LineReader(answers.fileHandleForReading)
    guard let hello = try? output.next(within: Self.patience),
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

  private struct Job: Encodable {
    var input: String
    var output: String
    var standards = ["a-3a", "ua-1"]
    var time: Int
  }

  private struct Answer: Decodable {
    var pages: Int?
    var error: String?
    var hints: [String]?
  }

  /// Sets a document as PDF/UA-1 and PDF/A-3a.
  ///
  /// - Parameters:
  ///   - document: the path of the document
  ///   - pdf: the path at which the PDF is written
  ///   - time: the time that the PDF gives for itself, in seconds since 1970
  /// - Returns: the number of pages
  /// - Throws: `TypesettingError`; after all but `.document`, the process has ended
  func set(_ document: String, to pdf: String, at time: Int) throws -> Int {
    do {
      let job = try JSONEncoder().encode(Job(input: document, output: pdf, time: time))
      try input.write(contentsOf: job + Data("\n".utf8))
      let line = try output.next(within: Self.patience)
      let answer = try JSONDecoder().decode(Answer.self, from: line)
      if let error = answer.error {
        throw TypesettingError.document(error, hints: answer.hints ?? [])
      }
      return answer.pages ?? 0
    } catch let fault as TypesettingError {
      if !fault.isOfDocument { end() }
      throw fault
    } catch {
      end()
      throw TypesettingError.crashed
    }
  }
}

/// A fault of the engine, or of a document.
package enum TypesettingError: Error, Equatable {
  case missing
  case wrongVersion(String)
  case crashed
  case tookTooLong
  /// The engine cannot set the document, for a reason in its own words.
  case document(String, hints: [String])

  /// What is wrong, for a machine without an engine; nil for other faults.
  package var faultOfMachine: String? {
    switch self {
    case .missing: "Typst, which makes PDFs, is not installed"
    case .wrongVersion(let found):
      "Typst, which makes PDFs, is version \(found), and version \(Typesetter.version) is needed"
    default: nil
    }
  }

  /// How to get the engine.
  package static let installation = "install it with 'pip install typst==\(Typesetter.version)'"

  /// Whether the machine has no engine, so that no document can be set.
  package var isOfMachine: Bool { faultOfMachine != nil }

  /// Whether the fault is one of the document, so that the engine can set others.
  package var isOfDocument: Bool { if case .document = self { true } else { false } }
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
      guard left > 0 else { throw TypesettingError.tookTooLong }
      guard poll(&wait, 1, CInt(min(left * 1000, 1_000_000))) > 0 else { continue }
      let more = handle.availableData
      if more.isEmpty { throw TypesettingError.crashed }
      buffer += more
    }
  }
}
