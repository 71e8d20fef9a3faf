import ArgumentParser
import Editing
import Foundation
import Preview
import SiteBuilder

/// The message and exit status after an error.
struct Failure {
  private let text: String
  private let status: Int32

  init(_ error: any Error) {
    switch error {
    case let code as ExitCode: (text, status) = ("", code.rawValue)
    case let error as SiteError: (text, status) = (Self.text("\(error)", error.help), 2)
    case let error as EditingError: (text, status) = (Self.text("\(error)", error.help), 2)
    case let error as MisspeltCommand: (text, status) = (Self.text("\(error)", error.help), 2)
    case let error as PortError: (text, status) = (Self.text("\(error)", error.help), 2)
    default:
      let code = Briefpress.exitCode(for: error)
      text = Briefpress.fullMessage(for: error)
      status = code.isSuccess ? 0 : 2
    }
  }

  private static func text(_ message: String, _ help: String) -> String {
    "error: \(message)\n  help: \(help)"
  }

  /// Exits, writing requested help and versions to standard output, and everything else to standard
  /// error.
  func exit() -> Never {
    if !text.isEmpty { Console.write(text + "\n", to: status == 0 ? .output : .error) }
    Foundation.exit(status)
  }
}

extension ExitCode {
  /// The content has errors.
  static let contentErrors = ExitCode(1)
}
