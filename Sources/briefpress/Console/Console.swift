import Foundation
import SiteBuilder
import SourceText

/// Standard input, output and error, and what is known of the terminal behind them.
enum Console {
  enum Stream: Sendable {
    case output, error

    fileprivate var handle: FileHandle { self == .output ? .standardOutput : .standardError }

    var isTerminal: Bool { isatty(handle.fileDescriptor) == 1 }

    /// What the terminal can show; nil where there is none.
    ///
    /// Colour is left out where `NO_COLOR` is set (no-color.org) or the terminal says that it is
    /// `dumb`.
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

  /// Writes text, with control characters spelled out; where the reader has gone, nobody is left to be told.
  static func write(_ text: String, to stream: Stream) {
    writeStyled(text.withVisibleControlsInLines, to: stream)
  }

  /// Writes text of which only the control characters are left that steer the terminal as we want.
  static func writeStyled(_ text: String, to stream: Stream) {
    try? stream.handle.write(contentsOf: Data(text.utf8))
  }

  /// Lets a build end well, with the status that it would have had, when the reader of a pipe has gone.
  static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

  /// Writes the product of a command to standard output; a reader who has gone had enough of it.
  ///
  /// - Throws: `SiteError.cannotWrite` when the disk is full, for example
  static func writeOutput(_ bytes: [UInt8]) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    } catch {
      if error.isBrokenPipe { return }
      throw SiteError.cannotWrite(path: "standard output", reason: error.localizedDescription)
    }
  }

  /// Writes text to standard output, with control characters spelled out.
  static func writeOutput(_ text: String) throws {
    try writeOutput(Array(text.withVisibleControlsInLines.utf8))
  }

  /// All of standard input.
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
