import Foundation
import SourceText

/// The program `typst`, which runs once for each document.
final class TypstProgram: TypstEngine {
  private let path: String
  private let folder: DocumentFolder
  private let limits: EngineLimits
  /// The folders of programs, separated by colons.
  private let folders: String

  /// Finds the program; `nil` if it is not there.
  ///
  /// - Parameter path: the folders of programs, separated by colons
  /// - Throws: `TypesettingError` if it has another version than templates are written for
  init?(in folder: DocumentFolder, limits: EngineLimits, path: String = ProcessInfo.path) throws {
    guard
      let program = path.split(separator: ":").map({ "\($0)/typst" })
        .first(where: { FileManager.default.isExecutableFile(atPath: $0) })
    else { return nil }
    self.path = program
    folders = path
    self.folder = folder
    self.limits = limits
    // The first line is `typst 0.15.2 (hash)`.
    let run = try run(["--version"])
    let words = run.output.split(whereSeparator: \.isWhitespace)
    guard run.status == 0, words.count > 1, words[0] == "typst" else { return nil }
    guard words[1] == Typesetter.version else {
      throw TypesettingError.wrongVersion(String(words[1]))
    }
  }

  func make(_ job: TypesettingJob) throws -> [String] {
    var arguments = [
      "compile", "--root", folder.path, "--font-path", folder.path(of: DocumentFolder.fonts),
      "--format", job.format, "--creation-timestamp", String(job.time), "--ppi", "72",
    ]
    if !job.standards.isEmpty {
      arguments += ["--pdf-standard", job.standards.joined(separator: ",")]
    }
    let run = try run(arguments + [job.input, job.output])
    let messages = TypstMessages(run.errors)
    guard run.status == 0 else {
      guard let error = messages.errors.first else { throw TypesettingError.crashed }
      throw TypesettingError.document(error, hints: messages.hints)
    }
    return messages.warnings
  }

  func end() {}

  private struct Run {
    var status: Int32
    var output: String
    var errors: String
  }

  /// Runs the program with limits.
  private func run(_ arguments: [String]) throws -> Run {
    let (output, errors) = (folder.path(of: "output"), folder.path(of: "errors"))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    // What it writes goes to files, since a full pipe would stop it.
    process.arguments =
      [
        "-c",
        "ulimit -v \(limits.memory >> 10) 2>/dev/null; o=$1 e=$2; shift 2; exec \"$@\" >\"$o\" 2>\"$e\"",
        "sh", output, errors, path,
      ] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(["PATH": folders]) { $1 }
    process.standardInput = FileHandle.nullDevice
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    do { try process.run() } catch { throw TypesettingError.missing }
    guard ended.wait(timeout: .now() + limits.patience) == .success else {
      kill(process.processIdentifier, SIGKILL)
      throw TypesettingError.tookTooLong(limits.patience)
    }
    func text(_ name: String) -> String {
      String(decoding: (try? folder.read(name)) ?? [], as: UTF8.self)
    }
    return Run(
      status: process.terminationStatus, output: text("output"), errors: text("errors"))
  }
}

extension ProcessInfo {
  /// The folders of programs, separated by colons.
  static var path: String { processInfo.environment["PATH"] ?? "" }
}

/// What Typst says about a document on its standard error.
struct TypstMessages {
  private(set) var errors: [String] = []
  private(set) var warnings: [String] = []
  private(set) var hints: [String] = []

  init(_ text: String) {
    for line in text.split(whereSeparator: \.isNewline) {
      if let message = line.after("error: ") {
        errors.append(message)
      } else if let message = line.after("warning: ") {
        warnings.append(message)
      } else if let hint = line.drop(while: { $0 == " " || $0 == "=" }).after("hint: ") {
        hints.append(hint)
      }
    }
  }
}

extension Substring {
  /// Returns what follows a beginning, or `nil` if the text begins otherwise.
  fileprivate func after(_ beginning: String) -> String? {
    hasPrefix(beginning) ? String(dropFirst(beginning.count)) : nil
  }
}
