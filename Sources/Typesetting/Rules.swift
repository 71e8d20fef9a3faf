import SourceText

/// The rules for setting briefs on paper.
package enum PaperRule: String, RuleGroup {
  case typesetting

  package var severity: Severity { .error }
}

extension Diagnostic {
  /// Returns the error about a brief that cannot be set on paper.
  ///
  /// - Parameter fault: a fault of the document, or of the engine while it set it
  package static func cannotSet(_ fault: TypesettingError, at path: String) -> Diagnostic {
    let (reason, help) =
      switch fault {
      case .document(let message, let hints):
        (message, hints.isEmpty ? nil : hints.joined(separator: "; "))
      case .tookTooLong: ("it took more than \(Int(TypstProcess.patience)) seconds", nil as String?)
      default: ("the program ended", nil)
      }
    return Diagnostic(
      Rule(PaperRule.typesetting), "Typst cannot set the brief: \(reason)",
      at: Location(path: path),
      help: help ?? "publish it without a PDF, and report the brief to the authors of Briefpress")
  }

  /// Returns the error about a text that is not one for paper.
  package static func cannotSet(_ reason: String, at path: String) -> Diagnostic {
    Diagnostic(
      Rule(PaperRule.typesetting), reason, at: Location(path: path), help: "name a brief")
  }
}
