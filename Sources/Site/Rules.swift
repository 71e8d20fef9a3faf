import SourceText

extension Rule {
  static let wordListSyntax = Rule("word-list-syntax", .error)
  package static let scriptNotAllowed = Rule("script-not-allowed", .warning)
  package static let brokenLink = Rule("broken-link", .error)
  package static let brokenFragment = Rule("broken-fragment", .error)
  package static let missingPicture = Rule("missing-picture", .error)
  package static let linkOutsideSite = Rule("link-outside-site", .warning)
  package static let thirdParty = Rule("third-party", .warning)
  package static let missingFile = Rule("missing-file", .warning)
  package static let missingURL = Rule("missing-url", .warning)
  static let unknownCitation = Rule("unknown-citation", .error)
  package static let unusedLocator = Rule("unused-locator", .warning)
  package static let exportWithoutURL = Rule("export-without-url", .warning)
  package static let emptyExport = Rule("empty-export", .warning)
  static let pathClash = Rule("path-clash", .error)

  /// The rules about pages and the links between them.
  package static let ofPages: [Rule] = [
    .wordListSyntax, .brokenLink, .brokenFragment, .missingPicture, .linkOutsideSite,
    .thirdParty, .missingFile, .missingURL, .pathClash, .unknownCitation, .unusedLocator,
    .exportWithoutURL, .emptyExport, .scriptNotAllowed,
  ]
}
