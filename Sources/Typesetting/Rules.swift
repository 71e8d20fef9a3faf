import SourceText

/// The rules for setting briefs on paper.
package enum PaperRule: String, RuleGroup {
  case noTypesetter = "no-typesetter"
  case typesetting

  package var severity: Severity { .warning }
}

extension Diagnostic {
  /// Returns the warning about a brief that cannot be set on paper.
  package static func cannotSet(_ fault: TypesettingError, at path: String) -> Diagnostic {
    switch fault {
    case .missing: noTypesetter("there is no Typst, which makes PDFs", at: path)
    case .wrongVersion(let found):
      noTypesetter(
        "Typst, which makes PDFs, is version \(found), and version \(Typesetter.version) is needed",
        at: path)
    case .document(let message, let hints):
      cannotSet(
        because: message, at: path, help: hints.isEmpty ? nil : hints.joined(separator: "; "))
    case .tookTooLong:
      cannotSet(because: "it took more than \(Int(TypstProcess.patience)) seconds", at: path)
    case .crashed: cannotSet(because: "the program ended", at: path)
    }
  }

  private static func cannotSet(
    because reason: String, at path: String, help: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      Rule(PaperRule.typesetting), "Typst cannot set the brief: \(reason)",
      at: Location(path: path),
      help: help ?? "publish it without a PDF, and report it to the authors of Briefpress")
  }

  private static func noTypesetter(_ message: String, at path: String) -> Diagnostic {
    Diagnostic(
      Rule(PaperRule.noTypesetter), message, at: Location(path: path),
      help: "install it with 'pip install typst==\(Typesetter.version)'; there is no PDF until then"
    )
  }

  /// Returns the warning about a text that is not one for paper.
  package static func cannotSet(_ reason: String, at path: String) -> Diagnostic {
    Diagnostic(
      Rule(PaperRule.typesetting), reason, at: Location(path: path), help: "name a brief")
  }
}
