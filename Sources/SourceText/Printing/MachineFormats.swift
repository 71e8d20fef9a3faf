import Basics

extension Diagnostic {
  /// Returns the diagnostic as an object, omitting unknown values.
  func json(help: String?) -> JSONValue {
    .object([
      ("path", .string(location.path)),
      ("line", location.line.map { .number($0) }),
      ("column", location.column.map { .number($0) }),
      ("severity", .string(rule.severity.rawValue)),
      ("rule", .string(rule.id)),
      ("message", .string(message)),
      ("help", help.map { .string($0) }),
    ])
  }

  /// The diagnostic as a workflow command of GitHub Actions, with its help on a second line of the
  /// message.
  var workflowCommand: String {
    let properties: [(String, String?)] = [
      ("file", location.path),
      ("line", location.line.map(String.init)),
      ("col", location.column.map(String.init)),
      ("title", rule.id),
    ]
    let list = properties.compactMap { name, value in
      value.map { "\(name)=\($0.percentEncoded(keeping: .all(but: "%\r\n:,")))" }
    }
    let text = message + (help.map { "\nhelp: \($0)" } ?? "")
    return "::\(rule.severity.rawValue) \(list.joined(separator: ","))"
      + "::\(text.withVisibleControlsInLines.percentEncoded(keeping: .all(but: "%\r\n")))"
  }
}
