import SourceText

/// The rules about front matter, `site.yml`, `people.yml`, and all briefs together.
package enum BriefRule: String, RuleGroup {
  // Files
  case emptyFile = "empty-file"
  case missingFrontMatter = "missing-front-matter"
  case unclosedFrontMatter = "unclosed-front-matter"
  case yamlSyntax = "yaml-syntax"
  case yamlTooLarge = "yaml-too-large"

  // Keys and the shapes of values
  case duplicateKey = "duplicate-key"
  case unknownKey = "unknown-key"
  case unknownWithholding = "unknown-withholding"
  case missingKey = "missing-key"
  case lostText = "lost-text"
  case typographicQuotes = "typographic-quotes"
  case wrongType = "wrong-type"
  case unknownStatus = "unknown-status"
  case unknownValue = "unknown-value"

  // Values
  case notADate = "not-a-date"
  case ambiguousDate = "ambiguous-date"
  case notADateTime = "not-a-date-time"
  case notALanguage = "not-a-language"
  case notASlug = "not-a-slug"
  case notAnORCID = "not-an-orcid"
  case notADOI = "not-a-doi"
  case notAnISBN = "not-an-isbn"
  case notAnISSN = "not-an-issn"
  case notAROR = "not-a-ror"
  case notARePEcCode = "not-a-repec-code"
  case notAnEmail = "not-an-email"
  case notAnAddress = "not-an-address"
  case unsafePath = "unsafe-path"
  case notAColour = "not-a-colour"
  case notAFont = "not-a-font"
  case lowContrast = "low-contrast"
  case unknownContrast = "unknown-contrast"
  case rankInName = "rank-in-name"

  case heldBack = "held-back"

  // Rules that involve more than one file
  case editorIsAuthor = "editor-is-author"
  case missingEditor = "missing-editor"
  case unknownPerson = "unknown-person"
  case unclearName = "unclear-name"
  case similarNames = "similar-names"
  case unknownSeries = "unknown-series"
  case duplicateSlug = "duplicate-slug"
  case reservedSlug = "reserved-slug"
  case duplicateID = "duplicate-id"
  case duplicateNumber = "duplicate-number"
  case numberGap = "number-gap"
  case missingTranslation = "missing-translation"
  case oneWayTranslation = "one-way-translation"
  case translationLanguage = "translation-language"
  case missingRelated = "missing-related"
  case aliasClash = "alias-clash"
  case pathClash = "path-clash"

  package var severity: Severity {
    switch self {
    case .unknownKey, .lostText, .typographicQuotes, .lowContrast, .unknownContrast, .rankInName,
      .heldBack, .editorIsAuthor, .unknownPerson, .unclearName, .similarNames, .unknownSeries,
      .numberGap, .oneWayTranslation, .translationLanguage:
      .warning
    default: .error
    }
  }
}

extension Diagnostic {
  init(_ rule: BriefRule, _ message: String, at location: Location, help: String? = nil) {
    self.init(Rule(rule), message, at: location, help: help)
  }

  init(
    _ rule: BriefRule, _ message: String, at location: Location,
    findingHelp findHelp: @escaping @Sendable () -> String?
  ) {
    self.init(Rule(rule), message, at: location, findingHelp: findHelp)
  }
}
