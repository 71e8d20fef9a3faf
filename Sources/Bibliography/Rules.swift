public import SourceText

extension Rule {
  public static let bibliographySyntax = Rule("bibliography-syntax", .error)
  public static let bibliographyFormat = Rule("bibliography-format", .error)
  public static let bibliographyEncoding = Rule("bibliography-encoding", .warning)
  public static let duplicateReference = Rule("duplicate-reference", .error)
  public static let ambiguousKey = Rule("ambiguous-key", .warning)
  public static let strayAt = Rule("stray-at", .warning)
  public static let undefinedMacro = Rule("undefined-macro", .warning)
  public static let unknownCrossReference = Rule("unknown-crossref", .warning)
  public static let unknownReferenceType = Rule("unknown-reference-type", .warning)

  /// The rules about bibliography files.
  public static let ofBibliography: [Rule] = [
    .bibliographySyntax, .bibliographyFormat, .bibliographyEncoding, .duplicateReference, .strayAt,
    .ambiguousKey,
    .undefinedMacro, .unknownCrossReference, .unknownReferenceType,
  ]
}
