import SourceText

extension Rule {
  /// A file that does not follow the syntax of its format.
  package static let bibliographySyntax = Rule("bibliography-syntax", .error)
  /// A value with the wrong structure.
  package static let bibliographyFormat = Rule("bibliography-format", .error)
  /// Abbreviations or cross-references that expand to far more than is written.
  package static let bibliographyTooLarge = Rule("bibliography-too-large", .error)
  /// A file that is not encoded in UTF-8.
  package static let bibliographyEncoding = Rule("bibliography-encoding", .warning)
  /// A key of two works.
  package static let duplicateReference = Rule("duplicate-reference", .error)
  /// A further key (BibLaTeX: `ids`) of two works.
  package static let ambiguousKey = Rule("ambiguous-key", .warning)
  /// A `@` in a BibTeX file that begins no entry.
  package static let strayAt = Rule("stray-at", .warning)
  /// An abbreviation in a BibTeX file that no `@string` defines.
  package static let undefinedMacro = Rule("undefined-macro", .warning)
  /// An entry that is missing although others take fields from it, or that takes fields from them.
  package static let unknownCrossReference = Rule("unknown-crossref", .warning)
  /// A type of work that the format does not have.
  package static let unknownReferenceType = Rule("unknown-reference-type", .warning)
  /// A date that cannot be read, or only in part.
  package static let bibliographyDate = Rule("bibliography-date", .warning)
  /// An address with characters that no address may contain.
  package static let bibliographyAddress = Rule("bibliography-address", .warning)
  /// A language that is neither a tag nor a known name.
  package static let bibliographyLanguage = Rule("bibliography-language", .warning)
  /// An unknown LaTeX command.
  package static let unknownLaTeX = Rule("unknown-latex", .warning)
  /// A set of works, which has no text of its own.
  package static let bibliographySet = Rule("bibliography-set", .warning)

  /// The rules about bibliography files.
  package static let ofBibliography: [Rule] = [
    .bibliographySyntax, .bibliographyFormat, .bibliographyTooLarge, .bibliographyEncoding,
    .duplicateReference, .ambiguousKey, .strayAt, .undefinedMacro, .unknownCrossReference,
    .unknownReferenceType, .bibliographyDate, .bibliographyAddress, .bibliographyLanguage,
    .unknownLaTeX, .bibliographySet,
  ]
}
