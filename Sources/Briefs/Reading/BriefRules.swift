public import SourceText

extension Rule {
  // The file.
  public static let emptyFile = Rule("empty-file", .error)
  public static let missingFrontMatter = Rule("missing-front-matter", .error)
  public static let unclosedFrontMatter = Rule("unclosed-front-matter", .error)
  public static let yamlSyntax = Rule("yaml-syntax", .error)
  public static let yamlTooLarge = Rule("yaml-too-large", .error)

  // Keys and the shapes of values.
  public static let duplicateKey = Rule("duplicate-key", .error)
  public static let unknownKey = Rule("unknown-key", .warning)
  public static let unknownWithholding = Rule("unknown-withholding", .error)
  public static let missingKey = Rule("missing-key", .error)
  public static let lostText = Rule("lost-text", .warning)
  public static let typographicQuotes = Rule("typographic-quotes", .warning)
  public static let wrongType = Rule("wrong-type", .error)
  public static let unknownStatus = Rule("unknown-status", .error)
  public static let unknownValue = Rule("unknown-value", .error)

  // Values.
  public static let notADate = Rule("not-a-date", .error)
  public static let ambiguousDate = Rule("ambiguous-date", .error)
  public static let notADateTime = Rule("not-a-date-time", .error)
  public static let notALanguage = Rule("not-a-language", .error)
  public static let notASlug = Rule("not-a-slug", .error)
  public static let notAnORCID = Rule("not-an-orcid", .error)
  public static let notADOI = Rule("not-a-doi", .error)
  public static let notAnISBN = Rule("not-an-isbn", .error)
  public static let notAnISSN = Rule("not-an-issn", .error)
  public static let notAROR = Rule("not-a-ror", .error)
  public static let notARePEcCode = Rule("not-a-repec-code", .error)
  public static let notAnEmail = Rule("not-an-email", .error)
  public static let notAnAddress = Rule("not-an-address", .error)
  public static let unsafePath = Rule("unsafe-path", .error)
  public static let notAColour = Rule("not-a-colour", .error)
  public static let notAFont = Rule("not-a-font", .error)
  public static let lowContrast = Rule("low-contrast", .warning)
  public static let unknownContrast = Rule("unknown-contrast", .warning)
  public static let rankInName = Rule("rank-in-name", .warning)

  public static let heldBack = Rule("held-back", .warning)

  // What takes more than one file to see.
  public static let editorIsAuthor = Rule("editor-is-author", .warning)
  public static let missingEditor = Rule("missing-editor", .error)
  public static let unknownPerson = Rule("unknown-person", .warning)
  public static let unclearName = Rule("unclear-name", .warning)
  public static let similarNames = Rule("similar-names", .warning)
  public static let unknownSeries = Rule("unknown-series", .warning)
  public static let duplicateSlug = Rule("duplicate-slug", .error)
  public static let reservedSlug = Rule("reserved-slug", .error)
  public static let duplicateID = Rule("duplicate-id", .error)
  public static let duplicateNumber = Rule("duplicate-number", .error)
  public static let numberGap = Rule("number-gap", .warning)
  public static let missingTranslation = Rule("missing-translation", .error)
  public static let oneWayTranslation = Rule("one-way-translation", .warning)
  public static let translationLanguage = Rule("translation-language", .warning)
  public static let missingRelated = Rule("missing-related", .error)
  public static let aliasClash = Rule("alias-clash", .error)

  /// The rules about front matter, `site.yml`, `people.yml`, and briefs taken together.
  public static let ofBriefs: [Rule] = [
    emptyFile, missingFrontMatter, unclosedFrontMatter, yamlSyntax, yamlTooLarge, duplicateKey,
    unknownKey, missingKey, lostText, typographicQuotes, wrongType, unknownStatus, unknownValue,
    notADate, ambiguousDate,
    notADateTime, notALanguage, notASlug, notAnORCID, notADOI, notAnISBN, notAnEmail, notAnAddress,
    unsafePath, notAColour, notAFont, lowContrast, unknownContrast, rankInName, editorIsAuthor,
    missingEditor, unknownPerson, unclearName, notAnISSN, notAROR, notARePEcCode,
    similarNames, unknownSeries, duplicateSlug, reservedSlug, duplicateID, duplicateNumber,
    numberGap,
    missingTranslation, oneWayTranslation, translationLanguage,
    missingRelated, aliasClash, unknownWithholding, heldBack,
  ]
}
