import SourceText

/// The rules for sending briefs to others.
package enum ExportRule: String, RuleGroup {
  case page = "export-page"
  case longMail = "long-mail"
  case pandoc = "pandoc"

  package var severity: Severity { self == .longMail ? .warning : .error }
}

extension Diagnostic {
  /// Returns the error about a text that cannot be exported.
  package static func onlyBriefsAreExported(at path: String) -> Diagnostic {
    Diagnostic(
      Rule(ExportRule.page), "only briefs can be exported, and this is a page",
      at: Location(path: path), help: "name a brief")
  }

  /// Returns the warning about a mail that contains only the beginning of a brief.
  package static func longMail(size: Int, at path: String) -> Diagnostic {
    Diagnostic(
      Rule(ExportRule.longMail),
      "the mail would have \(size / 1000) KB, and programs cut it at 100 KB, so it ends after the summary",
      at: Location(path: path), help: "check that the summary says enough, or shorten the brief")
  }

  /// Returns the error about a brief that pandoc cannot make into a file.
  package static func pandocCannot(because reason: String, at path: String) -> Diagnostic {
    Diagnostic(
      Rule(ExportRule.pandoc), "pandoc cannot make the file: \(reason)", at: Location(path: path),
      help: "if the house has its own 'templates/reference.docx', look there first")
  }
}
