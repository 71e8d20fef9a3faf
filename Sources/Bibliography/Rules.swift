import SourceText

/// The rules about bibliography files.
package enum BibliographyRule: String, RuleGroup {
  /// A file that does not follow the syntax of its format.
  case bibliographySyntax = "bibliography-syntax"
  /// A value with the wrong structure.
  case bibliographyFormat = "bibliography-format"
  /// Abbreviations or cross-references that expand to far more than is written.
  case bibliographyTooLarge = "bibliography-too-large"
  /// A file that is not encoded in UTF-8.
  case bibliographyEncoding = "bibliography-encoding"
  /// A key of two works.
  case duplicateReference = "duplicate-reference"
  /// A further key (BibLaTeX: `ids`) of two works.
  case ambiguousKey = "ambiguous-key"
  /// A `@` in a BibTeX file that begins no entry.
  case strayAt = "stray-at"
  /// An abbreviation in a BibTeX file that no `@string` defines.
  case undefinedMacro = "undefined-macro"
  /// An entry that is missing although others take fields from it, or that takes fields from them.
  case unknownCrossReference = "unknown-crossref"
  /// A type of work that the format does not have.
  case unknownReferenceType = "unknown-reference-type"
  /// A date that cannot be read, or only in part.
  case bibliographyDate = "bibliography-date"
  /// An address with characters that no address may contain.
  case bibliographyAddress = "bibliography-address"
  /// A language that is neither a tag nor a known name.
  case bibliographyLanguage = "bibliography-language"
  /// An unknown LaTeX command.
  case unknownLaTeX = "unknown-latex"
  /// A set of works, which has no text of its own.
  case bibliographySet = "bibliography-set"

  package var severity: Severity {
    switch self {
    case .bibliographySyntax, .bibliographyFormat, .bibliographyTooLarge,
      .duplicateReference:
      .error
    default: .warning
    }
  }
}

extension Diagnostic {
  init(_ rule: BibliographyRule, _ message: String, at location: Location, help: String? = nil) {
    self.init(Rule(rule), message, at: location, help: help)
  }
}
