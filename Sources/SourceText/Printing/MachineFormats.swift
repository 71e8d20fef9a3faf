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
      value.map { "\(name)=\($0.escapedForWorkflowCommand(alsoEscaping: ":,"))" }
    }
    let text = message + (help.map { "\nhelp: \($0)" } ?? "")
    return "::\(rule.severity.rawValue) \(list.joined(separator: ","))"
      + "::\(text.withVisibleControlsInLines.escapedForWorkflowCommand())"
  }
}

extension String {
  /// Returns the text for a workflow command: line breaks and percent signs are encoded, and in
  /// properties also separators.
  fileprivate func escapedForWorkflowCommand(alsoEscaping others: String = "") -> String {
    let special = ("%\r\n" + others).unicodeScalars
    return unicodeScalars.map { scalar in
      guard special.contains(scalar) else { return String(scalar) }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "%" + (digits.count < 2 ? "0" : "") + digits
    }.joined()
  }
}
