import Foundation
import SiteBuilder
import SourceText

/// Standard input, output and error, and the properties of the terminal.
enum Console {
  enum Stream: Sendable {
    case output, error

    fileprivate var handle: FileHandle { self == .output ? .standardOutput : .standardError }

    var isTerminal: Bool { isatty(handle.fileDescriptor) == 1 }

    /// The properties of the terminal; nil if there is none.
    ///
    /// There is no colour if `NO_COLOR` is set (no-color.org) or the terminal calls itself `dumb`.
    var terminal: TerminalStyle? {
      guard isTerminal else { return nil }
      let environment = ProcessInfo.processInfo.environment
      let hasColour = (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
      return TerminalStyle(width: columns ?? 80, hasColour: hasColour)
    }

    private var columns: Int? {
      var size = winsize()
      let answered = ioctl(handle.fileDescriptor, UInt(TIOCGWINSZ), &size) == 0
      return answered && size.ws_col > 0 ? Int(size.ws_col) : nil
    }
  }

  /// Writes text with visible control characters; errors are ignored, since a reader that has gone
  /// cannot be told.
  static func write(_ text: String, to stream: Stream) {
    writeStyled(text.withVisibleControlsInLines, to: stream)
  }

  /// Writes text that only contains control characters of our own, which control the terminal.
  static func writeStyled(_ text: String, to stream: Stream) {
    try? stream.handle.write(contentsOf: Data(text.utf8))
  }

  /// Lets a build finish with its normal status if the reader of a pipe has gone.
  static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

  /// Writes the output of a command to standard output; a reader that has gone is not an error.
  ///
  /// - Throws: `SiteError.cannotWrite` if, for example, the disk is full
  static func writeOutput(_ bytes: [UInt8]) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    } catch {
      if error.isBrokenPipe { return }
      throw SiteError.cannotWrite(path: "standard output", reason: error.localizedDescription)
    }
  }

  /// Writes the output of a command to a file, or to standard output if none is named.
  static func writeOutput(_ bytes: [UInt8], to path: String?) throws {
    guard let path else { return try writeOutput(bytes) }
    try FileSystem.replace(path, with: bytes)
  }

  /// Writes text to standard output, with visible control characters.
  static func writeOutput(_ text: String) throws {
    try writeOutput(Array(text.withVisibleControlsInLines.utf8))
  }

  /// Returns all of standard input.
  static func readInput() throws -> [UInt8] {
    Array(try FileHandle.standardInput.readToEnd() ?? Data())
  }
}

extension Error {
  fileprivate var isBrokenPipe: Bool {
    let error = self as NSError
    let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
    return cause.domain == NSPOSIXErrorDomain && cause.code == EPIPE
  }
}
