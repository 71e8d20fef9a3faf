import SourceText

extension Rule {
  // Files
  package static let emptyFile = Rule("empty-file", .error)
  package static let missingFrontMatter = Rule("missing-front-matter", .error)
  package static let unclosedFrontMatter = Rule("unclosed-front-matter", .error)
  package static let yamlSyntax = Rule("yaml-syntax", .error)
  package static let yamlTooLarge = Rule("yaml-too-large", .error)

  // Keys and the shapes of values
  package static let duplicateKey = Rule("duplicate-key", .error)
  package static let unknownKey = Rule("unknown-key", .warning)
  package static let unknownWithholding = Rule("unknown-withholding", .error)
  package static let missingKey = Rule("missing-key", .error)
  package static let lostText = Rule("lost-text", .warning)
  package static let typographicQuotes = Rule("typographic-quotes", .warning)
  package static let wrongType = Rule("wrong-type", .error)
  package static let unknownStatus = Rule("unknown-status", .error)
  package static let unknownValue = Rule("unknown-value", .error)

  // Values
  package static let notADate = Rule("not-a-date", .error)
  package static let ambiguousDate = Rule("ambiguous-date", .error)
  package static let notADateTime = Rule("not-a-date-time", .error)
  package static let notALanguage = Rule("not-a-language", .error)
  package static let notASlug = Rule("not-a-slug", .error)
  package static let notAnORCID = Rule("not-an-orcid", .error)
  package static let notADOI = Rule("not-a-doi", .error)
  package static let notAnISBN = Rule("not-an-isbn", .error)
  package static let notAnISSN = Rule("not-an-issn", .error)
  package static let notAROR = Rule("not-a-ror", .error)
  package static let notARePEcCode = Rule("not-a-repec-code", .error)
  package static let notAnEmail = Rule("not-an-email", .error)
  package static let notAnAddress = Rule("not-an-address", .error)
  package static let unsafePath = Rule("unsafe-path", .error)
  package static let notAColour = Rule("not-a-colour", .error)
  package static let notAFont = Rule("not-a-font", .error)
  package static let lowContrast = Rule("low-contrast", .warning)
  package static let unknownContrast = Rule("unknown-contrast", .warning)
  package static let rankInName = Rule("rank-in-name", .warning)

  package static let heldBack = Rule("held-back", .warning)

  // Rules that involve more than one file
  package static let editorIsAuthor = Rule("editor-is-author", .warning)
  package static let missingEditor = Rule("missing-editor", .error)
  package static let unknownPerson = Rule("unknown-person", .warning)
  package static let unclearName = Rule("unclear-name", .warning)
  package static let similarNames = Rule("similar-names", .warning)
  package static let unknownSeries = Rule("unknown-series", .warning)
  package static let duplicateSlug = Rule("duplicate-slug", .error)
  package static let reservedSlug = Rule("reserved-slug", .error)
  package static let duplicateID = Rule("duplicate-id", .error)
  package static let duplicateNumber = Rule("duplicate-number", .error)
  package static let numberGap = Rule("number-gap", .warning)
  package static let missingTranslation = Rule("missing-translation", .error)
  package static let oneWayTranslation = Rule("one-way-translation", .warning)
  package static let translationLanguage = Rule("translation-language", .warning)
  package static let missingRelated = Rule("missing-related", .error)
  package static let aliasClash = Rule("alias-clash", .error)

  /// The rules about front matter, `site.yml`, `people.yml`, and all briefs together.
  package static let ofBriefs: [Rule] = [
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
